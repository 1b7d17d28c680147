"""Pictures and recordings that come with a view: made anew before anything is locked, kept sealed, opened again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mainstay.authority.queries import local_policy, working_days
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.media.anew import picture_made_anew, sound_made_anew
from mainstay.media.made import Media
from mainstay.voice.models import Kept, View


@dataclass(frozen=True)
class Made:
    """A picture or recording that this service wrote itself, and what it is to the child who sent it."""

    kind: str
    media: Media


def made_of(kind: str, content: bytes) -> Made:
    """What somebody sent as a drawing, photo or recording, made anew; seconds may pass. Raises MediaRefused."""
    anew = sound_made_anew if kind == Kept.Kind.VOICE else picture_made_anew
    return Made(kind, anew(content))


def keep_media(acting: Acting, view: View, sent: Sequence[Made]) -> list[Kept]:
    """Keep what came with a view, sealed, in the order in which it was sent; inside an action only."""
    due_on = due_to_be_opened(acting.today)
    return [_kept(view, made, position, due_on) for position, made in enumerate(sent, start=1)]


def due_to_be_opened(today: date) -> date:
    """The day by which a picture or recording that comes today is opened: as soon as a view is read."""
    return working_days().add(today, local_policy(today).unread_to_cover_working_days)


def whole(kept: Kept) -> bytes:
    """The picture or recording itself."""
    return vault.unseal_bytes(bytes(kept.sealed), kept.key_id, kept.pk)


def small(kept: Kept) -> bytes:
    """A small likeness of a picture; nothing of a recording."""
    return vault.unseal_bytes(bytes(kept.preview), kept.key_id, kept.pk) if kept.preview else b""


def all_made(sent: Iterable[tuple[str, bytes]]) -> list[Made]:
    """Everything that was sent, by what it is, made anew one after the other. Raises MediaRefused at the first."""
    return [made_of(kind, content) for kind, content in sent]


def _kept(view: View, made: Made, position: int, due_on: date) -> Kept:
    row = Kept(
        view=view,
        child_id=view.child_id,
        kind=made.kind,
        position=position,
        type=made.media.type,
        width=made.media.width or None,
        height=made.media.height or None,
        seconds=round(made.media.seconds) or None,
        due_to_be_opened_on=due_on,
    )
    row.sealed, row.key_id = vault.seal_bytes(made.media.content, row.pk)
    if made.media.preview:
        row.preview, row.key_id = vault.seal_bytes(made.media.preview.content, row.pk)
    row.save()
    return row

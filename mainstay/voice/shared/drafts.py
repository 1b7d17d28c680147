"""What a child has begun to say and not sent: sealed, theirs alone by row security, one for each page."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from mainstay import clock
from mainstay.children import vault
from mainstay.voice.models import Draft


@dataclass(frozen=True)
class Begun:
    """What stands on a page that was not sent yet; `strokes` are the lines of drawings, as the page keeps them."""

    words: str = ""
    feeling: str = ""
    may_ask_council: bool = False
    strokes: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep."""
        return not (self.words.strip() or self.feeling or self.strokes)


@dataclass(frozen=True)
class DraftRow:
    """A draft as the child finds it again."""

    begun: Begun
    saved_at: datetime


def keep_draft(child_id: UUID, about: str, begun: Begun) -> datetime | None:
    """Keep what was begun in the place of what was kept before; the moment, or None where there is nothing to keep."""
    if begun.is_empty:
        drop_draft(child_id, about)
        return None
    key, now = _key(child_id, about), clock.now()
    sealed, key_id = vault.seal(json.dumps(asdict(begun)), key)
    row = Draft(id=key, child_id=child_id, about=about, sealed=sealed, key_id=key_id, saved_at=now)
    # Two pages open at once may both be the first.
    Draft.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["id"], update_fields=["sealed", "key_id", "saved_at"]
    )
    return now


def draft_of(child_id: UUID, about: str) -> DraftRow | None:
    """What a child began on a page, where they did."""
    row = Draft.objects.filter(child_id=child_id, about=about).first()
    if row is None:
        return None
    return DraftRow(Begun(**json.loads(vault.unseal(bytes(row.sealed), row.key_id, row.pk))), row.saved_at)


def begun_pages(child_id: UUID) -> frozenset[str]:
    """The pages on which a child has begun something."""
    return frozenset(Draft.objects.filter(child_id=child_id).values_list("about", flat=True))


def drop_draft(child_id: UUID, about: str) -> None:
    """Throw a draft away: it was sent, or the child begins again."""
    Draft.objects.filter(child_id=child_id, about=about).delete()


def _key(child_id: UUID, about: str) -> UUID:
    """The key of the one draft of a page, so that its seal holds whoever writes it first."""
    return uuid.uuid5(child_id, about)

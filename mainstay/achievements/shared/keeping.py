"""Keeping a thing a child is proud of: sealed, and heard at once where its words are urgent; inside an action only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.achievements.events import AchievementKept
from mainstay.achievements.models import Achievement, EarlierWords
from mainstay.achievements.shared.sealed import Words, seal_words, words_of
from mainstay.authority.queries import local_policy, reasons, working_days
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.media.made import Media
from mainstay.statute.refusal import Refused
from mainstay.voice.models import Kept, View
from mainstay.voice.rules import urgent
from mainstay.voice.shared import media
from mainstay.voice.shared.keeping import Said, keep_view
from mainstay.voice.shared.people import readers

LONGEST_TITLE, LONGEST = 120, 10_000
NO_TITLE = "Give it a name."
NOTHING = "Write the words, or add a picture."


@dataclass(frozen=True)
class Brought:
    """What is kept: title and words, a picture that was made anew or was sent before, and who wrote it down.

    `medium` is how it came, as of a view.
    """

    kind: str
    words: Words
    written_by: str
    medium: str
    who_was_there: str = ""
    picture: Media | None = None
    from_kept: Kept | None = None


def keep_thing(acting: Acting, child_id: UUID, brought: Brought) -> Achievement:
    """Keep a thing, and tell who reads it; urgent words become a view with its alert at once. Raises Refused."""
    words = must_be_something(brought.words, has_picture=bool(brought.picture or brought.from_kept))
    row = Achievement(
        child_id=child_id,
        kind=must_be_a_kind(brought.kind),
        kept_on=acting.today,
        written_by=brought.written_by,
        who_was_there=brought.who_was_there,
        entered_by_id=acting.person_id,
        due_to_be_read_on=due_to_be_read(acting),
    )
    seal_words(row, words)
    _take_picture(row, brought)
    row.view = heard_at_once(acting, row, words, brought.medium)
    row.save()
    told = readers(child_id, acting.today)
    acting.record(AchievementKept(subject=row.pk, child=child_id, kind=row.kind, officer_ids=told))
    return row


def change_words(acting: Acting, row: Achievement, words: Words) -> None:
    """Put other words in the place of a thing’s, and keep what stood there. Raises Refused."""
    changed = must_be_something(words, has_picture=row.picture_sealed is not None)
    before = EarlierWords(achievement=row, child_id=row.child_id, revision=row.revision, changed_on=acting.today)
    before.sealed, before.key_id = vault.seal(words_of(row).together, before.pk)
    before.save()
    # What else lies under seal in the row stays with the key that it was sealed with.
    row.sealed = vault.seal_with(changed.as_kept(), row.pk, row.key_id)
    row.revision += 1


def heard_at_once(acting: Acting, row: Achievement, words: Words, medium: str) -> View | None:
    """A view of the words, with its alert, where they are on the service’s list; None where they are not."""
    listed = [each.words for each in reasons("urgent", acting.today)]
    if not urgent.reasons(words.together, None, asked=False, listed=listed):
        return row.view
    return as_view(acting, row, words, medium)


def as_view(acting: Acting, row: Achievement, words: Words, medium: str) -> View:
    """The words as a view of the child’s, so that they go the way of everything a child says."""
    said = Said(
        medium=medium, about=View.About.OTHER, text=words.together, written_by=row.written_by,
        who_was_there=row.who_was_there,
    )  # fmt: skip
    return keep_view(acting, row.child_id, said)


def must_be_something(words: Words, *, has_picture: bool) -> Words:
    """Title and words without outer spaces. Raises Refused without a title, or without anything under it."""
    title, text = " ".join(words.title.split()), words.words.strip()
    if not title:
        raise Refused(NO_TITLE)
    if len(title) > LONGEST_TITLE or len(text) > LONGEST:
        raise Refused(f"This is very long. Use up to {LONGEST_TITLE} letters for the name and {LONGEST} for the words.")
    if not text and not has_picture:
        raise Refused(NOTHING)
    return Words(title, text)


def must_be_a_kind(kind: str) -> str:
    """The kind of a thing. Raises Refused."""
    if kind not in Achievement.Kind.values:
        raise Refused("Choose what it is: words, a picture or a certificate.")
    return kind


def due_to_be_read(acting: Acting) -> date:
    """The day by which it is read for worry: as soon as anything else a child says."""
    return working_days().add(acting.today, local_policy(acting.today).unread_to_cover_working_days)


def _take_picture(row: Achievement, brought: Brought) -> None:
    if brought.picture is not None:
        small = brought.picture.preview or brought.picture
        _seal_picture(row, brought.picture.content, small.content, brought.picture.type)
    elif brought.from_kept is not None:
        kept = brought.from_kept
        row.from_kept = kept
        _seal_picture(row, media.whole(kept), media.small(kept) or media.whole(kept), kept.type)


def _seal_picture(row: Achievement, whole: bytes, small: bytes, kind: str) -> None:
    # One key for the whole row: it was named when the words were sealed.
    row.picture_sealed = vault.seal_bytes(whole, row.pk)[0]
    row.preview_sealed = vault.seal_bytes(small, row.pk)[0]
    row.picture_type = kind

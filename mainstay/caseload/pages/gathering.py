"""What the next officer must know of a child: promises that are open, wishes, choices and notices that wait."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.caseload.shared.things import NOTICE, PROMISE, WISH, Thing
from mainstay.contacts.queries import notices_of, words_of
from mainstay.preparation.queries import choices_of
from mainstay.promises.queries import promises_of_child
from mainstay.reviews.queries import next_reviews
from mainstay.web import words

WORDS_KEPT = 5


def things_of(viewer: Viewer, child_id: UUID) -> list[Thing]:
    """The promises that are open, what the child last said and chose, and the notices nobody has acknowledged."""
    each = (_promises, _choices, _said, _told)
    return [thing for gather in each for thing in gather(viewer, child_id)]


def _promises(viewer: Viewer, child_id: UUID) -> Iterator[Thing]:
    for row in promises_of_child(viewer, child_id):
        if row.is_open:
            late = ", overdue" if row.is_overdue else ""
            yield Thing(PROMISE, f"Promised: {row.what}", f"{row.owner}, by {words.day(row.due_on)}{late}")


def _choices(viewer: Viewer, child_id: UUID) -> Iterator[Thing]:
    review = next_reviews(viewer, [child_id]).get(child_id)
    for row in choices_of(viewer, review.id) if review else ():
        because = f", because {row.because}" if row.because else ""
        yield Thing(WISH, f"{row.matter_words}: {row.words}{because}", f"Chosen on {words.day(row.chosen_on)}")


def _said(viewer: Viewer, child_id: UUID) -> Iterator[Thing]:
    for row in words_of(viewer, child_id)[:WORDS_KEPT]:
        more = "".join(f" {each.text}" for each in row.additions)
        yield Thing(WISH, f"“{row.text}{more}”", f"{words.day(row.said_on)}. Shared with: {row.shared_words}")


def _told(viewer: Viewer, child_id: UUID) -> Iterator[Thing]:
    for row in notices_of(viewer, child_id):
        if row.acknowledged_on is None:
            yield Thing(NOTICE, f"Not acknowledged yet: {row.kind_words}", words.day(row.happened_on))

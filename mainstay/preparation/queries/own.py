"""A child's own review as they see it: when, where, who comes, and what they chose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.preparation.models import Choice, Invited
from mainstay.reviews.models import Mode, Review


@dataclass(frozen=True)
class OwnChoice:
    """One thing the child chose; `mine` where they chose it on their own pages and may take it back there."""

    id: UUID
    matter: str
    words: str
    chosen_on: date
    mine: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """The words, a line each, where there are several."""
        return tuple(line for line in self.words.splitlines() if line.strip())


@dataclass(frozen=True)
class OwnReview:
    """The review that lies ahead; `people` are those who are asked, with what they are to the child."""

    id: UUID
    due_on: date | None
    scheduled_on: date | None
    at: time | None
    mode: str
    place: str
    people: tuple[tuple[str, str], ...]
    choices: dict[str, OwnChoice]


def own_review(viewer: Viewer) -> OwnReview | None:
    """The review that lies ahead of the child who looks; None where there is none."""
    found = Review.objects.visible_to(viewer).filter(child_id=viewer.child_id, state__in=Review.OPEN)
    review = found.order_by("due_on", "pk").first()
    if review is None:
        return None
    asked = Invited.objects.filter(review=review).exclude(state=Invited.State.NOT_INVITED).order_by("name", "pk")
    chosen = Choice.objects.filter(review=review, withdrawn_on__isnull=True).order_by("chosen_on", "pk")
    return OwnReview(
        id=review.pk,
        due_on=review.due_on,
        scheduled_on=review.scheduled_on,
        at=review.scheduled_at,
        mode=Mode(review.mode).value if review.mode else "",
        place=review.place,
        people=tuple((each.name, each.relation) for each in asked),
        choices={row.matter: row for row in (_choice(viewer, each) for each in chosen)},
    )


def _choice(viewer: Viewer, choice: Choice) -> OwnChoice:
    return OwnChoice(
        choice.pk, choice.matter, choice.words, choice.chosen_on, mine=choice.entered_by_id == viewer.person_id
    )

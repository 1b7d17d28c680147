"""The views of parents, carers and others, sought before a review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.preparation.models import ViewSought
from mainstay.preparation.queries.sight import reads_narrative, visible_review


@dataclass(frozen=True)
class ViewRow:
    """One view: whose, how and when it was asked for, what came; `words` only for those who read narrative."""

    id: UUID
    version: int
    name: str
    relation: str
    how: str
    how_words: str
    sought_on: date | None
    answered_on: date | None
    words: str
    written_down_by: str
    not_sought_because: str
    recipient_id: UUID | None


@dataclass(frozen=True)
class ViewsCounted:
    """How many views were asked for, how many came, and how many were not asked for, with the reason."""

    sought: int
    answered: int
    not_sought: int


def views_of(viewer: Viewer, review_id: UUID) -> list[ViewRow]:
    """The views sought for a review, those that came first. Raises Http404."""
    visible_review(viewer, review_id)
    found = ViewSought.objects.visible_to(viewer).filter(review_id=review_id).order_by("answered_on", "name", "pk")
    reads = reads_narrative(viewer)
    return [
        ViewRow(
            id=each.pk,
            version=each.version,
            name=each.name,
            relation=each.relation,
            how=each.how,
            how_words=each.get_how_display() if each.how else "",
            sought_on=each.sought_on,
            answered_on=each.answered_on,
            words=each.words if reads else "",
            written_down_by=each.written_down_by,
            not_sought_because=each.not_sought_because,
            recipient_id=each.recipient_id,
        )
        for each in found
    ]


def counted(views: list[ViewRow]) -> ViewsCounted:
    """How many of these were asked for, came, and were not asked for."""
    return ViewsCounted(
        sought=sum(1 for each in views if each.sought_on),
        answered=sum(1 for each in views if each.answered_on),
        not_sought=sum(1 for each in views if not each.sought_on),
    )

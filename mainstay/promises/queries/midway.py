"""The checks half-way between two reviews: which are due, and what there is to look at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, Q, Subquery
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import local_policy
from mainstay.promises.models import MidwayCheck, Promise
from mainstay.promises.queries.lists import PromiseList, promises_contested, promises_overdue, promises_to_send
from mainstay.promises.queries.rows import PromiseRow, as_rows
from mainstay.promises.rules import clocks
from mainstay.promises.shared import is_outstanding
from mainstay.reviews.models import Review

# Half-way is never later than this after a review, whatever the council's settings: reviews are six months apart.
LONGEST = timedelta(days=366)


@dataclass(frozen=True)
class MidwayRow:
    """A child whose promises are to be looked at half-way to their next review."""

    child_id: UUID
    child_name: str
    child_reference: str
    review_id: UUID
    held_on: date
    next_due_on: date
    due_on: date
    is_overdue: bool
    words: str
    promises_open: int
    officer_name: str


@dataclass(frozen=True)
class CheckRow:
    """One check that was made: when, how the promises stood in words, and what came of it."""

    id: UUID
    due_on: date
    checked_on: date
    checked_by: str
    rating: str
    rating_words: str
    outcome: str
    promises_looked_at: int
    promises_done: int


@dataclass(frozen=True)
class MidwayPage:
    """What a mid-way check looks at: the review it follows, the promises that stand, and the checks made before."""

    review_id: UUID
    child_id: UUID
    child_name: str
    held_on: date
    next_due_on: date | None
    due_on: date | None
    words: str
    why_not: str
    promises: tuple[PromiseRow, ...]
    checks: tuple[CheckRow, ...]


def midway_due(viewer: Viewer, *, within_days: int = clocks.SOON_DAYS) -> list[MidwayRow]:
    """The mid-way checks that are due, overdue first, and those due within so many days.

    Of the children that the viewer may see and who have an open review: half-way from the last review to the day the
    next is due. Two queries, however many children.
    """
    until = viewer.today + timedelta(days=within_days)
    found = []
    for review in _open_reviews(viewer):
        due_on = _due(review, viewer.today)
        if due_on is not None and due_on <= until:
            found.append(_row(review, due_on, viewer.today))
    waiting = _open_promises([row.child_id for row in found])
    rows = [replace(row, promises_open=waiting.get(row.child_id, 0)) for row in found]
    return sorted(rows, key=lambda row: (row.due_on, row.child_name.casefold()))


def midway_page(viewer: Viewer, review_id: UUID) -> MidwayPage:
    """The mid-way check after a review that was held: what there is to look at. Raises Http404."""
    review = (
        Review.objects.visible_to(viewer).filter(pk=review_id, held_on__isnull=False).select_related("child").first()
    )
    if not isinstance(review, Review) or review.held_on is None:
        raise Http404("There is no such review, or you may not see it.")
    following = _open_reviews(viewer, child_id=review.child_id).first()
    due_on = _due(following, viewer.today) if following and following.last_id == review.pk else None
    stood = Q(closed_on__isnull=True) | Q(closed_on__gt=review.held_on) | Q(review=review)
    chosen = Promise.objects.visible_to(viewer).filter(stood, child_id=review.child_id)
    chosen = chosen.exclude(state=Promise.State.WITHDRAWN).order_by("due_on", "pk")
    is_last = following is not None and following.last_id == review.pk
    decision = decide(viewer, Can.CONDUCT_REVIEWS)
    why_not = decision.reason or ("" if is_last else "A mid-way check follows the child's last review.")
    return MidwayPage(
        review_id=review.pk,
        child_id=review.child_id,
        child_name=review.child.name,
        held_on=review.held_on,
        next_due_on=following.due_on if following else None,
        due_on=due_on,
        words=clocks.midway_in_words(due_on, viewer.today) if due_on else "",
        why_not=why_not,
        promises=tuple(as_rows(viewer, chosen)),
        checks=tuple(checks_of_child(viewer, review.child_id)),
    )


def checks_of_child(viewer: Viewer, child_id: UUID) -> list[CheckRow]:
    """The mid-way checks of a child, the newest first."""
    rows = MidwayCheck.objects.visible_to(viewer).filter(child_id=child_id).select_related("checked_by")
    return [
        CheckRow(
            id=row.pk,
            due_on=row.due_on,
            checked_on=row.checked_on,
            checked_by=row.checked_by.name,
            rating=row.rating,
            rating_words=row.get_rating_display(),
            outcome=row.outcome,
            promises_looked_at=row.promises_looked_at,
            promises_done=row.promises_done,
        )
        for row in rows.order_by("-checked_on", "-pk")
    ]


def _open_reviews(viewer: Viewer, child_id: UUID | None = None) -> Any:
    """Open reviews that have a due date and follow one that was held, with that one and the checks made after it."""
    last = Review.objects.filter(child_id=OuterRef("child_id"), state=Review.State.HELD).order_by("-held_on")
    made = MidwayCheck.objects.filter(after_review_id=OuterRef("last_id")).values("after_review_id")
    chosen = Review.objects.visible_to(viewer).filter(state__in=Review.OPEN, due_on__isnull=False)
    if child_id is not None:
        chosen = chosen.filter(child_id=child_id)
    chosen = chosen.annotate(last_id=Subquery(last.values("pk")[:1]), last_on=Subquery(last.values("held_on")[:1]))
    chosen = chosen.filter(last_on__isnull=False, last_on__gte=viewer.today - LONGEST)
    counted = made.annotate(number=Count("pk")).values("number")
    return chosen.annotate(checks_made=Subquery(counted)).select_related("child", "officer").order_by("due_on", "pk")


def _due(review: Any, today: date) -> date | None:
    checks = local_policy(today).checks_between_reviews
    return clocks.next_check(clocks.check_days(review.last_on, review.due_on, checks), review.checks_made or 0)


def _row(review: Any, due_on: date, today: date) -> MidwayRow:
    return MidwayRow(
        child_id=review.child_id,
        child_name=review.child.name,
        child_reference=review.child.reference,
        review_id=review.last_id,
        held_on=review.last_on,
        next_due_on=review.due_on,
        due_on=due_on,
        is_overdue=due_on < today,
        words=clocks.midway_in_words(due_on, today),
        promises_open=0,
        officer_name=review.officer.name if review.officer else "",
    )


def _open_promises(child_ids: list[UUID]) -> dict[UUID, int]:
    chosen = Promise.objects.filter(is_outstanding(), child_id__in=child_ids)
    return dict(chosen.values_list("child_id").annotate(number=Count("pk")))


@dataclass(frozen=True)
class PromisesOnMonday:
    """What an officer is to see to about promises: the first few of each list, and how many there are."""

    overdue: PromiseList
    contested: PromiseList
    to_send: PromiseList
    midway: tuple[MidwayRow, ...]


def promises_on_monday(viewer: Viewer, *, most: int = 5) -> PromisesOnMonday:
    """The promises an officer is to see to; as many queries whatever the number of promises."""
    return PromisesOnMonday(
        overdue=promises_overdue(viewer, most=most),
        contested=promises_contested(viewer, most=most),
        to_send=promises_to_send(viewer, most=most),
        midway=tuple(midway_due(viewer)),
    )

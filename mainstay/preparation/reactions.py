"""A preparation begins when its review is arranged, moves when the review moves, and ends with it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from mainstay.authority.queries import local_policy, working_days
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when
from mainstay.preparation.events import InvitationsCancelled, PreparationBegun, PreparationMoved
from mainstay.preparation.models import Invited, Preparation
from mainstay.preparation.rules import inviting
from mainstay.preparation.rules.clocks import Clocks
from mainstay.preparation.rules.inviting import Step
from mainstay.reviews.events import PostponementDecided, ReviewReleased, ReviewScheduled
from mainstay.reviews.models import Review


@when(ReviewScheduled)
def preparation_begins_or_moves(acting: Acting, event: ReviewScheduled) -> None:
    """Begin the preparation of a review that was arranged, or move one that has begun to the new day."""
    follow(acting, event.subject)


@when(PostponementDecided)
def preparation_follows_a_postponement(acting: Acting, event: PostponementDecided) -> None:
    """Move the preparation of a review that was put off."""
    if event.approved:
        follow(acting, event.review)


@when(ReviewReleased)
def invitations_are_taken_back(acting: Acting, event: ReviewReleased) -> None:
    """Tell those who were invited to a review that it is off, once it is no longer needed."""
    if event.subject is None:
        return
    asked = Invited.objects.filter(review_id=event.subject, state__in=_WAITING, message_key__isnull=False)
    ids = tuple(asked.order_by("pk").values_list("pk", flat=True))
    if ids:
        acting.record(InvitationsCancelled(subject=event.subject, child=event.child, invited=ids))


_WAITING = [inviting.State.INVITED, *inviting.ANSWERS.values()]


def follow(acting: Acting, review_id: UUID | None) -> None:
    """Bring the days of a review's preparation up to the day it is arranged for."""
    review = Review.objects.filter(pk=review_id, scheduled_on__isnull=False).first() if review_id else None
    if review is None or review.scheduled_on is None:
        return
    preparation = Preparation.objects.filter(review=review).first()
    if preparation is None or preparation.review_on is None:
        preparation = _set_days(preparation or Preparation(review=review), review)
        acting.record(PreparationBegun(subject=review.pk, child=review.child_id, **_days(preparation)))
    elif (preparation.review_on, preparation.review_at) != (review.scheduled_on, review.scheduled_at):
        _set_days(preparation, review)
        again = tuple(_ask_again(review.pk))
        acting.record(PreparationMoved(subject=review.pk, child=review.child_id, invited=again, **_days(preparation)))


def _set_days(preparation: Preparation, review: Review) -> Preparation:
    preparation.review_on, preparation.review_at = review.scheduled_on, review.scheduled_at
    preparation.report_due_on = report_due_on(review.scheduled_on) if review.scheduled_on else None
    preparation.save()
    return preparation


def _days(preparation: Preparation) -> dict[str, Any]:
    return {"review_on": preparation.review_on, "report_due_on": preparation.report_due_on}


def _ask_again(review_id: UUID) -> list[UUID]:
    """Everybody who was invited is invited to the new day, and their answer to the old one no longer stands."""
    asked = list(Invited.objects.filter(review_id=review_id, state__in=_WAITING).order_by("pk"))
    for each in asked:
        each.state = inviting.after(each.state, Step.MOVE)
        each.answered_on = None
        each.save()
    return [each.pk for each in asked]


def report_due_on(review_on: date) -> date | None:
    """The last day on which the report for a review of a day is in time; empty beyond the calendar."""
    return Clocks(review_on, local_policy(review_on), working_days()).reported().on


def preparation_of(review: Review) -> Preparation:
    """The preparation of a review, begun now where the review is not arranged yet; inside an action only."""
    found = Preparation.objects.filter(review=review).first()
    return found or _set_days(Preparation(review=review), review)

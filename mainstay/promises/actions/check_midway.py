"""Checking, half-way between two reviews, how the promises go."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from mainstay.access.can import Can
from mainstay.authority.queries import local_policy
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import MidwayChecked
from mainstay.promises.models import MidwayCheck, Promise
from mainstay.promises.rules import clocks
from mainstay.reviews.models import Review
from mainstay.reviews.rules.given import must_be_one_of, must_not_be_to_come, must_say_why
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def check_midway(
    acting: Acting, review: Review, *, rating: str, outcome: str, checked_on: date | None = None
) -> MidwayCheck:
    """Keep what was found of a child's promises after their last review: on course, slipping or off course, and why.

    `review` is the last one held. How many promises were looked at, and how many of them are done, is kept with it.
    Raises Refused.
    """
    following = _open_review_after(review)
    on = must_not_be_to_come(checked_on or acting.today, acting.today, "the promises were looked at")
    held_on = review.held_on
    if held_on is None or on <= held_on:
        raise Refused("A mid-way check comes after the review it follows. Check the day.")
    if MidwayCheck.objects.filter(after_review=review, checked_on=on).exists():
        raise Refused("The mid-way check of that day is recorded already. Look at the child's promises.")
    found = looked_at(review)
    check = MidwayCheck(
        child_id=review.child_id,
        after_review=review,
        due_on=_due_on(review, following, on),
        checked_on=on,
        checked_by_id=acting.person_id,
        rating=must_be_one_of(rating, MidwayCheck.Rating.values, "how the promises stand"),
        outcome=must_say_why(outcome, longest=2000),
        promises_looked_at=len(found),
        promises_done=sum(done_on is not None for done_on in found),
    )
    check.save()
    acting.record(
        MidwayChecked(
            subject=check.pk,
            child=check.child_id,
            review=review.pk,
            due_on=check.due_on,
            rating=check.rating,
            looked_at=check.promises_looked_at,
            done=check.promises_done,
        )
    )
    return check


def looked_at(review: Review) -> list[date | None]:
    """The promises that stood after a review, each by the day it was done or None."""
    stood = Q(closed_on__isnull=True) | Q(closed_on__gt=review.held_on) | Q(review=review)
    rows = Promise.objects.filter(stood, child_id=review.child_id).exclude(state=Promise.State.WITHDRAWN)
    return list(rows.values_list("done_on", flat=True))


def _open_review_after(review: Review) -> Review:
    """The child's open review, which the check is half-way to. Raises Refused."""
    following = Review.objects.filter(child_id=review.child_id, state__in=Review.OPEN).order_by("due_on").first()
    last = Review.objects.filter(child_id=review.child_id, state=Review.State.HELD).order_by("-held_on").first()
    if not isinstance(following, Review) or last is None or last.pk != review.pk:
        raise Refused("A mid-way check follows the child's last review, while another is to come. Open that review.")
    return following


def _due_on(review: Review, following: Review, on: date) -> date:
    """The day half-way; the day of the check itself where the next review has no due date."""
    if review.held_on is None or following.due_on is None:
        return on
    checks = max(1, local_policy(review.held_on).checks_between_reviews)
    days = clocks.check_days(review.held_on, following.due_on, checks)
    done = MidwayCheck.objects.filter(after_review=review).count()
    return clocks.next_check(days, done) or (days[-1] if days else on)

"""Calling an early review."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.events import EarlyReviewCalled
from mainstay.reviews.models import Review
from mainstay.reviews.rules import days, given, states
from mainstay.reviews.rules.early import OFFICER_ASKS
from mainstay.reviews.rules.states import Step


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def call_early_review(
    acting: Acting, review: Review, *, by_on: date, because: str, under: str = str(OFFICER_ASKS)
) -> Review:
    """Call a review to be held by a day before it falls due, under what asks for it; the officer alone may ask.

    Lists and the calendar follow that day. The due date that the law sets stays, and the review is judged by it:
    the regulation gives no day. Raises Refused, Conflict. Source: regulation 33(3).
    """
    acting.must_have_seen(review)
    review.state = states.after(review.state, Step.CALL_EARLY)
    days.must_be_early(by_on, today=acting.today, due_on=review.due_on)
    review.early_because = given.must_say_why(because, longest=300)
    review.early_by_on, review.early_under = by_on, under[:200]
    review.early_called_on, review.early_called_by_id = acting.today, acting.person_id
    review.save()
    acting.record(
        EarlyReviewCalled(
            subject=review.pk,
            child=review.child_id,
            by_on=by_on,
            due_on=review.due_on,
            under=review.early_under,
            officer_id=review.officer_id,
        )
    )
    return review

"""Recording a meeting of a review that another will complete."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.events import ReviewMeetingHeld
from mainstay.reviews.models import Review
from mainstay.reviews.reactions.holding import (
    add_meeting_row,
    deadline_of,
    lapse_postponement,
    last_meeting_on,
    must_have_been_possible,
    previous_held_on,
)
from mainstay.reviews.rules import states
from mainstay.reviews.rules.states import Step


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def add_meeting(acting: Acting, review: Review, *, met_on: date, mode: str) -> Review:
    """Record a meeting of a review held as a series; the review is not complete until another says so (DR-2.9).

    Raises Refused, Conflict.
    """
    acting.must_have_seen(review)
    to = states.after(review.state, Step.MEET)
    last = last_meeting_on(review)
    must_have_been_possible(acting, review, met_on, after=last or previous_held_on(review))
    add_meeting_row(review, met_on, mode)
    if review.first_meeting_on is None:
        review.first_meeting_on = met_on
        review.complete_by_on = deadline_of(review)
    if review.scheduled_on is not None and review.scheduled_on <= met_on:
        review.scheduled_on, review.scheduled_at = None, None
    review.state = to
    review.save()
    lapse_postponement(acting, review)
    acting.record(
        ReviewMeetingHeld(subject=review.pk, child=review.child_id, met_on=met_on, complete_by_on=review.complete_by_on)
    )
    return review

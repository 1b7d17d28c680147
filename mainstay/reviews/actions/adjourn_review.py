"""Adjourning a review, once."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.events import ReviewAdjourned
from mainstay.reviews.models import Review
from mainstay.reviews.reactions.holding import (
    add_meeting_row,
    deadline_of,
    lapse_postponement,
    last_meeting_on,
    must_have_been_possible,
    previous_held_on,
)
from mainstay.reviews.rules import given, states
from mainstay.reviews.rules.states import Step


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def adjourn_review(acting: Acting, review: Review, *, adjourned_on: date, because: str, mode: str) -> Review:
    """Adjourn a review that began on the day given, once only, with the reason.

    It is to be completed within 20 working days, or fewer where the council says so; until then nothing
    proposed at it may be carried out (DR-2.10a). Raises Refused, Conflict.
    """
    acting.must_have_seen(review)
    to = states.after(review.state, Step.ADJOURN)
    last = last_meeting_on(review)
    if last != adjourned_on:
        must_have_been_possible(acting, review, adjourned_on, after=last or previous_held_on(review))
        add_meeting_row(review, adjourned_on, mode)
    review.adjourned_because = given.must_say_why(because)
    review.first_meeting_on = review.first_meeting_on or adjourned_on
    review.adjourned_on, review.state = adjourned_on, to
    review.complete_by_on = deadline_of(review)
    if review.scheduled_on is not None and review.scheduled_on <= adjourned_on:
        review.scheduled_on, review.scheduled_at = None, None
    review.save()
    lapse_postponement(acting, review)
    acting.record(
        ReviewAdjourned(
            subject=review.pk,
            child=review.child_id,
            adjourned_on=adjourned_on,
            complete_by_on=review.complete_by_on,
        )
    )
    return review

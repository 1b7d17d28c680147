"""Arranging a review."""

from __future__ import annotations

from datetime import date, time

from mainstay.access.can import Can
from mainstay.authority.queries import working_days
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.events import ReviewScheduled
from mainstay.reviews.models import Mode, Review
from mainstay.reviews.reactions.holding import last_meeting_on
from mainstay.reviews.rules import days, given, states
from mainstay.reviews.rules.places import must_not_be_an_address
from mainstay.reviews.rules.states import State, Step
from mainstay.statute.refusal import Refused

POSTPONE_INSTEAD = (
    "This review is arranged already, and the new day is later and after it is due. Ask for it to be postponed, "
    "with the reason."
)


@action(may=Can.SCHEDULE_REVIEWS, on=Review)
def schedule_review(
    acting: Acting,
    review: Review,
    *,
    scheduled_on: date,
    mode: str,
    at: time | None = None,
    place: str = "",
    day_off_confirmed: bool = False,
) -> Review:
    """Arrange a review, or the next meeting of one that has begun, for a day, with how and where it is held.

    A weekend or holiday must be confirmed. Putting an arranged review off beyond its due date is a
    postponement, and is refused here (DR-2.10b). Raises Refused, Conflict.
    """
    acting.must_have_seen(review)
    to = states.after(review.state, Step.SCHEDULE)
    days.must_be_able_to_arrange(
        scheduled_on,
        today=acting.today,
        calendar=working_days(),
        day_off_confirmed=day_off_confirmed,
        not_before=last_meeting_on(review),
    )
    arranged = review.scheduled_on if review.state == State.SCHEDULED else None
    if days.is_a_postponement(arranged, scheduled_on, review.due_on):
        raise Refused(POSTPONE_INSTEAD)
    review.mode = given.must_be_one_of(mode, Mode.values, "how the review is to be held")
    review.place = must_not_be_an_address(place)
    review.scheduled_on, review.scheduled_at, review.state = scheduled_on, at, to
    review.save()
    acting.record(
        ReviewScheduled(
            subject=review.pk,
            child=review.child_id,
            scheduled_on=scheduled_on,
            due_on=review.due_on,
            mode=review.mode,
            officer_id=review.officer_id,
        )
    )
    return review

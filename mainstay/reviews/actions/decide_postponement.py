"""Approving or refusing that a review is postponed."""

from __future__ import annotations

from datetime import date, time

from mainstay.access.can import Can
from mainstay.authority.queries import working_days
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.events import PostponementDecided, PostponementTold
from mainstay.reviews.models import Postponement, Review
from mainstay.reviews.rules import days, given, states
from mainstay.reviews.rules.states import Step
from mainstay.statute.refusal import Refused


@action(may=Can.APPROVE_POSTPONEMENTS, on=Postponement)
def decide_postponement(
    acting: Acting,
    postponement: Postponement,
    *,
    approve: bool,
    to_on: date | None = None,
    at: time | None = None,
    child_told_on: date | None = None,
    day_off_confirmed: bool = False,
) -> Postponement:
    """Approve that a review is put off to a new day, or refuse it, as its officer or a manager.

    The review is then arranged for the new day; if that is after it is due, it will be late whatever the
    reason (DR-2.10b). When the child was told may be said now or later. Raises Refused, Conflict.
    """
    acting.must_have_seen(postponement)
    if postponement.state != Postponement.State.ASKED:
        raise Refused(f"This was decided already: {postponement.get_state_display().lower()}. Ask again if need be.")
    review = Review.objects.select_for_update(of=("self",)).get(pk=postponement.review_id)
    states.after(review.state, Step.POSTPONE)
    if approve:
        new_day = to_on or postponement.to_on
        _put_off(acting, review, postponement, to_on=new_day, at=at, day_off_confirmed=day_off_confirmed)
    postponement.state = Postponement.State.APPROVED if approve else Postponement.State.REFUSED
    postponement.decided_by_id, postponement.decided_on = acting.person_id, acting.today
    _record(acting, review, postponement, approve)
    if approve and child_told_on is not None:
        _tell(acting, review, postponement, child_told_on)
    postponement.save()
    return postponement


def _put_off(
    acting: Acting,
    review: Review,
    postponement: Postponement,
    *,
    to_on: date | None,
    at: time | None,
    day_off_confirmed: bool,
) -> None:
    if to_on is None:
        raise Refused("Give the day the review is postponed to.")
    days.must_be_able_to_arrange(
        to_on, today=acting.today, calendar=working_days(), day_off_confirmed=day_off_confirmed
    )
    review.state = states.after(review.state, Step.POSTPONE)
    review.scheduled_on, review.scheduled_at, postponement.to_on = to_on, at, to_on
    review.save()


def _tell(acting: Acting, review: Review, postponement: Postponement, told_on: date) -> None:
    told = given.must_not_be_to_come(told_on, acting.today, "the child was told")
    postponement.child_told_on = told
    acting.record(PostponementTold(subject=postponement.pk, child=review.child_id, review=review.pk, told_on=told))


def _record(acting: Acting, review: Review, postponement: Postponement, approve: bool) -> None:
    acting.record(
        PostponementDecided(
            subject=postponement.pk,
            child=review.child_id,
            review=review.pk,
            approved=approve,
            reason=postponement.reason,
            to_on=postponement.to_on if approve else None,
            asked_by_id=postponement.asked_by_id,
            officer_id=review.officer_id,
        )
    )

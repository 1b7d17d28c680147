"""Recording that a child was told their review is postponed."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.events import PostponementTold
from mainstay.reviews.models import Postponement
from mainstay.reviews.rules import given
from mainstay.statute.refusal import Refused


@action(may=Can.SCHEDULE_REVIEWS, on=Postponement)
def record_child_told(acting: Acting, postponement: Postponement, *, told_on: date) -> Postponement:
    """Record the day on which the child was told that their review is postponed. Raises Refused, Conflict."""
    acting.must_have_seen(postponement)
    if postponement.state != Postponement.State.APPROVED:
        raise Refused("This review was not postponed, so there is nothing to tell the child. Look at the decision.")
    if told_on < postponement.asked_on:
        raise Refused("The child cannot have been told before anybody asked. Check the date.")
    postponement.child_told_on = given.must_not_be_to_come(told_on, acting.today, "the child was told")
    postponement.save()
    acting.record(
        PostponementTold(
            subject=postponement.pk,
            child=postponement.review.child_id,
            review=postponement.review_id,
            told_on=told_on,
        )
    )
    return postponement

"""Recording that a child was told that a promise is contested."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import ChildOfContestTold
from mainstay.promises.models import Promise
from mainstay.promises.rules import states
from mainstay.promises.rules.states import Step
from mainstay.promises.shared import flags, standing
from mainstay.reviews.rules.given import must_not_be_to_come
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=Promise)
def record_child_of_contest_told(acting: Acting, promise: Promise, *, told_on: date) -> Promise:
    """Record the day on which the child was told that what was promised is contested. Raises Refused, Conflict."""
    acting.must_have_seen(promise)
    states.after(standing(promise, acting.today), Step.TELL_CHILD, **flags(promise))
    if promise.contested_on and told_on < promise.contested_on:
        raise Refused("The child cannot have been told before the promise was contested. Check the date.")
    promise.child_told_contested_on = must_not_be_to_come(told_on, acting.today, "the child was told")
    promise.save()
    acting.record(ChildOfContestTold(subject=promise.pk, child=promise.child_id, told_on=told_on))
    return promise

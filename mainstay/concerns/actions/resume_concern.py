"""Ending the hold of a concern."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.concerns.events import ConcernResumed
from mainstay.concerns.models import Concern, Hold
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.standing import answering, must_be_for
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.SEE_CONCERNS, on=Concern)
def resume_concern(acting: Acting, concern: Concern) -> Hold:
    """Go on with a concern that was on hold. Raises NotTheirs, Refused, Conflict."""
    acting.must_have_seen(concern)
    must_be_for(acting, concern, Step.RESUME)
    hold = concern.holds.filter(ends_on=None).first()
    if not isinstance(hold, Hold):
        raise Refused("This concern is not on hold.")
    hold.ends_on = acting.today
    hold.save()
    concern.save()
    say(acting, concern, ConcernResumed, ends_on=acting.today, to_ids=answering(concern, acting.today))
    return hold

"""Putting a concern on hold, with a reason."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.concerns.events import ConcernPaused
from mainstay.concerns.models import Concern, Hold
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.standing import answering, must_be_for
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.SEE_CONCERNS, on=Concern)
def pause_concern(acting: Acting, concern: Concern, *, because: str) -> Hold:
    """Hold a concern from today; in time is still judged by the day it was due. Raises NotTheirs, Refused, Conflict."""
    acting.must_have_seen(concern)
    must_be_for(acting, concern, Step.PAUSE)
    if concern.holds.filter(ends_on=None).exists():
        raise Refused("This concern is on hold already.")
    hold = Hold(
        concern=concern,
        starts_on=acting.today,
        because=words.must_say(because, "Say why it is put on hold.", 500),
        held_by_id=acting.person_id,
    )
    hold.save()
    concern.save()
    say(acting, concern, ConcernPaused, starts_on=hold.starts_on, to_ids=answering(concern, acting.today))
    return hold

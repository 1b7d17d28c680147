"""Recording that the child was told what came of a concern, after it was closed."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.concerns.events import ChildToldOfConcern
from mainstay.concerns.models import Concern
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.standing import must_be_for
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.SEE_CONCERNS, on=Concern)
def record_child_told_of_outcome(acting: Acting, concern: Concern, *, told_on: date, how: str) -> Concern:
    """Record the day the child was told, and how. Raises NotTheirs, Refused, Conflict."""
    acting.must_have_seen(concern)
    must_be_for(acting, concern, Step.TELL_CHILD)
    if concern.child_id is None:
        raise Refused("This concern is about no child.")
    concern.child_told_on = words.must_be_told_after(told_on, concern.began_on, acting.today)
    concern.child_told_how = words.must_say(how, "Say how the child was told.", 200)
    concern.not_told_because = ""
    concern.save()
    say(acting, concern, ChildToldOfConcern, told_on=told_on)
    return concern

"""Withdrawing a concern; it stays on the child's file with the reason."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.concerns.events import ConcernWithdrawn
from mainstay.concerns.models import Concern
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.standing import answering, must_be_for
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.SEE_CONCERNS, on=Concern)
def withdraw_concern(acting: Acting, concern: Concern, *, because: str) -> Concern:
    """Take a concern back, for a reason that is kept with it. Raises NotTheirs, Refused, Conflict."""
    acting.must_have_seen(concern)
    told = answering(concern, acting.today)
    concern.state = must_be_for(acting, concern, Step.WITHDRAW)
    concern.withdrawn_on = acting.today
    concern.withdrawn_because = words.must_say(because, "Say why it is withdrawn.", 500)
    concern.waits_until_on = None
    concern.save()
    concern.holds.filter(ends_on=None).update(ends_on=acting.today)
    say(acting, concern, ConcernWithdrawn, was_formal=concern.formal_on is not None, to_ids=told)
    return concern

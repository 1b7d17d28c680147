"""Advice from a manager of the reviewing service."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.concerns.events import AdviceAdded
from mainstay.concerns.models import Advice, Concern
from mainstay.concerns.rules import words
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.standing import must_be_for, people_to_tell
from mainstay.concerns.shared.telling import say
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.SEE_CONCERNS, on=Concern)
def advise(acting: Acting, concern: Concern, *, said: str) -> Advice:
    """Add advice, which everybody who reads the concern sees. Raises NotTheirs, Refused."""
    must_be_for(acting, concern, Step.ADVISE)
    row = Advice(
        concern=concern,
        advised_on=acting.today,
        advised_by_id=acting.person_id,
        words=words.must_say(said, "Write your advice."),
    )
    row.save()
    say(acting, concern, AdviceAdded, to_ids=people_to_tell(concern, acting.today))
    return row

"""Recording another conversation about a concern."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.concerns.events import TalkRecorded
from mainstay.concerns.models import Concern, Talk
from mainstay.concerns.rules.states import Step
from mainstay.concerns.shared.standing import must_be_for
from mainstay.concerns.shared.telling import say
from mainstay.concerns.shared.writing import TalkFacts, keep_talk
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.SEE_CONCERNS, on=Concern)
def record_talk(acting: Acting, concern: Concern, *, talk: TalkFacts) -> Talk:
    """Record what each said, what was agreed and by when. Raises NotTheirs, Refused."""
    must_be_for(acting, concern, Step.TALK)
    row = keep_talk(acting, concern, talk)
    say(acting, concern, TalkRecorded, talked_on=row.talked_on)
    return row

"""Looking again at a proposal that was answered."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.childrens_council.events import ProposalReopened
from mainstay.childrens_council.models import Proposal
from mainstay.childrens_council.rules import proposals
from mainstay.childrens_council.rules.proposals import Step
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Proposal)
def look_again(acting: Acting, proposal: Proposal, *, due_on: date) -> Proposal:
    """Take a proposal up again, to be answered anew by a day; what stood there stays in its history.

    Raises Refused, Conflict.
    """
    acting.must_have_seen(proposal)
    state = proposals.after(proposal.state, Step.LOOK_AGAIN)
    if due_on < acting.today:
        raise Refused("Give today or a day to come by which it is answered anew.")
    proposal.state, proposal.due_on = state, due_on
    proposal.answer, proposal.answered_on, proposal.to_be_done_on = "", None, None
    proposal.changed, proposal.changed_on = "", None
    proposal.save()
    acting.record(
        ProposalReopened(subject=proposal.pk, number=proposal.number, owner_id=proposal.owner_id, due_on=due_on)
    )
    return proposal

"""Saying what changed because of a proposal."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.childrens_council.events import ProposalFinished
from mainstay.childrens_council.models import Proposal
from mainstay.childrens_council.rules import proposals
from mainstay.childrens_council.rules.proposals import Step
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Proposal)
def finish_proposal(acting: Acting, proposal: Proposal, *, changed: str, changed_on: date) -> Proposal:
    """Say what changed and when; one that nobody had answered is answered by that. Raises Refused, Conflict."""
    acting.must_have_seen(proposal)
    state = proposals.after(proposal.state, Step.FINISH)
    words = proposals.must_have_changed(
        changed, changed_on=changed_on, said_on=proposal.said_on, today=acting.today
    )  # fmt: skip
    must_name_no_child(words)
    proposal.state, proposal.changed, proposal.changed_on = state, words, changed_on
    proposal.answered_on = proposal.answered_on or acting.today
    proposal.save()
    acting.record(ProposalFinished(subject=proposal.pk, number=proposal.number, changed_on=changed_on))
    return proposal

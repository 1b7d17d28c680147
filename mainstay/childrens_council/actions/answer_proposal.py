"""Answering a proposal: it is agreed to, or it is not and why."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.childrens_council.events import ProposalAnswered
from mainstay.childrens_council.models import Proposal
from mainstay.childrens_council.rules import proposals
from mainstay.childrens_council.rules.proposals import Step
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Proposal)
def answer_proposal(
    acting: Acting, proposal: Proposal, *, step: Step, answer: str, to_be_done_on: date | None = None
) -> Proposal:
    """Say that a proposal is agreed to and by when it is done, or that it is not and why. Raises Refused, Conflict."""
    acting.must_have_seen(proposal)
    if step not in (Step.AGREE, Step.SAY_NO):
        raise Refused("An answer is that it is agreed, or that it is not.")
    state = proposals.after(proposal.state, step)
    words, by = proposals.must_be_answered(step, answer, to_be_done_on=to_be_done_on, today=acting.today)
    must_name_no_child(words)
    proposal.state, proposal.answer, proposal.to_be_done_on, proposal.answered_on = state, words, by, acting.today
    proposal.save()
    acting.record(ProposalAnswered(subject=proposal.pk, number=proposal.number, state=state))
    return proposal

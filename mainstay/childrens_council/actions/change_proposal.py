"""Putting right what was written down of a proposal, or giving it to another person to answer."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.childrens_council.events import ProposalChanged
from mainstay.childrens_council.models import Proposal
from mainstay.childrens_council.rules import proposals
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.childrens_council.shared.owners import must_be_an_owner
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Proposal)
def change_proposal(
    acting: Acting, proposal: Proposal, *, said: str, said_on: date, present: int, owner_id: UUID, due_on: date
) -> Proposal:
    """Put right what was said, when and by how many, and who answers by when. Raises Refused, Conflict."""
    acting.must_have_seen(proposal)
    words = proposals.must_be_heard(said, said_on=said_on, present=present, due_on=due_on, today=acting.today)
    must_name_no_child(words)
    new = owner_id != proposal.owner_id
    # Whoever owns it already may go on owning it, also after they have left.
    owner = must_be_an_owner(owner_id, acting.today) if new else proposal.owner
    proposal.said, proposal.said_on, proposal.present = words, said_on, present
    proposal.owner, proposal.due_on = owner, due_on
    proposal.save()
    acting.record(
        ProposalChanged(subject=proposal.pk, number=proposal.number, owner_id=owner.pk, has_new_owner=new)
    )  # fmt: skip
    return proposal

"""Writing down what the council of children said."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Max

from mainstay.access.can import Can
from mainstay.childrens_council.events import ProposalMade
from mainstay.childrens_council.models import Proposal
from mainstay.childrens_council.rules import proposals
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.childrens_council.shared.owners import must_be_an_owner
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=None)
def take_proposal(
    acting: Acting, *, said: str, said_on: date, present: int, owner_id: UUID, due_on: date
) -> Proposal:  # fmt: skip
    """Write down what the council of children said, how many were there, and who answers by when. Raises Refused."""
    words = proposals.must_be_heard(said, said_on=said_on, present=present, due_on=due_on, today=acting.today)
    must_name_no_child(words)
    owner = must_be_an_owner(owner_id, acting.today)
    last = Proposal.objects.aggregate(last=Max("number"))["last"] or 0
    proposal = Proposal(
        number=last + 1, said=words, said_on=said_on, present=present, owner=owner, due_on=due_on
    )  # fmt: skip
    proposal.save()
    acting.record(ProposalMade(subject=proposal.pk, number=proposal.number, owner_id=owner.pk, due_on=due_on))
    return proposal

"""Going on with one's complaint, because one is not content with the answer: one tap."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.cards.shared import THE_CHILD
from mainstay.complaints.models import Complaint
from mainstay.complaints.shared.going_on import take_further
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.USE_OWN_PAGES, on=Complaint)
def go_on_with_complaint(acting: Acting, complaint: Complaint, *, because: str = "") -> Complaint:
    """Ask for the next stage; one need not say why. Raises Refused."""
    take_further(acting, complaint, asked_by=THE_CHILD, because=because)
    return complaint

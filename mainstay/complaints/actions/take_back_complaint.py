"""Taking back one's complaint."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.complaints.models import Complaint
from mainstay.complaints.shared.going_on import take_back
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.USE_OWN_PAGES, on=Complaint)
def take_back_complaint(acting: Acting, complaint: Complaint) -> Complaint:
    """Take it back before it is answered; one need not say why. Raises Refused."""
    take_back(acting, complaint)
    return complaint

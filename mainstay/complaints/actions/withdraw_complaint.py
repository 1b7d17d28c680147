"""Recording that a child took their complaint back in another way than on their own pages."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.complaints.models import Complaint
from mainstay.complaints.rules.states import must_say
from mainstay.complaints.shared.going_on import take_back
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.HANDLE_COMPLAINTS, on=Complaint)
def withdraw_complaint(acting: Acting, complaint: Complaint, *, because: str) -> Complaint:
    """Record that the child took it back, with how and why they said so. Raises Refused, Conflict."""
    acting.must_have_seen(complaint)
    take_back(acting, complaint, must_say(because, 2000, "Say how the child took it back, and why."))
    return complaint

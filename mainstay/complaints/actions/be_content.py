"""Saying that one is content with the answer to one's complaint: one tap."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.complaints.events import ComplaintSettled
from mainstay.complaints.models import Complaint
from mainstay.complaints.rules.states import Step
from mainstay.complaints.shared.keeping import move, record
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.USE_OWN_PAGES, on=Complaint)
def be_content(acting: Acting, complaint: Complaint) -> Complaint:
    """Say so; one may still go on later. Raises Refused."""
    move(complaint, Step.SETTLE, acting)
    complaint.save()
    record(acting, ComplaintSettled, complaint)
    return complaint

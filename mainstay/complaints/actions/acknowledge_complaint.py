"""Telling the child that their complaint is here."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.complaints.events import ComplaintAcknowledged
from mainstay.complaints.models import Complaint
from mainstay.complaints.rules.states import Step
from mainstay.complaints.shared.keeping import move, record
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.HANDLE_COMPLAINTS, on=Complaint)
def acknowledge_complaint(acting: Acting, complaint: Complaint) -> Complaint:
    """Acknowledge it: the child reads so on their own pages. Raises Refused, Conflict."""
    acting.must_have_seen(complaint)
    move(complaint, Step.ACKNOWLEDGE, acting)
    complaint.acknowledged_on = acting.today
    complaint.save()
    record(acting, ComplaintAcknowledged, complaint)
    return complaint

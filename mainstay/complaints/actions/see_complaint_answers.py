"""Reading the answers to a complaint on one's own pages."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.complaints.events import ComplaintAnswerSeen
from mainstay.complaints.models import Complaint
from mainstay.complaints.shared.keeping import record
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.USE_OWN_PAGES, on=Complaint)
def see_complaint_answers(acting: Acting, complaint: Complaint) -> Complaint:
    """Record that the child has read what was answered, so that the complaints team knows it arrived."""
    for stage in complaint.stages.filter(answered_on__isnull=False, read_on__isnull=True):
        stage.read_on = acting.today
        stage.save()
    record(acting, ComplaintAnswerSeen, complaint)
    return complaint

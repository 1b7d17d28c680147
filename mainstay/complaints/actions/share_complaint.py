"""Letting one's officer read one's complaint, or no longer."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.complaints.events import ComplaintShared
from mainstay.complaints.models import Complaint
from mainstay.complaints.shared.keeping import record
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.USE_OWN_PAGES, on=Complaint)
def share_complaint(acting: Acting, complaint: Complaint, *, shared: bool) -> Complaint:
    """Agree that the officer reads it, or stop; never one about the officer. Raises Refused."""
    if complaint.about_officer:
        raise Refused("This is about your officer. Your officer does not read it.")
    complaint.shared_on = acting.today if shared else None
    complaint.save()
    record(acting, ComplaintShared, complaint, shared=shared)
    return complaint

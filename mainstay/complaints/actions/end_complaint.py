"""Ending a complaint that was answered and that the child does not take further."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.complaints.events import ComplaintEnded
from mainstay.complaints.models import Complaint
from mainstay.complaints.rules.states import Step, must_say
from mainstay.complaints.shared.keeping import Kind, keep_words, move, now_at, record
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.complaints import Stage
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


@action(may=Can.HANDLE_COMPLAINTS, on=Complaint)
def end_complaint(acting: Acting, complaint: Complaint, *, because: str) -> Complaint:
    """End it, with why; while a panel may still be asked for, only the child can. Raises Refused, Conflict."""
    acting.must_have_seen(complaint)
    move_until = complaint.waits_until_on
    asks_panel = complaint.stage == Stage.TWO and now_at(complaint).answered_on is not None
    if asks_panel and move_until is not None and acting.today <= move_until:
        raise Refused(f"The child may ask for a panel until {in_words(move_until)}. End it after that day.")
    move(complaint, Step.END, acting)
    complaint.save()
    keep_words(acting, complaint, Kind.ENDED, must_say(because, 2000, "Say why it ends here."))
    record(acting, ComplaintEnded, complaint)
    return complaint

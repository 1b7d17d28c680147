"""Taking a complaint to the next stage for a child who said so another way than on their own pages."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.complaints.models import Complaint
from mainstay.complaints.rules.states import must_say
from mainstay.complaints.shared.going_on import take_further
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.HANDLE_COMPLAINTS, on=Complaint)
def take_complaint_further(
    acting: Acting, complaint: Complaint, *, asked_by: str, because: str = "", late_because: str = ""
) -> Complaint:
    """Begin the next stage for the child; `late_because` says why a late panel is taken on. Raises Refused."""
    acting.must_have_seen(complaint)
    who = must_say(asked_by, 60, "Say who asked for the next stage, such as the child’s advocate.")
    take_further(acting, complaint, asked_by=who, because=because, late_because=late_because)
    return complaint

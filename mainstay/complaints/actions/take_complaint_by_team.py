"""Writing down a complaint that came to the complaints team itself, for a child named by reference and birth."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.complaints.models import Complaint
from mainstay.complaints.shared.keeping import Received, keep_complaint
from mainstay.complaints.shared.taking import child_by_reference, must_have_come
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.HANDLE_COMPLAINTS, on=None)
def take_complaint_by_team(
    acting: Acting,
    *,
    reference: str,
    born_on: date,
    words: str,
    medium: str,
    received_on: date,
    about_officer: bool = False,
    shared: bool = False,
) -> Complaint:
    """Take a complaint down for a child. Raises Refused where no child has the reference and date of birth."""
    received = Received(
        words,
        must_have_come(medium, received_on, acting.today),
        received_on,
        about_officer=about_officer,
        shared=shared,
        taken_by_id=acting.person_id,
    )
    return keep_complaint(acting, child_by_reference(reference, born_on), received)

"""Writing down for a child, whom one knows, a complaint that came by telephone, by letter or in person."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.complaints.models import Complaint
from mainstay.complaints.shared.keeping import Received, keep_complaint
from mainstay.complaints.shared.taking import must_have_come
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.SEE_COMPLAINTS, on=Child)
def take_complaint(
    acting: Acting,
    child: Child,
    *,
    words: str,
    medium: str,
    received_on: date,
    about_officer: bool = False,
    shared: bool = False,
) -> Complaint:
    """Take a complaint down and pass it straight to the complaints team. Raises Refused."""
    received = Received(
        words,
        must_have_come(medium, received_on, acting.today),
        received_on,
        about_officer=about_officer,
        shared=shared,
        taken_by_id=acting.person_id,
    )
    return keep_complaint(acting, child.pk, received)

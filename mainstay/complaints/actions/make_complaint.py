"""Making a complaint on one's own pages: it goes straight to the complaints team."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.complaints.models import Complaint
from mainstay.complaints.shared.keeping import Received, keep_complaint
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.USE_OWN_PAGES, on=Child)
def make_complaint(
    acting: Acting, child: Child, *, words: str, about_officer: bool = False, shared: bool = False
) -> Complaint:
    """Complain; of one about the officer, the officer hears nothing. Raises Refused."""
    received = Received(words, Complaint.Medium.OWN_PAGES, acting.today, about_officer=about_officer, shared=shared)
    return keep_complaint(acting, child.pk, received)

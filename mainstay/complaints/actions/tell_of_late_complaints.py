"""Telling that the day by which a complaint was to be answered has passed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mainstay.access.can import Can
from mainstay.complaints.events import LateComplaintTold
from mainstay.complaints.models import Complaint
from mainstay.complaints.rules.states import is_late
from mainstay.complaints.shared.keeping import record
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.HANDLE_COMPLAINTS, on=[Complaint])
def tell_of_late_complaints(acting: Acting, complaints: Sequence[Any]) -> list[Complaint]:
    """Tell, once for each day that passes, the complaints team and the service. Raises Refused where all were told."""
    late = [each for each in complaints if _is_untold(each, acting)]
    if not late:
        raise Refused("Everybody was told of these complaints already.")
    for complaint in late:
        complaint.late_told_of_on = complaint.waits_until_on
        complaint.save()
        record(acting, LateComplaintTold, complaint, due_on=complaint.waits_until_on)
    return late


def _is_untold(complaint: Complaint, acting: Acting) -> bool:
    waits_until = complaint.waits_until_on
    return is_late(complaint.state, waits_until, acting.today) and complaint.late_told_of_on != waits_until

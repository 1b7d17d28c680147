"""Recording that the report of the review panel came."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.complaints.events import PanelReported
from mainstay.complaints.models import Complaint
from mainstay.complaints.rules import states
from mainstay.complaints.rules.states import Step
from mainstay.complaints.shared.keeping import clocks, move, now_at, record
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.HANDLE_COMPLAINTS, on=Complaint)
def record_panel_report(acting: Acting, complaint: Complaint, *, received_on: date) -> Complaint:
    """Record the day the report came; the council responds within fifteen working days. Raises Refused, Conflict."""
    acting.must_have_seen(complaint)
    move(complaint, Step.REPORT, acting)
    stage = now_at(complaint)
    if stage.panel_on is None:
        raise Refused("The panel has not met yet. Record its meeting first.")
    stage.report_on = states.must_follow(received_on, stage.panel_on, acting.today)
    due = clocks().response(stage.report_on)
    stage.due_on, stage.due_because = due.on, due.because
    stage.save()
    complaint.waits_until_on = due.on
    complaint.save()
    record(acting, PanelReported, complaint)
    return complaint

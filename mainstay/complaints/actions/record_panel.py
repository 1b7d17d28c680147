"""Recording that the review panel met: on which day, and its three independent people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mainstay.access.can import Can
from mainstay.complaints.events import PanelHeld
from mainstay.complaints.models import Complaint
from mainstay.complaints.rules import states
from mainstay.complaints.rules.states import Step
from mainstay.complaints.shared.keeping import clocks, move, now_at, record
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.complaints import must_be_a_panel


@action(may=Can.HANDLE_COMPLAINTS, on=Complaint)
def record_panel(acting: Acting, complaint: Complaint, *, held_on: date, people: Sequence[str]) -> Complaint:
    """Record the panel's meeting; its report is due five working days after. Raises Refused, Conflict."""
    acting.must_have_seen(complaint)
    move(complaint, Step.PANEL, acting)
    stage = now_at(complaint)
    stage.panel_on = states.must_follow(held_on, stage.began_on, acting.today)
    stage.panel_people = must_be_a_panel(list(people))
    due = clocks().report(stage.panel_on)
    stage.due_on, stage.due_because = due.on, due.because
    stage.save()
    complaint.waits_until_on = due.on
    complaint.save()
    record(acting, PanelHeld, complaint)
    return complaint

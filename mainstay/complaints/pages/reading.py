"""The complaints team's pages to read: what is under way, and one complaint with its stages."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.complaints import queries
from mainstay.complaints.queries import ComplaintRow
from mainstay.complaints.rules.states import Step
from mainstay.ledger.sightings import saw
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Link

TITLE = "Complaints"


@require_GET
@page(may=Can.HANDLE_COMPLAINTS)
def under_way(request: SignedIn) -> HttpResponse:
    """Complaints under way, whose clock runs out first, and those that have ended."""
    rows = queries.complaints_under_way(request.viewer)
    waiting = [row for row in rows if row.state != "answered"]
    answered = [row for row in rows if row.state == "answered"]
    shown = {
        "waiting": waiting, "answered": answered, "ended": queries.complaints_ended(request.viewer),
        "today": request.viewer.today,
    }  # fmt: skip
    return render(request, "complaints/list.html", shown)


@require_GET
@page(may=Can.HANDLE_COMPLAINTS)
def one(request: SignedIn, complaint: UUID) -> HttpResponse:
    """One complaint whole: the child's words, each stage with its clock and answer, and what may be done next."""
    row = open_complaint(request, complaint, "complaint")
    shown = {
        "row": row, "today": request.viewer.today, "steps": _steps(row),
        "crumbs": [Link(TITLE, reverse("complaints")), Link(row.child_name)],
    }  # fmt: skip
    return render(request, "complaints/complaint.html", shown)


def open_complaint(request: SignedIn, complaint: UUID, name: str) -> ComplaintRow:
    """The complaint a page is about, with a sighting that they alone read who may know of it. Raises Http404."""
    row = queries.complaint_page(request.viewer, complaint)
    saw(
        request.viewer, row.child_id, page=name, request_id=request.request_id, readers=row.readers,
        kept_from=row.kept_from,
    )  # fmt: skip
    return row


_STEPS = (
    (Step.ACKNOWLEDGE, "Tell the child it is here", "complaint_acknowledge"),
    (Step.ANSWER, "Answer it", "complaint_answer"),
    (Step.PANEL, "The panel met", "complaint_panel"),
    (Step.REPORT, "The panel’s report came", "complaint_report"),
    (Step.LENGTHEN, "Give it more time", "complaint_longer"),
    (Step.FURTHER, "Take it to the next stage", "complaint_further"),
    (Step.WITHDRAW, "The child took it back", "complaint_withdraw"),
    (Step.END, "End it", "complaint_end"),
)


def _steps(row: ComplaintRow) -> list[Link]:
    """What may be done next, the likeliest first."""
    found = [(step, Link(text, reverse(name, args=[row.id]))) for step, text, name in _STEPS if row.may[step]]
    stage = row.now
    if stage is None or stage.stage != "stage_3" or row.state != "open":
        return [link for _step, link in found]
    # A panel meets, reports, and is then answered.
    now = Step.ANSWER if stage.report_on else Step.REPORT if stage.panel_on else Step.PANEL
    return [link for step, link in found if step in (now, Step.WITHDRAW)]

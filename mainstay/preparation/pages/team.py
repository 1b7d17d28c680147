"""My team: the reports that coming reviews ask of it, late first."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.praise.queries import praise_line
from mainstay.preparation import queries
from mainstay.preparation.queries import WantedRow
from mainstay.preparation.rules.reporting import State
from mainstay.quality.queries import officers_linked
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Status

AHEAD = timedelta(days=42)
COLUMNS = [Column(each) for each in ("Child", "Review", "Report due", "Stands", "")]


@require_GET
@page(may=Can.SEE_TEAM_WORK)
def my_team(request: SignedIn) -> HttpResponse:
    """What reviews ask of this team now."""
    rows = queries.reports_wanted(request.viewer, request.viewer.today + AHEAD)
    late = [_line(row, request) for row in rows if row.is_late]
    coming = [_line(row, request) for row in rows if not row.is_late]
    shown = {"late": late, "coming": coming, "columns": COLUMNS, "today": request.viewer.today,
             "praise": praise_line(request.viewer), "officers": officers_linked(request.viewer)}  # fmt: skip
    return render(request, "preparation/my_team.html", shown)


def _line(row: WantedRow, request: SignedIn) -> dict[str, object]:
    """One report: late, begun or not begun, and where to hand it in."""
    begun = "Begun" if row.state == State.BEGUN else "Not begun"
    away = words.days_away(row.due_on, request.viewer.today) if row.due_on else ""
    return {
        "row": row,
        "away": away,
        "status": Status(begun, "waiting" if row.state == State.BEGUN else "neutral"),
        "href": reverse("preparation_report", args=[row.review_id]),
    }

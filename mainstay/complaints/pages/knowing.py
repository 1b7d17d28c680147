"""What the reviewing service knows of complaints: that there is one, its stages and clocks, and words if agreed."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.children.pages.opening import crumbs, strip_of
from mainstay.children.queries import child_page
from mainstay.complaints import queries
from mainstay.ledger.sightings import saw
from mainstay.web.routes import SignedIn, page

TITLE = "Complaints"


@require_GET
@page(may=Can.SEE_COMPLAINTS)
def of_children(request: SignedIn) -> HttpResponse:
    """The complaints under way that this person may know of, whose clock runs out first."""
    rows = queries.complaints_under_way(request.viewer)
    shown = {"rows": rows, "ended": queries.complaints_ended(request.viewer), "today": request.viewer.today}
    return render(request, "complaints/of_children.html", shown)


@require_GET
@page(may=Can.SEE_COMPLAINTS)
def of_child(request: SignedIn, child: UUID) -> HttpResponse:
    """One child's complaints; that somebody looked at one about the officer is told to those alone who may know."""
    opened = child_page(request.viewer, child)
    rows = queries.complaints_of_child(request.viewer, child)
    about = [row for row in rows if row.about_officer]
    saw(
        request.viewer, opened.id, page="complaints_of_child", request_id=request.request_id,
        readers="managers" if about else "complaints", kept_from={key for row in about for key in row.kept_from},
    )  # fmt: skip
    shown = {
        "opened": opened, "strip": strip_of(opened), "crumbs": crumbs(opened, TITLE), "rows": rows,
        "today": request.viewer.today,
    }  # fmt: skip
    return render(request, "complaints/of_child.html", shown)

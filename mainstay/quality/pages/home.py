"""The way into quality assurance: packs, links, priorities, learning and praise."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.quality import queries
from mainstay.statute.years import CollectionYear
from mainstay.web.routes import SignedIn, page


@require_GET
@page(may=Can.MAKE_TEAM_PACKS)
def quality(request: SignedIn) -> HttpResponse:
    """What there is to see to, and the way to each part."""
    viewer = request.viewer
    year = CollectionYear.of(viewer.today)
    rows = queries.priorities(viewer, year)
    return render(request, "quality/home.html", {
        "today": viewer.today, "mine": queries.teams_linked(viewer), "year": year,
        "keeps": decide(viewer, Can.KEEP_PRIORITIES), "priorities": len(rows),
        "may_see_patterns": decide(viewer, Can.SEE_PATTERNS),
        "open": sum(row.settled_on is None for row in rows),
        "due": [row for row in queries.learning(viewer) if row.is_due],
    })  # fmt: skip

"""The lists of praise: what one gave or may see, and what was given to one and to one's team."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.roles import Scope
from mainstay.authority.queries import reason_words, teams
from mainstay.praise import queries
from mainstay.praise.forms import PraiseFilters
from mainstay.praise.queries import Counts
from mainstay.statute.years import CollectionYear
from mainstay.web.filtering import tags_of
from mainstay.web.paging import Page, page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Table

COLUMNS = [Column(text) for text in ("For", "What was done well", "Given", "Quoting")]


@require_GET
@page(may=Can.GIVE_PRAISE)
def praise(request: SignedIn) -> HttpResponse:
    """What the viewer gave; for who reads more of it, all that they may see, counted by theme and team."""
    viewer = request.viewer
    whole = viewer.sight is Scope.SERVICE and bool(decide(viewer, Can.RECEIVE_PRAISE))
    named = [(str(team.id), team.name) for team in teams(viewer) if team.kind != "reviewing_service"]
    form = PraiseFilters(request.GET, themes=sorted(reason_words("praise").items(), key=lambda p: p[1]), teams=named)
    theme, team = form.asked("theme"), form.asked("team")
    chosen: dict[str, Any] = {"theme": theme, "team": UUID(team) if team else None}
    counted, wanted = queries.counts(viewer, **chosen), page_of(request.GET.get("page"), 10**8)
    rows = queries.praise_seen(viewer, **chosen, start=wanted.offset, most=wanted.per_page)
    return render(request, "praise/list.html", {
        "rows": rows, "columns": COLUMNS, "filters": form, "tags": tags_of(request, form), "whole": whole,
        "counted": counted, "tables": _tables(counted) if whole else [], "today": viewer.today,
        "page": Page(wanted.number, counted.total) if counted.total > wanted.per_page else None,
        "received": decide(viewer, Can.RECEIVE_PRAISE), "quotes": decide(viewer, Can.WRITE_ANNUAL_REPORT),
        "year": CollectionYear.of(viewer.today).previous(), "this_year": CollectionYear.of(viewer.today),
    })  # fmt: skip


def _tables(counted: Counts) -> list[Table]:
    total = ("All", f"{counted.total:,}")
    themes = [(words, f"{number:,}") for _, words, number in counted.themes]
    by_team = [(name, f"{number:,}") for _, name, number in counted.teams]
    columns = (Column("What for"), Column("Team"))
    return [
        Table(f"Praise by {caption}", [column, Column("Times", numeric=True)], rows, total=total)
        for caption, column, rows in zip(("what it is for", "team"), columns, (themes, by_team), strict=True)
        if rows
    ]


@require_GET
@page(may=Can.RECEIVE_PRAISE)
def received(request: SignedIn) -> HttpResponse:
    """Praise for the viewer and the teams they manage."""
    viewer = request.viewer
    rows = queries.praise_received(viewer)
    return render(request, "praise/received.html", {
        "mine": [row for row in rows if row.to_id == viewer.person_id],
        "others": [row for row in rows if row.to_id != viewer.person_id],
        "columns": COLUMNS, "gives": decide(viewer, Can.GIVE_PRAISE), "today": viewer.today,
    })  # fmt: skip

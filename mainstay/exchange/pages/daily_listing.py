"""The list of daily extracts, and one of them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.exchange import queries
from mainstay.exchange.pages.daily_shaping import PROBLEM_COLUMNS, changes_table, problems_table, rows_table
from mainstay.web.paging import page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Fact, Link
from mainstay.web.words import moment

COLUMNS = [
    Column("Received"),
    Column("Rows", True),
    Column("Children changed", True),
    Column("Problems", True),
    Column("State"),
]


@require_safe
@page(may=Can.IMPORT_RETURNS)
def daily_imports(request: SignedIn) -> HttpResponse:
    """Every daily extract that was imported, the latest first."""
    part = page_of(request.GET.get("page"), queries.daily_import_total(request.viewer))
    rows = queries.daily_imports(request.viewer, first=part.offset, last=part.offset + part.limit)
    crumbs = [Link("Imports", reverse("imports")), Link("Daily extracts")]
    context = {"rows": rows, "columns": COLUMNS, "part": part, "crumbs": crumbs}
    return render(request, "exchange/daily_list.html", context)


@require_safe
@page(may=Can.IMPORT_RETURNS)
def one_daily_import(request: SignedIn, imported: UUID) -> HttpResponse:
    """One daily extract: what came, what it changed, and its problems by file."""
    row = queries.one_daily_import(request.viewer, imported)
    listed = queries.daily_problem_counts(request.viewer, imported)
    problems = reverse("daily_problems", args=[row.id]) if listed else ""
    return render(
        request,
        "exchange/daily_import.html",
        {
            "row": row,
            "crumbs": [
                Link("Imports", reverse("imports")),
                Link("Daily extracts", reverse("daily_imports")),
                Link(moment(row.received_at)),
            ],
            "facts": [
                Fact("Received", f"{moment(row.received_at)} by {row.received_by}"),
                Fact("Children whose records changed", f"{row.children_changed:,}"),
                Fact("Rows kept as people entered them", f"{row.kept:,}"),
            ],
            "rows": rows_table(row.rows, row.given),
            "changes": changes_table(row.changes, "What changed"),
            "problems": problems_table(row.problems, problems),
            "problem_columns": PROBLEM_COLUMNS,
            "problems_href": problems,
        },
    )

"""The list of returns, and one return."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.exchange import queries
from mainstay.exchange.pages.daily_listing import COLUMNS as DAILY_COLUMNS
from mainstay.exchange.pages.shaping import PROBLEM_COLUMNS, changes_table, problems_table, rows_table
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Fact, Link
from mainstay.web.words import moment

COLUMNS = [
    Column("Year"),
    Column("Received"),
    Column("Rows", True),
    Column("Problems", True),
    Column("State"),
]
MOST_DAILY = 5


@require_safe
@page(may=Can.IMPORT_RETURNS)
def imports(request: SignedIn) -> HttpResponse:
    """Every return that was imported, and what waits for a decision."""
    rows = queries.returns(request.viewer)
    return render(
        request,
        "exchange/list.html",
        {
            "current": [row for row in rows if row.is_current],
            "replaced": [row for row in rows if not row.is_current],
            "columns": COLUMNS,
            "differences": queries.open_differences(request.viewer),
            "between_years": queries.problems_between_years(request.viewer),
            "daily": queries.daily_imports(request.viewer, first=0, last=MOST_DAILY),
            "daily_columns": DAILY_COLUMNS,
        },
    )


@require_safe
@page(may=Can.IMPORT_RETURNS)
def one_return(request: SignedIn, returned: UUID) -> HttpResponse:
    """One return: where it came from, its rows, what it changed, and its problems by kind."""
    row = queries.one_return(request.viewer, returned)
    problems = reverse("import_problems", args=[row.id])
    return render(
        request,
        "exchange/return.html",
        {
            "row": row,
            "crumbs": [Link("Imports", reverse("imports")), Link(f"Return of {row.year}")],
            "facts": [
                Fact("Received", f"{moment(row.received_at)} by {row.received_by}"),
                Fact("Came as", f"{row.form}: {', '.join(sorted(set(row.given.values())))}"),
            ],
            "rows": rows_table(row.rows),
            "changes": changes_table(row.changes, "What changed in the records"),
            "problems": problems_table(row.problems, problems if row.is_current else ""),
            "problem_columns": PROBLEM_COLUMNS,
            "problems_href": problems,
        },
    )

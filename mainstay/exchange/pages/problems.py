"""The problems of a return, or those between the years: filtered, fifty a page, and as a CSV file."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.exchange import queries
from mainstay.exchange.forms import ProblemFilters
from mainstay.exchange.queries import ProblemFilter
from mainstay.exchange.rules.spreadsheets import safe_csv
from mainstay.exchange.shared.words import SEVERITIES, kind_title, table_title
from mainstay.web import filtering
from mainstay.web.paging import page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link

BETWEEN = "Between the years"
COLUMNS = [Column("What is wrong"), Column("Where"), Column("Why")]
HEADING = ("What is wrong", "What it takes away", "File", "Table", "Row", "Child", "Column", "Why")


@require_safe
@page(may=Can.IMPORT_RETURNS)
def problems(request: SignedIn, returned: UUID) -> HttpResponse:
    """The problems of one return."""
    return _problems(request, returned)


@require_safe
@page(may=Can.IMPORT_RETURNS)
def problems_between_years(request: SignedIn) -> HttpResponse:
    """The problems seen only when the years were put together."""
    return _problems(request, None)


@require_safe
@page(may=Can.IMPORT_RETURNS)
def problems_csv(request: SignedIn, returned: UUID) -> HttpResponse:
    """The problems of one return as CSV."""
    return _csv(request, returned)


@require_safe
@page(may=Can.IMPORT_RETURNS)
def problems_between_years_csv(request: SignedIn) -> HttpResponse:
    """The problems between the years as CSV."""
    return _csv(request, None)


def _problems(request: SignedIn, returned: UUID | None) -> HttpResponse:
    crumbs, title, csv_href = _place(request, returned)
    form, chosen = _filters(request, returned)
    part = page_of(request.GET.get("page"), queries.problem_total(request.viewer, chosen))
    rows = queries.problems(request.viewer, chosen, first=part.offset, last=part.offset + part.limit)
    query = request.GET.copy()
    query.pop("page", None)
    return render(
        request,
        "exchange/problems.html",
        {
            "title": title,
            "crumbs": crumbs,
            "form": form,
            "tags": filtering.tags_of(request, form),
            "rows": [_shown(row) for row in rows],
            "columns": COLUMNS,
            "part": part,
            "csv_href": f"{csv_href}?{query.urlencode()}" if query else csv_href,
        },
    )


def _filters(request: SignedIn, returned: UUID | None) -> tuple[ProblemFilters, ProblemFilter]:
    kinds, tables = queries.problem_counts(request.viewer, ProblemFilter(returned))
    form = ProblemFilters(request.GET or None, kinds=kinds, tables=tables)
    given = form.cleaned_data if form.is_bound and form.is_valid() else {}
    return form, ProblemFilter(returned, given.get("kind", ""), given.get("table", ""))


def _place(request: SignedIn, returned: UUID | None) -> tuple[list[Link], str, str]:
    """The way here, the title, and the address of the CSV file. Raises Http404 for a return that is not there."""
    imports = Link("Imports", reverse("imports"))
    if returned is None:
        return [imports, Link(BETWEEN)], f"Problems: {BETWEEN.lower()}", reverse("import_between_years_csv")
    row = queries.one_return(request.viewer, returned)
    here = Link(f"Return of {row.year}", reverse("import_return", args=[row.id]))
    return [imports, here, Link("Problems")], f"Problems of {row.year}", reverse("import_problems_csv", args=[row.id])


def _shown(row: queries.ProblemRow) -> dict[str, str]:
    line = f"row {row.row}" if row.row else ""
    return {
        "kind": kind_title(row.kind),
        "severity": SEVERITIES.get(row.severity, row.severity),
        "table": table_title(row.table),
        "line": ", ".join(filter(None, (row.file, line, row.column))),
        "child": row.child,
        "reason": row.reason,
    }


def _csv(request: SignedIn, returned: UUID | None) -> HttpResponse:
    title = _place(request, returned)[1]
    _, chosen = _filters(request, returned)
    rows = (
        (
            kind_title(row.kind), SEVERITIES.get(row.severity, row.severity), row.file, table_title(row.table),
            row.row or "", row.child, row.column, row.reason,
        )
        for row in queries.every_problem(request.viewer, chosen)
    )  # fmt: skip
    response = HttpResponse(safe_csv(HEADING, rows), content_type="text/csv; charset=utf-8")
    name = title.lower().replace(": ", " ").replace(" ", "-")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response

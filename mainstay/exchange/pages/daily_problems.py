"""The problems of a daily extract: by file, fifty a page, and as a CSV file."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.exchange import queries
from mainstay.exchange.forms import OTHER_FILES, DailyProblemFilters
from mainstay.exchange.pages.daily_shaping import EACH_PROBLEM, shown
from mainstay.exchange.rules.spreadsheets import safe_csv
from mainstay.exchange.shared.words import daily_title
from mainstay.web import filtering
from mainstay.web.paging import page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Link
from mainstay.web.words import moment

HEADING = ("Part of the extract", "File", "Row", "Child", "Column", "Why")


@require_safe
@page(may=Can.IMPORT_RETURNS)
def problems(request: SignedIn, imported: UUID) -> HttpResponse:
    """The problems of one daily extract."""
    row = queries.one_daily_import(request.viewer, imported)
    form, table = _filters(request, imported)
    part = page_of(request.GET.get("page"), queries.daily_problem_total(request.viewer, imported, table))
    found = queries.daily_problems(request.viewer, imported, table, first=part.offset, last=part.offset + part.limit)
    query = request.GET.copy()
    query.pop("page", None)
    csv_href = reverse("daily_problems_csv", args=[imported])
    context = {
        "row": row,
        "crumbs": [
            Link("Imports", reverse("imports")),
            Link("Daily extracts", reverse("daily_imports")),
            Link(moment(row.received_at), reverse("daily_import", args=[row.id])),
            Link("Problems"),
        ],
        "form": form,
        "tags": filtering.tags_of(request, form),
        "rows": [shown(problem) for problem in found],
        "columns": EACH_PROBLEM,
        "part": part,
        "csv_href": f"{csv_href}?{query.urlencode()}" if query else csv_href,
    }
    return render(request, "exchange/daily_problems.html", context)


@require_safe
@page(may=Can.IMPORT_RETURNS)
def problems_csv(request: SignedIn, imported: UUID) -> HttpResponse:
    """The problems of one daily extract as CSV."""
    row = queries.one_daily_import(request.viewer, imported)
    _, table = _filters(request, imported)
    lines = (
        (daily_title(each.table), each.file, each.row or "", each.child, each.column, each.reason)
        for each in queries.every_daily_problem(request.viewer, imported, table)
    )
    response = HttpResponse(safe_csv(HEADING, lines), content_type="text/csv; charset=utf-8")
    name = f"problems-of-daily-extract-{row.received_at:%Y-%m-%d}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _filters(request: SignedIn, imported: UUID) -> tuple[DailyProblemFilters, str | None]:
    """The filter as a form, and the file chosen: None for every file, nothing for those that are none of the family."""
    form = DailyProblemFilters(request.GET or None, tables=queries.daily_problem_counts(request.viewer, imported))
    chosen = form.cleaned_data.get("table", "") if form.is_bound and form.is_valid() else ""
    return form, None if not chosen else "" if chosen == OTHER_FILES else chosen

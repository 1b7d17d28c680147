"""Choosing which praise the annual report quotes."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from mainstay.access.can import Can
from mainstay.ledger.request import acting_of
from mainstay.praise import queries
from mainstay.praise.actions.choose_quote import choose_quote
from mainstay.praise.actions.leave_out_quote import leave_out_quote
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear, YearRefused
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import subject
from mainstay.web.shapes import Link


@require_GET
@page(may=Can.WRITE_ANNUAL_REPORT)
def quotes(request: SignedIn, year: str) -> HttpResponse:
    """The words of a year that may be quoted, those chosen first."""
    asked = _year(year)
    rows = queries.quotable(request.viewer, asked)
    return render(request, "praise/quotes.html", {
        "rows": rows, "chosen": sum(row.chosen for row in rows), "year": asked, "once": str(uuid4()),
        "crumbs": [Link("Praise", reverse("praise")), Link(f"Quotes for {asked}")], "today": request.viewer.today,
    })  # fmt: skip


def _year(text: str) -> CollectionYear:
    try:
        return CollectionYear.parse(text)
    except YearRefused as error:
        raise Http404("There is no such year.") from error


@require_POST
@page(may=Can.WRITE_ANNUAL_REPORT)
def choose(request: SignedIn, praise: UUID) -> HttpResponse:
    """Quote it in the report of its year, or leave it out again."""
    row = queries.praise_of(request.viewer, praise)
    take = leave_out_quote if request.POST.get("leave_out") else choose_quote
    try:
        take(acting_of(request), subject(praise))
        messages.success(request, "Left out of the report." if take is leave_out_quote else "Chosen for the report.")
    except Refused as refusal:
        messages.info(request, str(refusal))
    return redirect("praise_quotes", CollectionYear.of(row.given_on).label)

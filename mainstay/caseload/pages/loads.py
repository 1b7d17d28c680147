"""How heavy each reviewing officer's load is, and the share of full time each is contracted for."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Person
from mainstay.caseload.actions.set_contracted_share import set_contracted_share
from mainstay.caseload.forms import ShareForm
from mainstay.caseload.queries import CaseloadRow, OfficerName, caseloads, officers, service_load
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, send, sent_data, show
from mainstay.web.shapes import Column, Link, Status, Tile


@dataclass(frozen=True)
class Line:
    """One officer's load with the way to their children and to their share."""

    row: CaseloadRow
    share: str
    load: str
    status: Status
    children_href: str
    share_href: str


@require_GET
@page(may=Can.SEE_SERVICE)
def loads(request: SignedIn) -> HttpResponse:
    """Every officer's children against their share of full time, the heaviest first."""
    rows = caseloads(request.viewer)
    whole, may_set = service_load(rows), bool(decide(request.viewer, Can.MANAGE_PEOPLE))
    low, high = (rows[0].low, rows[0].high) if rows else (0, 0)
    tiles = [
        Tile(f"{whole.children:,}", "Children with an officer"),
        Tile(number(whole.full_time), "Full-time equivalents"),
        Tile(number(whole.per_full_time) or "Not known", "Children for each full-time officer", "",
             f"{whole.state}, the guide",
             "attention" if whole.per_full_time and whole.per_full_time > high else "good"),
    ]  # fmt: skip
    columns = [Column("Reviewing officer"), Column("Children", True), Column("Share of full time", True),
               Column("For each full-time officer", True), Column("Against the guide")]  # fmt: skip
    return render(request, "caseload/loads.html", {
        "lines": [_line(row, may_set) for row in rows], "tiles": tiles, "low": low, "high": high,
        "columns": columns, "may_set": may_set, "may_allocate": decide(request.viewer, Can.ALLOCATE),
    })  # fmt: skip


def _line(row: CaseloadRow, may_set: bool) -> Line:
    tone = "attention" if row.is_above else "information" if row.state.startswith("Below") else "good"
    return Line(
        row=row,
        share=number(row.share),
        load=f"{row.per_full_time:.1f}" if row.per_full_time is not None else "",
        status=Status(row.state, tone if row.share else "neutral"),
        children_href=f"{reverse('children')}?{urlencode({'officer': row.officer_id})}",
        share_href=reverse("contracted_share", args=[row.officer_id]) if may_set else "",
    )


def number(value: object) -> str:
    """A share or a load without noughts that say nothing; empty where there is none."""
    return f"{value:,.3f}".rstrip("0").rstrip(".") if value is not None else ""


@require_http_methods(["GET", "HEAD", "POST"])
@page(may=Can.MANAGE_PEOPLE)
def share(request: SignedIn, officer: UUID) -> HttpResponse:
    """Set the share of full time an officer is contracted for, from a day."""
    named = _officer(request, officer)
    title, home = f"Share of full time of {named.name}", _home(request)
    ask = Asking(
        title, "Save the share", Link("Go back without saving", home), [Link("Caseloads", home), Link(named.name)],
        words=["The share before it ends that day, so earlier figures stay as they were."],
    )  # fmt: skip
    held = next((row.share for row in caseloads(request.viewer) if row.officer_id == officer), None)
    begin = {"starts_on": request.viewer.today, "share": number(held)}
    form = ShareForm(sent_data(request), initial=begin)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: set_contracted_share(
            acting, officer=Person.objects.get(pk=officer), share=given["share"], starts_on=given["starts_on"]
        ),
        to=lambda row: home,
        done=lambda row: f"{named.name} is contracted for {number(given['share'])} of full time "
        f"from {words.day(given['starts_on'])}.",
    ))  # fmt: skip


def _officer(request: SignedIn, key: UUID) -> OfficerName:
    found = next((each for each in officers(request.viewer) if each.id == key), None)
    if found is None:
        raise Http404("There is no such reviewing officer.")
    return found


def _home(request: SignedIn) -> str:
    """Where to go back to: the caseloads, or the start for somebody who does not see the service."""
    return reverse("caseloads") if decide(request.viewer, Can.SEE_SERVICE) else reverse("home")

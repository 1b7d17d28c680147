"""The council's days, its lists of reasons, and figures from outside: population and comparators."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.authority import queries
from mainstay.authority.actions.add_council_day import add_council_day
from mainstay.authority.actions.add_reason import add_reason
from mainstay.authority.actions.end_reason import end_reason
from mainstay.authority.actions.record_comparator import record_comparator
from mainstay.authority.actions.record_population import record_population
from mainstay.authority.forms.lists import (
    AddReasonForm,
    ComparatorForm,
    CouncilDayForm,
    EndReasonForm,
    PopulationForm,
)
from mainstay.authority.models import Comparator, CouncilDay, Population, Reason
from mainstay.authority.pages.sending import GET_OR_POST, ask, form_page
from mainstay.authority.queries import ReasonRow
from mainstay.insight.measure import measures
from mainstay.ledger.acting import Acting
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking
from mainstay.web.shapes import Column, Link, Table


@dataclass(frozen=True)
class ReasonList:
    """One list of reasons, those that may be chosen today first."""

    title: str
    rows: list[tuple[ReasonRow, bool]]


@require_safe
@page(may=Can.SET_POLICY)
def days(request: SignedIn) -> HttpResponse:
    """The days that the council added to, or took from, the working days of England."""
    rows = [
        (words.day(row.on), row.name, "A working day here" if row.is_working_day else "Not a working day here")
        for row in queries.council_days(request.viewer)
    ]
    shown = Table("Days of the council", [Column("Day"), Column("Name"), Column("What it is")], rows)
    return render(request, "authority/days.html", {"table": shown, "crumbs": _crumbs("Days")})


@GET_OR_POST
@page(may=Can.SET_POLICY)
def add_day(request: SignedIn) -> HttpResponse:
    """Add a one-off bank holiday, or say that one was moved away."""
    form = CouncilDayForm(_sent(request))

    def do(acting: Acting) -> CouncilDay:
        given = form.cleaned_data
        return add_council_day(acting, on=given["on"], name=given["name"], is_working_day=given["kind"] == "works")

    asked = form_page("Add a day", "Add the day", reverse("council_days"), _crumbs(("Days", "council_days")),
                  ("Due dates that count working days across it move with it.",))  # fmt: skip
    return ask(
        request, form, asked, do, lambda day: f"{words.day(day.on)} is added. Due dates that cross it have moved."
    )


@require_safe
@page(may=Can.SET_POLICY)
def reasons(request: SignedIn) -> HttpResponse:
    """The reasons from which people choose why a review was late or is postponed, and what praise is for."""
    today = request.viewer.today
    lists = [
        ReasonList(
            kind.label, [(row, _ended(row, today)) for row in queries.reasons_listed(request.viewer, kind.value)]
        )
        for kind in Reason.Kind
    ]
    columns = [Column("Reason"), Column("From"), Column("Until"), Column("What to do")]
    return render(request, "authority/reasons.html", {
        "lists": lists, "columns": columns, "crumbs": _crumbs("Reasons")
    })  # fmt: skip


def _ended(row: ReasonRow, today: date) -> bool:
    return row.ends_on is not None and row.ends_on <= today


@GET_OR_POST
@page(may=Can.SET_POLICY)
def reason_add(request: SignedIn) -> HttpResponse:
    """Add a reason to one of the lists."""
    form = AddReasonForm(_sent(request), initial={"starts_on": request.viewer.today})

    def do(acting: Acting) -> Reason:
        given = form.cleaned_data
        return add_reason(acting, kind=given["kind"], words=given["words"], starts_on=given["starts_on"])

    asked = form_page("Add a reason", "Add the reason", reverse("reasons"), _crumbs(("Reasons", "reasons")))
    return ask(request, form, asked, do, lambda row: f"“{row.words}” can be chosen from {words.day(row.starts_on)}.")


@GET_OR_POST
@page(may=Can.SET_POLICY)
def reason_end(request: SignedIn, reason: UUID) -> HttpResponse:
    """Take a reason off its list from a day on."""
    row = queries.reason(request.viewer, reason)
    form = EndReasonForm(_sent(request), initial={"ends_on": request.viewer.today})

    def do(acting: Acting) -> Reason:
        return end_reason(acting, Reason(pk=row.id), ends_on=form.cleaned_data["ends_on"])

    asked = form_page(f"Take “{row.words}” off its list", "Take it off", reverse("reasons"),
                  _crumbs(("Reasons", "reasons")), tone="warning")  # fmt: skip
    return ask(request, form, asked, do, lambda ended: f"“{ended.words}” ends on {words.day(ended.ends_on)}.")


@require_safe
@page(may=Can.SET_POLICY)
def figures(request: SignedIn) -> HttpResponse:
    """The estimates of the area's children, and the published figures to compare with."""
    titles = {key: declared.title for key, declared in measures().items()}
    population = Table(
        "Children in the area", [Column("At"), Column("Estimate"), Column("Children aged 0 to 17", numeric=True)],
        [(words.day(row.as_at), row.estimate, f"{row.children:,}") for row in queries.populations(request.viewer)],
    )  # fmt: skip
    compared = Table(
        "Figures to compare with",
        [Column("Figure"), Column("Whose"), Column("Published in"), Column("Value", numeric=True)],
        [(titles.get(row.measure, row.measure), f"{row.area}, {row.year}",
          ", ".join(filter(None, (row.source, row.edition))), f"{row.value:g}")
         for row in queries.comparators(request.viewer)],
    )  # fmt: skip
    return render(request, "authority/figures.html", {
        "population": population, "compared": compared, "crumbs": _crumbs("Figures from outside")
    })  # fmt: skip


@GET_OR_POST
@page(may=Can.SET_POLICY)
def population_add(request: SignedIn) -> HttpResponse:
    """Record how many children live in the area."""
    form = PopulationForm(_sent(request))

    def do(acting: Acting) -> Population:
        given = form.cleaned_data
        return record_population(acting, as_at=given["as_at"], children=given["children"], estimate=given["estimate"])

    asked = _outside("Record a population")
    return ask(request, form, asked, do, lambda row: f"{words.day(row.as_at)} is recorded. Rates of that year use it.")


@GET_OR_POST
@page(may=Can.SET_POLICY)
def comparator_add(request: SignedIn) -> HttpResponse:
    """Record a published figure to compare with."""
    named = sorted(((key, declared.title) for key, declared in measures().items()), key=lambda pair: pair[1])
    form = ComparatorForm(_sent(request), measures=named)

    def do(acting: Acting) -> Comparator:
        given = form.cleaned_data
        return record_comparator(
            acting, measure=given["measure"], area=given["area"], year=given["year"], value=given["value"],
            edition=given["edition"], source=given["source"],
        )  # fmt: skip

    asked = _outside("Record a figure to compare with")
    return ask(
        request, form, asked, do, lambda row: f"{row.area}, {row.year} is recorded. Charts of that year show it."
    )


def _outside(title: str) -> Asking:
    back = reverse("outside_figures")
    return form_page(title, "Record it", back, _crumbs(("Figures from outside", "outside_figures")),
                 ("One recorded before for the same year and version is replaced.",))  # fmt: skip


def _crumbs(last: str | tuple[str, str]) -> list[Link]:
    first = Link("Policy", reverse("policy"))
    return [first, Link(last)] if isinstance(last, str) else [first, Link(last[0], reverse(last[1]))]


def _sent(request: SignedIn) -> Any:
    return request.POST if request.method == "POST" else None

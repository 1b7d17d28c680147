"""The calendar: a month as a table, a week as a list by day, and either on paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.roles import Scope
from mainstay.authority.queries import council_days, teams, working_days
from mainstay.caseload.queries import officers
from mainstay.reviews import queries
from mainstay.reviews.forms.filters import CalendarFilters
from mainstay.reviews.pages.lines import Line, line_of
from mainstay.reviews.pages.spans import Span, span_at, span_of
from mainstay.reviews.queries import CalendarDay, ReviewRow
from mainstay.web import calendar as tables
from mainstay.web.filtering import tags_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link

SHOWN_A_DAY = 5
COLUMNS = ("Time and child", "Review", "Officer", "State")


@dataclass(frozen=True)
class Agenda:
    """One day of the list: what is not a working day says so."""

    on: date
    note: str
    lines: list[Line]


@require_GET
@page(may=Can.SEE_CALENDAR)
def calendar(request: SignedIn) -> HttpResponse:
    """The reviews of a month or a week, arranged, due and held."""
    values = _values(request)
    span: Span = values["span"]
    if span.kind == "month":
        things = _month_things(values["found"].days, values["notes"])
        values["table"] = tables.month(span.first.year, span.first.month, request.viewer.today, things)
    else:
        values["agenda"] = list(
            _agenda(span, values["found"].days, values["notes"], request.viewer.today, every_day=True)
        )
    return render(request, "reviews/calendar.html", values)


@require_GET
@page(may=Can.SEE_CALENDAR)
def calendar_print(request: SignedIn) -> HttpResponse:
    """The same month or week as a list to print."""
    values = _values(request)
    values["agenda"] = list(
        _agenda(values["span"], values["found"].days, values["notes"], request.viewer.today, every_day=False)
    )
    return render(request, "reviews/calendar_print.html", values)


def _values(request: SignedIn) -> dict[str, Any]:
    """What both pages are drawn from."""
    viewer, span = request.viewer, span_of(request.GET.dict(), request.viewer.today)
    form = _filters(request, span)
    filters = form.filters(viewer.today)
    found = queries.calendar(viewer, span.first, span.last, officer=filters.officer, team=filters.team)
    on = viewer.today if span.first <= viewer.today <= span.last else span.first
    other = span_at("week" if span.kind == "month" else "month", on)
    return {
        "span": span, "found": found, "filters": form, "tags": tags_of(request, form), "today": viewer.today,
        "notes": _days_off(request, span), "columns": [Column(text) for text in COLUMNS],
        "before_href": _to(request, span.before), "after_href": _to(request, span.after),
        "now_href": _to(request, span_at(span.kind, viewer.today)), "other": other, "other_href": _to(request, other),
        "print_href": _to(request, span, "calendar_print"), "back_href": _to(request, span),
    }  # fmt: skip


def _filters(request: SignedIn, span: Span) -> CalendarFilters:
    """By officer and team; an officer, who sees their own children, is asked for neither."""
    named = [(row.id, row.name) for row in officers(request.viewer)]
    social_work = [(team.id, team.name) for team in teams(request.viewer, kind="social_work")]
    form = CalendarFilters(request.GET, teams=social_work, officers=named, span=(span.kind, span.key))
    if request.viewer.sight is not Scope.SERVICE:
        del form.fields["officer"]
    return form


def _to(request: HttpRequest, span: Span, name: str = "calendar") -> str:
    query = request.GET.copy()
    for key in ("month", "week"):
        query.pop(key, None)
    query[span.kind] = span.key
    return f"{reverse(name)}?{query.urlencode()}"


def _days_off(request: SignedIn, span: Span) -> dict[date, str]:
    """The days of the span that are not worked, other than weekends, with their names where the council gave one."""
    named = {row.on: row.name for row in council_days(request.viewer) if not row.is_working_day}
    off = working_days().holidays
    days = (span.first + timedelta(days=number) for number in range((span.last - span.first).days + 1))
    return {on: named.get(on) or "Bank holiday" for on in days if on in off}


def _month_things(days: Iterable[CalendarDay], notes: dict[date, str]) -> dict[date, list[Link]]:
    """What stands in each day of the table: at most a handful, and then the way to the week."""
    things = {on: [Link(note)] for on, note in notes.items()}
    for day in days:
        rows = (*day.arranged, *day.due, *day.held)
        shown = [_thing(row) for row in rows[:SHOWN_A_DAY]]
        if day.count > len(shown):
            week = f"{reverse('calendar')}?week={span_at('week', day.on).key}"
            shown.append(Link(f"and {day.count - len(shown)} more", week, f"on {day.on.day} {day.on:%B}"))
        things.setdefault(day.on, []).extend(shown)
    return things


def _thing(row: ReviewRow) -> Link:
    """A review in a day of the table: the time or what is wanted, then the child."""
    if row.held_on:
        begins = "Held:"
    elif row.scheduled_on:
        begins = f"{row.scheduled_at:%H:%M}" if row.scheduled_at else "Arranged:"
    else:
        begins = "Due:"
    return Link(f"{begins} {row.child_name}", reverse("review", args=[row.id]), f", {row.kind_words.lower()}")


def _agenda(
    span: Span, days: Iterable[CalendarDay], notes: dict[date, str], today: date, *, every_day: bool
) -> Iterable[Agenda]:
    """The days of the span in order: those with something on them, and on a page every weekday too."""
    held = {day.on: day for day in days}
    for number in range((span.last - span.first).days + 1):
        on = span.first + timedelta(days=number)
        day = held.get(on)
        rows = (*day.arranged, *day.due, *day.held) if day else ()
        if rows or on in notes or (every_day and on.weekday() < 5):
            yield Agenda(on, notes.get(on, ""), [line_of(row, today) for row in rows])

"""What the gallery shows: invented people with long names, and lists that hold nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest

from mainstay.web import calendar, concurrency, filtering
from mainstay.web.context import bare_shell
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm, FilterForm
from mainstay.web.paging import Page, page_of
from mainstay.web.shapes import (
    Column,
    Due,
    Fact,
    FilterTag,
    Happening,
    Link,
    Place,
    Shell,
    Status,
    Table,
    Task,
    Tile,
)

TODAY = date(2021, 4, 12)
LONG = "Wilhelmina-Constance Oluwaseun Featherstonehaugh-Cholmondeley"
OFFICERS = [("", "Anyone"), ("a", "Amara Nwosu"), ("b", "Bartholomew Featherstonehaugh-Cholmondeley")]
STATES = [("overdue", "Overdue"), ("soon", "Due in seven days"), ("none", "No date set")]


@dataclass(frozen=True)
class WorkRow:
    """A line of the sample work list."""

    child: str
    reference: str
    review: str
    due: Due
    status: Status


class SampleForm(ActionForm):
    """One field of each kind."""

    reference = forms.CharField(
        label="Child's reference", help_text="As the case management system has it, such as T-004218",
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "autocomplete": "off"}),
    )  # fmt: skip
    held_on = DayField(
        label="When was the review held?", what="date of the review", latest=TODAY, help_text="For example, 4 June 2021"
    )
    how = forms.ChoiceField(
        label="How was it held?", choices=[("room", "Together in one room"), ("video", "By video"), ("mixed", "Both")],
        widget=forms.RadioSelect,
    )  # fmt: skip
    came = forms.MultipleChoiceField(
        label="Who came?", choices=[("child", "The child"), ("parent", "A parent"), ("carer", "A carer")],
        widget=forms.CheckboxSelectMultiple, help_text="Choose all who came",
    )  # fmt: skip
    officer = forms.ChoiceField(label="Reviewing officer", choices=OFFICERS)
    notes = forms.CharField(label="What was decided", required=False, widget=forms.Textarea(attrs={"rows": 4}))
    minutes = forms.FileField(label="Minutes", required=False, help_text="PDF or Word, up to 5 MB")
    told = forms.BooleanField(label="The child was told what was decided", required=False)


class SampleFilters(FilterForm):
    """Filters of a list of children."""

    name = forms.CharField(label="Name or reference", required=False)
    officer = forms.ChoiceField(label="Reviewing officer", choices=OFFICERS, required=False)
    state = forms.MultipleChoiceField(
        label="Review", choices=STATES, required=False, widget=forms.CheckboxSelectMultiple
    )


def everything(request: HttpRequest) -> dict[str, Any]:
    """All that the gallery's template draws."""
    wrong = SampleForm({"held_on-day": "31", "held_on-month": "February", "held_on-year": "2021"})
    wrong.is_valid()
    filters = SampleFilters(request.GET or {"officer": "b", "state": ["overdue", "soon"]}, auto_id="filter_%s")
    filters.is_valid()
    return {
        "shell": _shell(),
        "crumbs": [Link("Children", "#"), Link(LONG, "#"), Link("Review of 9 April 2021")],
        "today": TODAY, "long": LONG, "facts": _facts(), "identity": _identity(), "tiles": _tiles(),
        "groups": _groups(), "columns": [Column(text) for text in ("Child", "Review", "Due", "State")],
        "form": SampleForm(auto_id="clean_%s"), "wrong": wrong,
        "filters": filters, "tags": filtering.tags_of(request, filters) or [FilterTag("Overdue", "#")],
        "page": page_of(request.GET.get("page"), 996) if "page" in request.GET else Page(7, 996),
        "tasks": _tasks(), "happenings": _happenings(), "figures": _figures(), "tones": _tones(),
        "side": [Link("Summary", "#summary"), Link("Reviews and promises", "#reviews"), Link("People", "#people")],
        "month": calendar.month(2021, 4, TODAY, _calendar()),
        "rows": concurrency.versions(_yours(), {"reference": "T-004218", "held_on": date(2021, 4, 9), "how": "video"}),
    }  # fmt: skip


def _shell() -> Shell:
    places = [("Monday page", True), ("Children", False), ("Calendar", False), ("Figures", False), ("Imports", False)]
    bare = bare_shell()
    return Shell(
        council=bare.council or "Thornshire County Council",
        person="Bartholomew Featherstonehaugh-Cholmondeley",
        places=[Place(label, f"#{label}", current) for label, current in places],
        demonstration=True,
        pinned_on=TODAY,
        printed="Printed by Bartholomew Featherstonehaugh-Cholmondeley on 12 April 2021 at 10:42",
    )


def _yours() -> SampleForm:
    form = SampleForm(
        {"reference": "T-004218", "held_on-day": "8", "held_on-month": "4", "held_on-year": "2021", "how": "room"}
    )
    form.is_valid()
    return form


def _facts() -> list[Fact]:
    return [
        Fact("Reviewing officer", "Amara Nwosu", (Link("Change", "#"),)),
        Fact("Legal status", "Care order", (Link("Change", "#"), Link("End", "#", "this legal status"))),
        Fact("Placement", "Foster placement with a relative or friend, long term, provided by the council itself"),
        Fact("Known as", ""),
    ]


def _identity() -> list[Fact]:
    return [
        Fact("Reference", "T-004218"),
        Fact("Born", "4 June 2008 (12)"),
        Fact("Looked after since", "17 October 2019"),
        Fact("Legal status", "Interim care order"),
        Fact("Reviewing officer", "Bartholomew Featherstonehaugh-Cholmondeley"),
        Fact("Social worker", ""),
    ]


def _tiles() -> list[Tile]:
    return [
        Tile("3", "Overdue", "#overdue", "oldest 9 days", "late"),
        Tile("1", "Due today", "#today", "", "attention"),
        Tile("12", "Due this week", "#week"),
        Tile("66.4", "Children for each full-time officer", "#load", "50 to 70 is the guide"),
        Tile("97.6%", "Reviews held in time", "#time", "2,572 of 2,635", "good"),
    ]


def _groups() -> list[dict[str, Any]]:
    first = "Due within 20 working days of becoming looked after on 4 March 2021 (regulation 33(1))."
    later = "Due within 6 months of the review held on 19 October 2020 (regulation 33(3))."
    late = WorkRow(LONG, "T-004218", "First review", Due(date(2021, 4, 1), first), Status("Overdue", "late"))
    today = WorkRow("Idris Vale", "T-000311", "Later review", Due(TODAY, later), Status("Arranged", "information"))
    asked = WorkRow("Mei-Lin Ó Dálaigh", "T-001905", "Later review", Due(date(2021, 4, 19), later),
                    Status("Postponement asked for", "waiting"))  # fmt: skip
    return [
        {"title": "Overdue", "late": True, "rows": [late]},
        {"title": "Today", "late": False, "rows": [today]},
        {"title": "Tomorrow", "late": False, "rows": []},
        {"title": "Later", "late": False, "rows": [asked]},
    ]


def _tasks() -> list[Task]:
    return [
        Task("The child's views", Status("Written down", "good"), "#", "Spoken to on 6 April 2021"),
        Task("Promises of the last review", Status("Two not kept", "attention"), "#"),
        Task("Send the record", Status("Cannot start yet", "neutral"), "", "When the review has been held"),
    ]


def _happenings() -> list[Happening]:
    return [
        Happening(date(2021, 4, 9), "Review held", "Third review, by video. She came and spoke for herself.",
                  "Amara Nwosu", "#"),
        Happening(date(2021, 3, 2), "Moved to another home", "Foster placement with a relative, 14 miles away.",
                  strong=True),
        Happening(date(2019, 10, 17), "Became looked after", f"Accommodated under section 20. {LONG} was told.",
                  "North assessment team", strong=True),
    ]  # fmt: skip


def _figures() -> Table:
    rows = [("First review", "401", "389", "97.0%"), ("Second review", "352", "347", "98.6%")]
    columns = [Column("Review"), Column("Held", True), Column("In time", True), Column("Share in time", True)]
    return Table("Reviews held in time, by kind, 2020-21", columns, rows, ("All reviews", "753", "736", "97.7%"))


def _tones() -> list[Status]:
    return [
        Status("Not started", "neutral"), Status("Arranged", "information"), Status("Held in time", "good"),
        Status("Waiting for an answer", "waiting"), Status("Due in two days", "attention"), Status("Overdue", "late"),
    ]  # fmt: skip


def _calendar() -> dict[date, list[Link]]:
    return {
        date(2021, 4, 1): [Link(LONG, "#")],
        TODAY: [Link("Idris Vale", "#"), Link("Mei-Lin Ó Dálaigh", "#")],
        date(2021, 4, 29): [Link("Rowan Petit", "#")],
    }

"""The manager's Monday page: children without an officer first, then what is overdue, then by officer and team."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.advocacy.queries import how_many_want_somebody_else
from mainstay.authority.queries import local_policy, teams
from mainstay.caseload.queries import (
    CaseloadRow,
    UnallocatedRow,
    caseloads,
    officers,
    service_load,
    unallocated_children,
)
from mainstay.childrens_council.queries import council_line
from mainstay.complaints.queries import complaints_line
from mainstay.concerns.queries import concerns_on_monday
from mainstay.contacts.queries import how_many_notices_wait, signs_of_harm_waiting
from mainstay.patterns.queries import how_many_patterns_wait
from mainstay.praise.queries import counts as praise_counts
from mainstay.promises.queries import promises_by_team
from mainstay.records.queries import how_many_new_plans_wait
from mainstay.reviews import queries
from mainstay.reviews.forms.filters import NOBODY, UNDER_WAY, WEEK, SummaryFilters
from mainstay.reviews.pages.lines import address, line_of
from mainstay.reviews.queries import Group, Load
from mainstay.voice.queries import voice_line
from mainstay.web.filtering import tags_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Status, Tile

WAITING_SHOWN, OVERDUE_SHOWN = 10, 20
LINES = ("Child", "Due", "Arranged", "State", "Next step")
CONCERNS = ("Concern", "Waits for", "By", "State", "Themes")
COUNTS = ("Overdue", "This week", "To arrange", "Arranged or begun", "Adjourned")


@dataclass(frozen=True)
class Waiting:
    """A child without a reviewing officer, as a line of the page."""

    row: UnallocatedRow
    child_href: str
    status: Status
    hint: str


@dataclass(frozen=True)
class LoadLine:
    """An officer or a team with its counts, each leading to its list."""

    load: Load
    name: str
    href: str
    cells: tuple[tuple[str, int, str], ...]
    caseload: CaseloadRow | None
    status: Status | None
    outside: bool


@require_GET
@page(may=Can.SEE_SERVICE)
def service(request: SignedIn) -> HttpResponse:
    """The whole service this Monday."""
    viewer = request.viewer
    named = [(row.id, row.name) for row in officers(viewer)]
    social_work = [(team.id, team.name) for team in teams(viewer, kind="social_work")]
    form = SummaryFilters(request.GET, teams=social_work, officers=named)
    filters, loads = form.filters(viewer.today), caseloads(viewer)
    found = queries.service_summary(viewer, filters=filters)
    return render(request, "reviews/service.html", {
        "filters": form, "tags": tags_of(request, form), "today": viewer.today,
        "praise": praise_counts(viewer), "may_praise": decide(viewer, Can.RECEIVE_PRAISE),
        "signs": len(signs_of_harm_waiting(viewer)), "notices": how_many_notices_wait(viewer),
        **_waiting(request), **_tables(found, loads, request),
        "plans": _plans(viewer), "may_set_words": decide(viewer, Can.SET_TEMPLATES),
        "tiles": _tiles(found.whole, loads, request),
        "overdue": [
            line_of(row, viewer.today) for row in queries.overdue_reviews(viewer, filters=filters, most=OVERDUE_SHOWN)
        ],
        "overdue_count": found.whole.overdue, "overdue_href": _listed(request, when=Group.OVERDUE.value),
        "line_columns": [Column(text) for text in LINES],
        "patterns": how_many_patterns_wait(viewer) if decide(viewer, Can.SEE_PATTERNS) else 0,
        "concerns": concerns_on_monday(viewer),
        "voice": voice_line(viewer),
        "council": council_line(viewer),
        "complaints_line": complaints_line(viewer),
        "want_somebody_else": how_many_want_somebody_else(viewer),
        "concern_columns": [Column(text) for text in CONCERNS],
        "promises_by_team": promises_by_team(viewer), "may_list": decide(viewer, Can.CONDUCT_REVIEWS),
        "promise_columns": _columns("Team", "Open", "Overdue", "Contested", "Waiting for an answer"),
    })  # fmt: skip


def _plans(viewer: Viewer) -> int | None:
    """How many plans of children new to care are to be checked; None for those who do not check them."""
    return how_many_new_plans_wait(viewer) if decide(viewer, Can.CHECK_NEW_PLANS) else None


def _waiting(request: SignedIn) -> dict[str, Any]:
    """The children without an officer, those who waited longest first."""
    found = unallocated_children(request.viewer, per_page=WAITING_SHOWN)
    within = local_policy(request.viewer.today).allocate_working_days
    return {
        "waiting": [_child_waiting(row, within) for row in found.rows],
        "waiting_count": found.count,
        "waiting_late": found.late,
        "waiting_within": within,
        "waiting_columns": [
            Column(text) for text in ("Child", "Looked after since", "Waiting", "Officer they know", "Next step")
        ],
    }


def _child_waiting(row: UnallocatedRow, within: int) -> Waiting:
    days = "1 working day" if row.days_waiting == 1 else f"{row.days_waiting} working days"
    hint = ""
    if row.sibling_officer:
        hint = f"{row.sibling_officer.name}, who has a brother or sister"
    elif row.last_officer:
        hint = f"{row.last_officer.name}, who had this child before"
    status = Status(f"{days} of {within}", "late" if row.is_late else "waiting")
    return Waiting(row, address("child", row.child_id), status, hint)


def _tables(found: queries.ServiceSummary, loads: list[CaseloadRow], request: SignedIn) -> dict[str, Any]:
    by_officer = {row.officer_id: row for row in loads}
    policy = local_policy(request.viewer.today)
    low, high = policy.caseload_low, policy.caseload_high
    return {
        "by_officer": [_line(load, "officer", "No officer", request, by_officer) for load in found.by_officer],
        "by_team": [_line(load, "team", "No team", request, {}) for load in found.by_team],
        "officers_not_shown": found.officers_not_shown,
        "teams_not_shown": found.teams_not_shown,
        "officer_columns": _columns(
            "Reviewing officer", *COUNTS, "Children", f"For each full-time officer ({low} to {high})"
        ),
        "team_columns": _columns("Team", *COUNTS),
    }


def _columns(first: str, *rest: str) -> list[Column]:
    return [Column(first), *(Column(text, numeric=True) for text in rest)]


def _line(load: Load, by: str, nobody: str, request: SignedIn, loads: dict[UUID, CaseloadRow]) -> LoadLine:
    asked = {by: str(load.id) if load.id else NOBODY}
    counts = (
        ("Overdue", load.overdue, {"when": Group.OVERDUE.value}),
        ("This week", load.this_week, {"when": WEEK}),
        ("To arrange", load.to_arrange, {"state": "due"}),
        ("Arranged or begun", load.open - load.to_arrange - load.adjourned, {"state": UNDER_WAY}),
        ("Adjourned", load.adjourned, {"state": "adjourned"}),
    )
    cells = tuple(
        (label, number, _listed(request, **asked, **more) if number else "") for label, number, more in counts
    )
    caseload = loads.get(load.id) if load.id else None
    return LoadLine(
        load,
        load.name or nobody,
        _listed(request, **asked),
        cells,
        caseload,
        _load_status(caseload),
        _is_outside(caseload),
    )


def _load_status(row: CaseloadRow | None) -> Status | None:
    if row is None or row.per_full_time is None:
        return None
    return Status(row.state, "attention" if row.is_above else "neutral")


def _is_outside(row: CaseloadRow | None) -> bool:
    """Whether a load is above or below the guideline."""
    return row is not None and row.per_full_time is not None and not row.low <= row.per_full_time <= row.high


def _tiles(whole: Load, loads: list[CaseloadRow], request: SignedIn) -> list[Tile]:
    load = service_load(loads)
    return [
        Tile(str(whole.overdue), "Overdue", _listed(request, when="overdue"), tone="late" if whole.overdue else ""),
        Tile(str(whole.this_week), "To see to this week", _listed(request, when=WEEK)),
        Tile(str(whole.to_arrange), "To be arranged", _listed(request, state="due")),
        Tile(str(whole.postponements), "Postponements to decide", _listed(request, state="postponement")),
        Tile(
            f"{load.per_full_time:g}" if load.per_full_time is not None else "–",
            "Children for each full-time officer",
            note=load.state,
        ),
    ]


def _listed(request: SignedIn, **asked: str) -> str:
    """The list of open reviews, narrowed as this page is and to what was asked."""
    kept = {name: request.GET[name] for name in ("officer", "team") if request.GET.get(name)}
    query = urlencode({**kept, **asked})
    return f"{reverse('service_reviews')}?{query}" if query else reverse("service_reviews")

"""The Monday pages: a reviewing officer's own work, and the list of the whole service's open reviews."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.authority.queries import teams
from mainstay.caseload.queries import my_cover, officers
from mainstay.childrens_council.queries import council_line
from mainstay.complaints.queries import complaints_line
from mainstay.concerns.queries import concerns_on_monday
from mainstay.contacts.queries import children_to_speak_to, how_many_notices_wait
from mainstay.praise.queries import praise_line
from mainstay.promises.queries import promises_on_monday
from mainstay.reviews import queries
from mainstay.reviews.forms.filters import ServiceFilters, WorkFilters
from mainstay.reviews.pages.lines import Line, line_of
from mainstay.reviews.queries import Group, WorkGroup, WorkList
from mainstay.reviews.queries.work import ROWS_A_GROUP
from mainstay.voice.queries import voice_line
from mainstay.web.filtering import tags_of
from mainstay.web.paging import Page, page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column

CONCERNS = ("Concern", "Waits for", "By", "State", "Themes")
COLUMNS = ("Child", "Due", "Arranged", "State", "Next step")
# Of what waits after this week the soonest are shown, so that a Monday's page is read to its end.
SOONEST = 20
NOT_SPOKEN_TO = "Not spoken to yet"
NOTHING = {
    Group.OVERDUE: "Nothing is overdue.",
    Group.TODAY: "Nothing is due or arranged for today.",
    Group.TOMORROW: "Nothing is due or arranged for tomorrow.",
    Group.THIS_WEEK: "Nothing more is due or arranged this week.",
    Group.LATER: "Nothing is waiting after this week.",
}


@dataclass(frozen=True)
class Section:
    """One group of the list as the page shows it."""

    key: str
    title: str
    count: int
    late: bool
    lines: list[Line]
    nothing: str
    more_href: str
    page: Page | None


@require_GET
@page(may=Can.SEE_WORK)
def monday(request: SignedIn) -> HttpResponse:
    """What a reviewing officer is to do: Overdue, Today, Tomorrow, This week, Later."""
    form = WorkFilters(request.GET, teams=_teams(request))
    found = children_to_speak_to(request.viewer)
    values = _listed(request, form, unspoken={row.child_id for row in found.before_review})
    between: dict[str, Any] = {
        "before_count": len(found.before_review),
        "since_count": len(found.since_review),
        "notices": how_many_notices_wait(request.viewer),
        "promises": promises_on_monday(request.viewer),
        "concerns": concerns_on_monday(request.viewer),
        "concern_columns": [Column(text) for text in CONCERNS],
        "praise": praise_line(request.viewer),
        "voice": voice_line(request.viewer),
        "council": council_line(request.viewer),
        "complaints_line": complaints_line(request.viewer),
        "may_praise": decide(request.viewer, Can.GIVE_PRAISE),
        "cover": my_cover(request.viewer),
        "me": request.viewer.person_id,
    }
    # Whose each review is, where somebody covers and sees those of others.
    covers_now = any(row.is_running and row.covered_by_id == request.viewer.person_id for row in between["cover"])
    return render(request, "reviews/monday.html", {**values, **between, "with_officer": covers_now})


@require_GET
@page(may=Can.SEE_SERVICE)
def service_reviews(request: SignedIn) -> HttpResponse:
    """The open reviews of the whole service, in the same groups, by officer and by team."""
    named = [(row.id, row.name) for row in officers(request.viewer)]
    form = ServiceFilters(request.GET, teams=_teams(request), officers=named)
    values = {**_listed(request, form), "with_officer": not form.cleaned_data.get("officer")}
    return render(request, "reviews/service_reviews.html", values)


def _listed(request: SignedIn, form: WorkFilters, unspoken: Collection[UUID] = ()) -> dict[str, Any]:
    """What the page of a work list is drawn from; `unspoken` are children to be spoken to before their review."""
    number = page_of(request.GET.get("page"), 10**8).number
    found = queries.work_list(request.viewer, filters=form.filters(request.viewer.today), group=form.group, page=number)
    tags = tags_of(request, form)
    return {
        "sections": sections(request, found, form.group, unspoken), "filters": form, "tags": tags, "count": found.count,
        "filtered": bool(tags), "today": request.viewer.today, "columns": [Column(text) for text in COLUMNS],
        "summary": summary(found),
    }  # fmt: skip


def sections(
    request: SignedIn, found: WorkList, chosen: Group | None, unspoken: Collection[UUID] = ()
) -> list[Section]:
    """The groups to show: all of them, or the one chosen with its pages."""
    return [_section(request, group, chosen, unspoken) for group in found.groups if chosen in (None, group.group)]


def _section(request: SignedIn, group: WorkGroup, chosen: Group | None, unspoken: Collection[UUID]) -> Section:
    rows = group.rows if chosen or group.group is not Group.LATER else group.rows[:SOONEST]
    return Section(
        key=group.group.value,
        title=group.label,
        count=group.count,
        late=group.group is Group.OVERDUE,
        lines=[_noted(line_of(row, request.viewer.today), unspoken) for row in rows],
        nothing=NOTHING[group.group],
        more_href=_more(request, group.group) if chosen is None and group.count > len(rows) else "",
        page=Page(group.page, group.count, ROWS_A_GROUP) if chosen and group.pages > 1 else None,
    )


def _noted(line: Line, unspoken: Collection[UUID]) -> Line:
    """A line that says where the child is still to be spoken to."""
    return replace(line, notes=(*line.notes, NOT_SPOKEN_TO)) if line.row.child_id in unspoken else line


def summary(found: WorkList) -> str:
    """The whole list in a sentence."""
    reviews = "1 review" if found.count == 1 else f"{found.count:,} reviews"
    parts = [f"{group.count:,} {group.label.lower()}" for group in found.groups if group.count]
    return f"{reviews} to see to: {', '.join(parts)}." if parts else ""


def _more(request: SignedIn, group: Group) -> str:
    query = request.GET.copy()
    query["when"] = group.value
    return f"{request.path}?{query.urlencode()}"


def _teams(request: SignedIn) -> list[tuple[Any, str]]:
    return [(team.id, team.name) for team in teams(request.viewer, kind="social_work")]

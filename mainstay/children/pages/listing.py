"""The list of children with its search and filters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import teams
from mainstay.caseload.queries import OfficerRow, officers, officers_of
from mainstay.caseload.shared import of_officer, unallocated
from mainstay.children.forms.filters import MONTH, NOBODY, OVERDUE, WEEK, ChildrenFilters
from mainstay.children.queries import PAGE_SIZE, ChildRow, children_list, may_enter_children
from mainstay.children.shared.filters import aged, in_placement, of_team, with_legal_status
from mainstay.contacts.queries import signs_of_harm_waiting
from mainstay.reviews.queries import ReviewRow, next_reviews
from mainstay.reviews.shared import with_overdue_review, with_review_due
from mainstay.web import words
from mainstay.web.filtering import tags_of
from mainstay.web.paging import Page, page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Due, FilterTag, Status

COLUMNS = ("Child", "Reviewing officer and team", "Legal status and placement", "Next review")


@dataclass(frozen=True)
class Line:
    """One child of the list."""

    row: ChildRow
    href: str
    named: str
    age: str
    officer: OfficerRow | None
    due: Due | None
    review_href: str
    arranged: str
    status: Status | None


@require_GET
@page(may=Can.SEE_CHILDREN)
def children(request: SignedIn) -> HttpResponse:
    """The children this person may see, narrowed by a search and by filters, fifty a page."""
    viewer = request.viewer
    named = [(row.id, row.name) for row in officers(viewer)]
    social_work = [(team.id, team.name) for team in teams(viewer, kind="social_work")]
    form = ChildrenFilters(request.GET, officers=named, teams=social_work, on=viewer.today)
    search = form.asked("q").strip()
    found = children_list(
        viewer, search=search, where=_where(form, viewer), left_too=form.asked("care") == "all",
        page=page_of(request.GET.get("page"), 10**8).number,
    )  # fmt: skip
    tags = _tags(request, form, search)
    return render(request, "children/children.html", {
        "lines": _lines(viewer, found.rows), "total": f"{found.total:,}", "found": found,
        "page": Page(found.page, found.total, PAGE_SIZE),
        "filters": form, "tags": tags, "search": search, "kept": _kept(request), "today": viewer.today,
        "columns": [Column(text) for text in COLUMNS], "may_enter": may_enter_children(viewer),
        "everybody": form.asked("care") == "all", "clear": request.path, "signs": len(signs_of_harm_waiting(viewer)),
    })  # fmt: skip


def _where(form: ChildrenFilters, viewer: Viewer) -> Q:
    where = Q()
    for each in _filters(form, viewer):
        where &= each
    return where


def _filters(form: ChildrenFilters, viewer: Viewer) -> Iterator[Q]:
    today = viewer.today
    if officer := form.asked("officer"):
        yield unallocated(today) if officer == NOBODY else of_officer(UUID(officer), today)
    if team := form.asked("team"):
        yield of_team(UUID(team), today)
    if code := form.asked("legal_status"):
        yield with_legal_status(code, today)
    if code := form.asked("placement"):
        yield in_placement(code, today)
    if ages := form.asked("age"):
        youngest, oldest = ages.split("-")
        yield aged(int(youngest), int(oldest), today)
    yield from _by_review(form.asked("review"), viewer)


def _by_review(asked: str, viewer: Viewer) -> Iterator[Q]:
    today = viewer.today
    if asked == OVERDUE:
        yield with_overdue_review(today)
    elif asked in (WEEK, MONTH):
        yield with_review_due(today, today + timedelta(days=7 if asked == WEEK else 28))


def _lines(viewer: Viewer, rows: tuple[ChildRow, ...]) -> list[Line]:
    ids = [row.id for row in rows]
    held, reviews = officers_of(ids, viewer.today), next_reviews(viewer, ids)
    return [_line(row, held.get(row.id), reviews.get(row.id)) for row in rows]


def _line(row: ChildRow, officer: OfficerRow | None, review: ReviewRow | None) -> Line:
    on = review.deadline_on or review.due_on if review else None
    return Line(
        row=row,
        href=reverse("child", args=[row.id]),
        named=row.full_name if row.full_name not in ("", row.name) else "",
        age=_age(row),
        officer=officer,
        due=Due(on, "") if on else None,
        review_href=reverse("review", args=[review.id]) if review else "",
        arranged=words.day_short(review.scheduled_on) if review and review.scheduled_on else "",
        status=Status("Overdue", "late") if review and review.is_overdue else None,
    )


def _age(row: ChildRow) -> str:
    if row.born_on is None:
        return "age not known"
    return words.aged(row.age)


def _tags(request: SignedIn, form: ChildrenFilters, search: str) -> list[FilterTag]:
    """A tag for each filter that is on; the search is one of them."""
    tags = tags_of(request, form)
    if not search:
        return tags
    query = request.GET.copy()
    query.pop("page", None)
    query.pop("q", None)
    without = f"{request.path}?{query.urlencode()}" if query else request.path
    return [FilterTag(f"Search: {search}", without), *tags]


def _kept(request: SignedIn) -> list[tuple[str, Any]]:
    """What the search box sends along, so that searching keeps the filters."""
    return [(name, value) for name, value in request.GET.items() if name not in ("q", "page") and value]

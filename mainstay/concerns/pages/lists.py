"""The list of concerns: what waits for whom, the oldest clock first; and those that ended."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.authority.queries import reasons_listed, teams
from mainstay.caseload.queries import officers
from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.concerns import queries
from mainstay.concerns.forms.closing import ConcernFilters
from mainstay.concerns.queries import Narrowed
from mainstay.web.filtering import tags_of
from mainstay.web.paging import Page, page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link

UNDER_WAY, ENDED = "under_way", "ended"
LISTS = {UNDER_WAY: "Under way", ENDED: "Closed and withdrawn"}
COLUMNS = ("Concern", "Waits for", "By", "State", "Themes")
ENDED_COLUMNS = ("Concern", "Put to", "Ended", "Outcome", "Themes")


@require_GET
@page(may=Can.SEE_CONCERNS)
def concerns(request: SignedIn) -> HttpResponse:
    """Concerns under way, those whose turn is this person's first; or those that ended."""
    what = request.GET.get("what", UNDER_WAY)
    what = what if what in LISTS else UNDER_WAY
    form = _filters(request)
    here = reverse("concerns")
    return render(request, "concerns/list.html", {
        "what": what, "title": LISTS[what], "filters": form, "tags": tags_of(request, form),
        "sides": [Link(text, f"{here}?what={key}") for key, text in LISTS.items()], "current": f"{here}?what={what}",
        "clear": f"{here}?what={what}", "today": request.viewer.today, "columns": [Column(each) for each in COLUMNS],
        "ended_columns": [Column(each) for each in ENDED_COLUMNS],
        "may_raise": decide(request.viewer, Can.RAISE_CONCERNS),
        "may_raise_about_chair": decide(request.viewer, Can.RAISE_ABOUT_CHAIR),
        "may_set_ladder": decide(request.viewer, Can.SET_POLICY),
        **_listed(request, what, _narrowed(form)),
    })  # fmt: skip


def _filters(request: SignedIn) -> ConcernFilters:
    viewer = request.viewer
    whole = decide(viewer, Can.ADVISE_ON_CONCERNS)
    return ConcernFilters(
        request.GET,
        teams=[(str(team.id), team.name) for team in teams(viewer) if team.kind != "reviewing_service"],
        themes=[(row.code, row.words) for row in reasons_listed(viewer, "theme")],
        officers=[(str(row.id), row.name) for row in officers(viewer)] if whole else (),
    )


def _narrowed(form: ConcernFilters) -> Narrowed:
    given = form.cleaned_data if form.is_valid() else {}
    return Narrowed(
        team_id=_key(given.get("team")), officer_id=_key(given.get("officer")), theme=given.get("theme", "")
    )


def _key(text: Any) -> UUID | None:
    return UUID(text) if text else None


def _listed(request: SignedIn, what: str, narrowed: Narrowed) -> dict[str, Any]:
    wanted = page_of(request.GET.get("page"), 10**8)
    if what == ENDED:
        found = queries.concerns_ended(request.viewer, narrowed, start=wanted.offset)
        return {"rows": found.rows, "page": _page(wanted, found.count)}
    under_way = queries.concerns_under_way(request.viewer, narrowed, start=wanted.offset)
    return {"found": under_way, "page": _page(wanted, under_way.others.count)}


def _page(wanted: Page, count: int) -> Page | None:
    return Page(wanted.number, count) if count > wanted.per_page else None


@require_GET
@page(may=Can.SEE_CONCERNS)
def of_child(request: SignedIn, child: UUID) -> HttpResponse:
    """The concerns about one child, from the first conversation on."""
    opened = open_child(request, child, "concerns_of_child")
    rows = queries.concerns_of_child(request.viewer, child)
    return render(request, "concerns/child.html", {
        "opened": opened, "opened_key": str(opened.id), "strip": strip_of(opened),
        "crumbs": crumbs(opened, "Concerns"), "rows": rows,
        "today": request.viewer.today, "columns": [Column(each) for each in COLUMNS],
        "may_raise": decide(request.viewer, Can.RAISE_CONCERNS),
        "may_raise_about_chair": decide(request.viewer, Can.RAISE_ABOUT_CHAIR),
    })  # fmt: skip

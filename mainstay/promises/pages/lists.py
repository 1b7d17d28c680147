"""A child's promises, and the officer's lists: overdue, contested, to send, and the checks half-way that are due."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.authority.queries import teams
from mainstay.children.pages.opening import open_child, strip_of
from mainstay.promises import queries
from mainstay.promises.forms import ListFilters
from mainstay.promises.pages.sending import crumbs
from mainstay.web.filtering import tags_of
from mainstay.web.paging import Page, page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link

LISTS = {
    "overdue": ("Overdue promises", "Nothing promised is overdue."),
    "contested": ("Contested promises", "No promise is contested."),
    "to_send": ("Promises to send", "Every promise of a review that was held was sent."),
    "midway": ("Mid-way checks due", "No mid-way check is due in the next two weeks."),
}


@require_GET
@page(may=Can.REPORT_PROGRESS)
def of_child(request: SignedIn, child: UUID) -> HttpResponse:
    """The promises of a child: open, kept, and what became of the others; and the checks half-way."""
    opened = open_child(request, child, "promises_of_child")
    rows = queries.promises_of_child(request.viewer, child)
    return render(request, "promises/child.html", {
        "strip": strip_of(opened), "crumbs": [*crumbs(child, opened.name)[:2], Link("Promises")],
        "today": request.viewer.today, "back": request.path, "any": bool(rows),
        "open": [row for row in rows if row.is_open],
        "kept": [row for row in rows if row.answer in ("done", "done_late")],
        "others": [row for row in rows if not row.is_open and row.answer not in ("done", "done_late")],
        "checks": queries.checks_of_child(request.viewer, child),
        "midway": next((row for row in queries.midway_due(request.viewer) if row.child_id == child), None),
    })  # fmt: skip


@require_GET
@page(may=Can.CONDUCT_REVIEWS)
def promises(request: SignedIn) -> HttpResponse:
    """One list of promises that the officer is to see to, by team."""
    what = request.GET.get("what", "overdue")
    what = what if what in LISTS else "overdue"
    named = [(str(team.id), team.name) for team in teams(request.viewer, kind="social_work")]
    form = ListFilters(request.GET, teams=named)
    chosen = form.cleaned_data.get("team") if form.is_valid() else ""
    title, nothing = LISTS[what]
    return render(request, "promises/list.html", {
        "what": what, "title": title, "nothing": nothing, "filters": form, "tags": tags_of(request, form),
        "sides": [Link(words, f"{reverse('promises')}?what={key}") for key, (words, _) in LISTS.items()],
        "current": f"{reverse('promises')}?what={what}", "today": request.viewer.today, "back": request.get_full_path(),
        "columns": [Column(text) for text in ("Child", "Promise", "Due", "State", "Next step")],
        "clear": f"{reverse('promises')}?what={what}",
        **_listed(request, what, UUID(chosen) if chosen else None),
    })  # fmt: skip


def _listed(request: SignedIn, what: str, team: UUID | None) -> dict[str, Any]:
    """The rows of one list, fifty a page."""
    if what == "midway":
        return {"checks": queries.midway_due(request.viewer)}
    wanted = page_of(request.GET.get("page"), 10**8)
    read = {
        "overdue": queries.promises_overdue,
        "contested": queries.promises_contested,
        "to_send": queries.promises_to_send,
    }[what]
    found = read(request.viewer, team_id=team, start=wanted.offset, most=wanted.per_page)
    return {"rows": found.rows, "page": Page(wanted.number, found.count) if found.count > wanted.per_page else None}

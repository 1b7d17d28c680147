"""The account of one child's record in full: what was done, and who looked."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.roles import Scope
from mainstay.access.viewer import Viewer
from mainstay.caseload.queries import officer_of
from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.children.queries import LookedRow, Part, done_to, looked_at
from mainstay.web.opened import in_words
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link


@require_GET
@page(may=Can.SEE_CHILDREN)
def account(request: SignedIn, child: UUID) -> HttpResponse:
    """What was done to the child's record, newest first."""
    opened = open_child(request, child, "child_account")
    if not reads_the_account(request.viewer):
        raise Http404("There is no such page for this person.")
    part = done_to(request.viewer, child, page=number(request))
    return render(request, "children/account.html", {
        "opened": opened, "strip": strip_of(opened), "crumbs": crumbs(opened, "What was done"), "part": part,
        "columns": [Column(text) for text in ("When", "What", "Who")], **_around(request, child, part),
    })  # fmt: skip


@require_GET
@page(may=Can.SEE_CHILDREN)
def looked(request: SignedIn, child: UUID) -> HttpResponse:
    """Who opened the child's record, newest first: for the child's own officer and for a manager."""
    opened = open_child(request, child, "child_looked")
    officer = officer_of(child, request.viewer.today)
    if not reads_who_looked(request.viewer, officer.id if officer else None):
        raise Http404("There is no such page for this person.")
    part = looked_at(request.viewer, child, page=number(request))
    return render(request, "children/looked.html", {
        "opened": opened, "strip": strip_of(opened), "crumbs": crumbs(opened, "Who looked at this record"),
        "part": part, "lines": opened_in_words(part),
        "columns": [Column(text) for text in ("When", "Who", "What they opened")], **_around(request, child, part),
    })  # fmt: skip


def reads_the_account(viewer: Viewer) -> bool:
    """Whether this person is shown what was done to a record: everybody but a social work team."""
    return viewer.sight is not Scope.TEAM


def reads_who_looked(viewer: Viewer, officer_id: UUID | None) -> bool:
    """Whether this person is shown who opened a record: the allocated officer, and whoever may read the account."""
    return viewer.person_id == officer_id or bool(decide(viewer, Can.SEE_AUDIT))


def opened_in_words(part: Part[LookedRow]) -> list[tuple[LookedRow, str]]:
    """Each opening beside the words for the page."""
    return [(row, in_words(row.page)) for row in part.rows]


def number(request: SignedIn) -> int:
    """The number of the page asked for."""
    asked = request.GET.get("page", "")
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1


def _around(request: SignedIn, child: UUID, part: Part[Any]) -> dict[str, Link | None]:
    earlier = Link("Earlier", f"{request.path}?page={part.page + 1}") if part.more else None
    later = Link("Later", f"{request.path}?page={part.page - 1}") if part.page > 1 else None
    home = Link("Back to the child", reverse("child", args=[child]))
    return {"earlier": earlier, "later": later, "home": home}

"""Arranging an advocate or a visitor: who waits, one child's, and what the child said when they were asked."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.advocacy import queries
from mainstay.advocacy.actions.record_answer import record_answer
from mainstay.advocacy.forms.arranging import AnswerForm
from mainstay.advocacy.queries import AdvocacyRow
from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.children.queries import ChildPage
from mainstay.web import words as wording
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
TITLE = "Advocate and visitor"
NO_REASON = (
    "The child need not say why, and you do not ask. What they want to say to an advocate, they say to the advocate."
)


@require_GET
@page(may=Can.ARRANGE_ADVOCACY)
def waiting(request: SignedIn) -> HttpResponse:
    """Which children wait: wanted and not asked for, asked for and not begun, offered without an answer."""
    rows = queries.advocacy_waiting(request.viewer)
    titles = (
        ("wanted", "Wanted, and not asked for yet"),
        ("referred", "Asked for, and not begun"),
        ("offered", "Offered, without an answer"),
    )
    groups = [(title, [row for row in rows if row.state == state]) for state, title in titles]
    return render(request, "advocacy/waiting.html", {"groups": groups, "today": request.viewer.today})


@require_GET
@page(may=Can.ARRANGE_ADVOCACY)
def of_child(request: SignedIn, child: UUID) -> HttpResponse:
    """Where one child stands with both, and every step there was."""
    opened = open_child(request, child, "advocacy")
    shown = {
        "opened": opened,
        "strip": strip_of(opened),
        "crumbs": crumbs(opened, TITLE),
        "rows": queries.beside_child(request.viewer, child),
        "may_make": decide(request.viewer, Can.MAKE_RELEASES),
        "today": request.viewer.today,
    }
    return render(request, "advocacy/of_child.html", shown)


@GET_OR_POST
@page(may=Can.ARRANGE_ADVOCACY)
def record(request: SignedIn, child: UUID, kind: str) -> HttpResponse:
    """Record what the child said when they were asked."""
    opened, row = open_one(request, child, kind, "advocacy_record")
    ask = asking(opened, row, "Record what the child said", "Record it", NO_REASON)
    if request.method != "POST" and not (row.may["want"] or row.may["decline"]):
        return not_now(request, ask, row.may["want"].reason)
    begin = {"version": row.version or "", "on": request.viewer.today, "said_by": "The child"}
    form = AnswerForm(sent_data(request), today=request.viewer.today, initial=begin)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: record_answer(
            acting, subject(child), kind=kind, answer=given["answer"], on=given["on"], said_by=given["said_by"],
            how=given["how"],
        ),
        to=lambda kept: home(child),
        done=lambda kept: "What the child said is recorded.",
    ))  # fmt: skip


def open_one(request: SignedIn, child: UUID, kind: str, name: str) -> tuple[ChildPage, AdvocacyRow]:
    """A child's record, opened, and where it stands with one kind. Raises Http404."""
    opened = open_child(request, child, name)
    row = next((each for each in queries.beside_child(request.viewer, child) if each.kind == kind), None)
    if row is None:
        raise Http404("There is no such page.")
    return opened, row


def home(child: UUID) -> str:
    """The page of both, of one child."""
    return reverse("advocacy", args=[child])


def asking(opened: ChildPage, row: AdvocacyRow, title: str, button: str, *words: str) -> Asking:
    """The page of a form about one of them, under the child."""
    since = f" since {wording.day(row.since_on)}" if row.since_on else ""
    trail = [*crumbs(opened, TITLE)[:-1], Link(TITLE, home(opened.id)), Link(title)]
    said = [f"{row.kind_words}: {row.state_words.lower()}{since}.", *words]
    back = Link("Go back without saving", home(opened.id))
    return Asking(title, button, back, trail, words=said, strip=strip_of(opened), caption=row.kind_words)

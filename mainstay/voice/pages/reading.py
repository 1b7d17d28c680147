"""What children said, for whoever reads it: the list that waits, one child's, and one view whole."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.children.pages.opening import asking, crumbs, open_child, strip_of
from mainstay.ledger.request import acting_of
from mainstay.voice import queries
from mainstay.voice.actions.add_wish import add_wish
from mainstay.voice.actions.pass_on_words import pass_on_words
from mainstay.voice.actions.read_view import read_view
from mainstay.voice.actions.take_view import take_view
from mainstay.voice.forms.answering import AddWishForm, PassOnForm, TakeViewForm
from mainstay.voice.pages.making_anew import made_from
from mainstay.voice.queries import ViewRow
from mainstay.web import words as wording
from mainstay.web.forms import ActionForm
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, send, sent_data, show, subject
from mainstay.web.shapes import Link
from mainstay.web.uploads import takes_media

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
SAID = "What the child said"


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def waiting(request: SignedIn) -> HttpResponse:
    """What waits: alerts, what nobody has read, wishes without an answer, oldest clock first."""
    shown = {
        "alerts": queries.alerts_open(request.viewer),
        "unread": queries.views_unread(request.viewer),
        "unopened": queries.media_unopened(request.viewer),
        "wishes": queries.wishes_waiting(request.viewer),
        "today": request.viewer.today,
        "tray": len(queries.tray_waiting(request.viewer)),
        "may_set": bool(decide(request.viewer, Can.SET_ALERTS)),
    }
    return render(request, "voice/waiting.html", shown)


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def of_child(request: SignedIn, child: UUID) -> HttpResponse:
    """Everything one child said, the latest first."""
    opened = open_child(request, child, "views")
    shown = {
        "opened": opened,
        "strip": strip_of(opened),
        "crumbs": crumbs(opened, SAID),
        "rows": queries.views_of(request.viewer, child),
        "today": request.viewer.today,
    }
    return render(request, "voice/of_child.html", shown)


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def view(request: SignedIn, view: UUID) -> HttpResponse:
    """One view, whole; whoever opens it first has read it."""
    row = queries.view_page(request.viewer, view)
    opened = open_child(request, row.child_id, "view")
    if row.read_on is None:
        read_view(acting_of(request), subject(view))
        row = queries.view_page(request.viewer, view)
    shown = {
        "opened": opened,
        "strip": strip_of(opened),
        "crumbs": [*crumbs(opened, SAID)[:-1], Link(SAID, reverse("views", args=[opened.id])), Link(_when(row))],
        "row": row,
        "today": request.viewer.today,
        "form": ActionForm(),
    }
    return render(request, "voice/view.html", shown)


@GET_OR_POST
@page(may=Can.ANSWER_WISHES)
def wish(request: SignedIn, view: UUID) -> HttpResponse:
    """Find a wish in what a child said."""
    row = queries.view_page(request.viewer, view)
    ask = _asking(request, row, "view_wish", "Add what the child asked for", "Add it")
    form = AddWishForm(sent_data(request))
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: add_wish(acting, subject(row.id), words=form.cleaned_data["words"]),
        to=lambda kept: reverse("view", args=[row.id]),
        done=lambda kept: f"The child has an answer by {wording.day(kept.due_on)}.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.SEE_CHILDS_WORDS)
def pass_on(request: SignedIn, view: UUID) -> HttpResponse:
    """Record that what is needed was passed on, because somebody may be at risk."""
    row = queries.view_page(request.viewer, view)
    ask = _asking(request, row, "view_pass_on", "Pass on what is needed", "Record it")
    form = PassOnForm(sent_data(request))
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: pass_on_words(
            acting, subject(row.id), to_whom=given["to_whom"], because=given["because"],
            child_told_first=given["told_first"] == "yes", not_told_because=given["not_told_because"],
        ),
        to=lambda kept: reverse("view", args=[row.id]),
        done=lambda kept: "It is recorded to whom this was passed on.",
    ))  # fmt: skip


@takes_media
@GET_OR_POST
@page(may=Can.RECORD_CONTACTS)
def take(request: SignedIn, child: UUID) -> HttpResponse:
    """Take down a view that came another way."""
    opened = open_child(request, child, "view_take")
    ask = asking(opened, "Take down what the child said", "Keep it")
    begin = {"said_on": request.viewer.today, "written_by": request.viewer.name}
    form = TakeViewForm(sent_data(request), request.FILES or None, today=request.viewer.today, initial=begin)
    media = made_from(form) if form.is_valid() else ()
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: take_view(
            acting, subject(child), medium=given["medium"], about=given["about"], words=given["words"],
            said_on=given["said_on"], written_by=given["written_by"], language=given["language"],
            feeling=int(given["feeling"]) if given["feeling"] else None, media=media,
        ),
        to=lambda kept: reverse("view", args=[kept.pk]),
        done=lambda kept: "It is kept as the child said it.",
    ))  # fmt: skip


def _asking(request: SignedIn, row: ViewRow, name: str, title: str, button: str) -> Asking:
    opened = open_child(request, row.child_id, name)
    said = [
        f"{row.medium_words}, {_when(row)}. Written down by: {wording.inside(row.written_by)}.",
        f"“{row.text}”" if row.text else "",
    ]
    back = Link("Go back without saving", reverse("view", args=[row.id]))
    return Asking(title, button, back, crumbs(opened, title), words=said, strip=strip_of(opened))


def _when(row: ViewRow) -> str:
    return wording.day(row.said_on)

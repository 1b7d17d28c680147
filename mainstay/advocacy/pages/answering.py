"""Answering children who want to talk to somebody else, or another officer; managers alone see these pages."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.advocacy import queries
from mainstay.advocacy.actions.answer_somebody_else import answer_somebody_else
from mainstay.advocacy.forms.arranging import WordsForm
from mainstay.ledger.sightings import saw
from mainstay.web import words as wording
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
TITLE = "Children who want somebody else"
UNTOLD = (
    "The child’s reviewing officer and whoever covers for them see nothing of this. Talk to the child first, and do "
    "not tell the officer unless the child agrees."
)


@require_GET
@page(may=Can.ALLOCATE)
def wanted(request: SignedIn) -> HttpResponse:
    """Which children wait for an answer, and what others were answered."""
    shown = {
        "waiting": queries.somebody_waiting(request.viewer), "answered": queries.somebody_answered(request.viewer),
        "today": request.viewer.today,
    }  # fmt: skip
    return render(request, "advocacy/somebody.html", shown)


@GET_OR_POST
@page(may=Can.ALLOCATE)
def answer(request: SignedIn, row: UUID) -> HttpResponse:
    """Answer one child."""
    asked = queries.somebody_page(request.viewer, row)
    saw(
        request.viewer, asked.child_id, page="somebody_else", request_id=request.request_id, readers="managers",
        kept_from=asked.kept_from,
    )  # fmt: skip
    home = reverse("somebody_else")
    said = (
        f"{asked.matter_words}. Asked on {wording.day(asked.asked_on)}, to be answered by {wording.day(asked.due_on)}."
    )
    ask = Asking(
        "Answer the child", "Send the answer to the child", Link("Go back without saving", home),
        [Link(TITLE, home), Link(asked.child_name)], words=[said, UNTOLD], caption=asked.child_name,
    )  # fmt: skip
    if request.method != "POST" and not asked.may_answer:
        return not_now(request, ask, asked.may_answer.reason)
    form = WordsForm(sent_data(request), initial={"version": asked.version})
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: answer_somebody_else(acting, subject(row), words=form.cleaned_data["words"]),
        to=lambda _: home, done=lambda _: "The child reads the answer on their own pages.",
    ))  # fmt: skip

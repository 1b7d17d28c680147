"""Answering a wish: put to the council, answered there, checked, and told to the child."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.ledger.acting import Acting
from mainstay.voice import queries
from mainstay.voice.actions.answer_for_council import answer_for_council
from mainstay.voice.actions.put_wish import put_wish
from mainstay.voice.actions.send_back_answer import send_back_answer
from mainstay.voice.actions.tell_child import tell_child
from mainstay.voice.forms.answering import CouncilForm, PutForm, SendBackForm, TellForm
from mainstay.voice.queries import WishRow
from mainstay.web import words as wording
from mainstay.web.forms import ActionForm
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@page(may=Can.GRANT_WISHES)
def asked_of_us(request: SignedIn) -> HttpResponse:
    """What children ask this manager's team for."""
    rows = queries.wishes_put_to(request.viewer)
    return render(request, "voice/asked_of_us.html", {"rows": rows, "today": request.viewer.today})


@GET_OR_POST
@page(may=Can.ANSWER_WISHES)
def put(request: SignedIn, wish: UUID) -> HttpResponse:
    """Put a wish to the manager who can grant it."""
    row = queries.wish_row(request.viewer, wish)
    agreed = "On their own pages the child agreed to it." if row.child_agrees else (
        "Ask the child first. Without their agreement it stays between the child and the reviewing service."
    )  # fmt: skip
    ask = _asking(
        request, row, "wish_put", title="Put it to the council", button="Put it to the team’s manager", sentence=agreed
    )
    form = PutForm(sent_data(request), agreed=row.child_agrees, initial={"version": row.version})
    return _do(
        request, row, "put", ask=ask, form=form, done="It is with the manager of the child’s team.",
        do=lambda acting: put_wish(acting, subject(row.id), agreed_how=form.cleaned_data.get("agreed_how", "")),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.GRANT_WISHES)
def council(request: SignedIn, wish: UUID) -> HttpResponse:
    """Say for the council what comes of a wish."""
    row = queries.wish_row(request.viewer, wish)
    ask = _asking(
        request, row, "wish_council", title="Answer a child’s wish", button="Send it to the reviewing officer",
        sentence="The reviewing officer checks your answer and tells the child.", back=reverse("wishes_asked_of_us"),
    )  # fmt: skip
    form = CouncilForm(sent_data(request), initial={"version": row.version})
    return _do(
        request, row, "council_answers", ask=ask, form=form, done="Your answer is with the reviewing officer.",
        do=lambda acting: answer_for_council(
            acting, subject(row.id), outcome=form.cleaned_data["outcome"], words=form.cleaned_data["words"]
        ),
        to=reverse("wishes_asked_of_us"),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.ANSWER_WISHES)
def send_back(request: SignedIn, wish: UUID) -> HttpResponse:
    """Send the council's answer back."""
    row = queries.wish_row(request.viewer, wish)
    ask = _asking(
        request, row, "wish_back", title="Send the answer back", button="Send it back", sentence=f"“{row.council_text}”"
    )
    form = SendBackForm(sent_data(request), initial={"version": row.version})
    return _do(
        request, row, "send_back", ask=ask, form=form, done="The answer went back to the council.",
        do=lambda acting: send_back_answer(acting, subject(row.id), because=form.cleaned_data["because"]),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.ANSWER_WISHES)
def tell(request: SignedIn, wish: UUID) -> HttpResponse:
    """Tell the child what came of it; the council's words are at hand."""
    row = queries.wish_row(request.viewer, wish)
    said = f"The council says: {row.council_outcome_words}. “{row.council_text}”" if row.council_on else ""
    ask = _asking(request, row, "wish_tell", title="Tell the child", button="Tell the child", sentence=said)
    begin = {"version": row.version, "words": row.council_text}
    form = TellForm(sent_data(request), initial=begin)
    return _do(
        request, row, "tell", ask=ask, form=form, done="The child reads it on their own pages.",
        do=lambda acting: tell_child(
            acting, subject(row.id), outcome=form.cleaned_data["outcome"], words=form.cleaned_data["words"]
        ),
    )  # fmt: skip


def _do(
    request: SignedIn,
    row: WishRow,
    step: str,
    *,
    ask: Asking,
    form: ActionForm,
    done: str,
    do: Callable[[Acting], Any],
    to: str = "",
) -> HttpResponse:
    if request.method != "POST" and not row.may[step]:
        return not_now(request, ask, row.may[step].reason)
    if not form.is_valid():
        return show(request, ask, form)
    here = to or reverse("view", args=[row.view_id])
    return send(request, ask, form, Sent(do=do, to=lambda _: here, done=lambda _: done))


def _asking(
    request: SignedIn, row: WishRow, name: str, *, title: str, button: str, sentence: str, back: str = ""
) -> Asking:
    opened = open_child(request, row.child_id, name)
    said = [f"The child asked on {wording.day(row.asked_on)}, and has an answer by {wording.day(row.due_on)}:",
            f"“{row.text}”", sentence]  # fmt: skip
    home = Link("Go back without saving", back or reverse("view", args=[row.view_id]))
    return Asking(title, button, home, crumbs(opened, title), words=said, strip=strip_of(opened))

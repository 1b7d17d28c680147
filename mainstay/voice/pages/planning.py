"""For whoever writes to a child: the plan in the child's words, and who one is to them."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.children.pages.opening import asking, open_child
from mainstay.ledger.request import acting_of
from mainstay.media.anew import picture_made_anew
from mainstay.media.refusing import MediaRefused
from mainstay.records.shared.reading_level import reading_level
from mainstay.voice.actions.show_oneself import show_oneself
from mainstay.voice.actions.write_own_plan import write_own_plan
from mainstay.voice.forms.planning import OfficerCardForm, PlanForm
from mainstay.voice.queries.own import PlanPart, my_card, parts_of, plan_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, send, sent_data, show, subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def plan(request: SignedIn, child: UUID) -> HttpResponse:
    """Write a child's plan in the child's words; how hard they are to read stands above."""
    opened = open_child(request, child, "own_plan_write")
    now = plan_of(request.viewer, child)
    level = reading_level(" ".join(part.words for part in now.parts)).words if now else ""
    words = [
        "The child reads this on their own pages, and nothing else of the plan. Write to them: “You live …”.",
        level,
    ]
    ask = asking(opened, "The plan in the child’s words", "Save", words=words)
    begin = {"version": now.version, "seen": now.id} if now else {}
    form = PlanForm(sent_data(request), initial={**begin, **_begin(now.parts if now else ())})
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: write_own_plan(acting, subject(child), parts=form.parts()),
        to=lambda kept: reverse("child", args=[child]),
        done=lambda kept: "The child reads it on their own pages.",
        theirs=lambda record: _begin(parts_of(record.parts)),
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.SEE_WORK)
def oneself(request: SignedIn) -> HttpResponse:
    """How my children see me: a greeting, a number, a photograph."""
    card = my_card(request.viewer)
    begin = {name: getattr(card, name) for name in ("hello", "phone", "reached_when")} if card else {}
    form = OfficerCardForm(request.POST or None, request.FILES or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        given, photo = form.cleaned_data, None
        try:
            if given["photo"]:
                made = picture_made_anew(given["photo"].read())
                photo = (made.content, made.type)
        except MediaRefused as refusal:
            form.add_error("photo", str(refusal))
        else:
            show_oneself(
                acting_of(request), hello=given["hello"], phone=given["phone"], reached_when=given["reached_when"],
                photo=photo, no_photo=given["no_photo"],
            )  # fmt: skip
            messages.success(request, "Your children see you like this now.")
            return redirect("monday")
    shown = {"form": form, "has_photo": bool(card and card.photo_type)}
    return render(request, "voice/oneself.html", shown, status=422 if form.errors else 200)


def _begin(parts: tuple[PlanPart, ...]) -> dict[str, str]:
    return {f"{part.key}_{name}": getattr(part, name) for part in parts for name in ("words", "few")}

"""A child's own pages: the start, saying something, what was said, and what came of it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay.cards.forms.own import OwnForm
from mainstay.cards.shared import OwnRequest, own_page
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.voice import queries
from mainstay.voice.actions.disown_view import disown_view
from mainstay.voice.actions.say import say
from mainstay.voice.actions.see_answers import see_answers
from mainstay.voice.actions.take_back_wish import take_back_wish
from mainstay.voice.forms.saying import FACES, TOPICS, NotMeantForm, SayForm, UrgentForm, question_of
from mainstay.voice.pages.reading_hours import when_read
from mainstay.voice.shared.own_help import help_tiles
from mainstay.web.sending import subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@own_page
def home(request: OwnRequest) -> HttpResponse:
    """Where a child begins: what is new, and where they can go."""
    child = request.own.card.child
    wishes = queries.wishes_of(request.viewer, child.pk)
    new = [wish for wish in wishes if wish.told_on and not wish.read_on]
    return render(request, "voice/own/home.html", {"name": child.known_as or child.given_name, "new": len(new)})


@require_GET
@own_page
def topics(request: OwnRequest) -> HttpResponse:
    """Choose what to write about; who reads it, and who else may be told, stands before anything is written."""
    shown = {"topics": TOPICS, "hours": when_read(request.viewer.today)}
    return render(request, "voice/own/topics.html", shown)


@GET_OR_POST
@own_page
def write(request: OwnRequest, topic: str) -> HttpResponse:
    """Say something about one thing."""
    if topic not in {each[0] for each in TOPICS}:
        raise Http404
    form = SayForm(request.POST or None, topic=topic)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            view = say(
                acting_of(request), subject(request.own.card.child_id), about=topic, words=given["words"],
                feeling=int(given["feeling"]) if given["feeling"] else None,
                may_ask_council=given.get("may_ask_council", False), language=_language(request),
            )  # fmt: skip
        except Refused:
            form.add_error(None, _("Write something, or choose a face."))
        else:
            return redirect("own_sent", view.pk)
    question, picture = question_of(topic)
    shown = {"form": form, "topic": topic, "question": question, "picture": picture, "faces": FACES,
             "hours": when_read(request.viewer.today)}  # fmt: skip
    return render(request, "voice/own/write.html", shown, status=422 if form.errors else 200)


@GET_OR_POST
@own_page
def urgent(request: OwnRequest) -> HttpResponse:
    """Say that something is urgent: one press is enough, and who to ring stands first."""
    form = UrgentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        view = say(
            acting_of(request), subject(request.own.card.child_id), about="urgent",
            words=form.cleaned_data["words"], asked_urgent=True, language=_language(request),
        )  # fmt: skip
        return redirect("own_sent", view.pk)
    shown = {"form": form, "hours": when_read(request.viewer.today)}
    return render(request, "voice/own/urgent.html", shown, status=422 if form.errors else 200)


@require_GET
@own_page
def sent(request: OwnRequest, view: UUID) -> HttpResponse:
    """What happens next, once something was sent."""
    row = queries.view_page(request.viewer, view)
    return render(request, "voice/own/sent.html", {"row": row, "hours": when_read(request.viewer.today)})


@require_GET
@own_page
def said(request: OwnRequest) -> HttpResponse:
    """Everything the child said, the latest first, with what came of it."""
    rows = queries.views_of(request.viewer, request.own.card.child_id)
    return render(request, "voice/own/said.html", {"rows": rows, "faces": dict(FACES)})


@require_GET
@own_page
def answers(request: OwnRequest) -> HttpResponse:
    """What happened to what the child asked for: we did, not yet, or no because."""
    rows = queries.wishes_of(request.viewer, request.own.card.child_id)
    new = [row.id for row in rows if row.told_on and not row.read_on]
    if new:
        see_answers(acting_of(request), new)
    return render(request, "voice/own/answers.html", {"rows": rows})


@require_POST
@own_page
def take_back(request: OwnRequest, wish: UUID) -> HttpResponse:
    """Take a wish back."""
    try:
        take_back_wish(acting_of(request), subject(wish))
    except Refused:
        return redirect("own_answers")
    return redirect("own_answers")


@GET_OR_POST
@own_page
def not_meant(request: OwnRequest, view: UUID) -> HttpResponse:
    """Say that what a grown-up wrote down is not what one meant."""
    row = queries.view_page(request.viewer, view)
    form = NotMeantForm(request.POST or None)
    if row.by_the_child_alone:
        raise Http404
    if request.method == "POST" and form.is_valid():
        disown_view(acting_of(request), subject(row.id), words=form.cleaned_data["words"])
        return redirect("own_said")
    return render(request, "voice/own/not_meant.html", {"row": row, "form": form}, status=422 if form.errors else 200)


@require_GET
@own_page
def helping(request: OwnRequest) -> HttpResponse:
    """Who can help, and how to reach them; other rooms add what they offer."""
    # A token for each tile: two taps on two of them are two things.
    tiles = [(tile, OwnForm() if tile.presses else None) for tile in help_tiles()]
    return render(request, "voice/own/help.html", {"hours": when_read(request.viewer.today), "tiles": tiles})


def _language(request: OwnRequest) -> str:
    """The language a child writes in, where it is not English."""
    return "" if request.own_way.language == "en" else request.own_way.language

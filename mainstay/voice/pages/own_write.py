"""A child says something: in words, with a face, a drawing, a photo or their voice; and what happens next."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.cards.shared import OwnRequest, own_page
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.voice import queries
from mainstay.voice.actions.say import say
from mainstay.voice.forms.saying import FACES, TOPICS, SayForm, UrgentForm, question_of
from mainstay.voice.models import View
from mainstay.voice.pages.making_anew import made_from
from mainstay.voice.pages.reading_hours import when_read
from mainstay.web.sending import subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@own_page
def topics(request: OwnRequest) -> HttpResponse:
    """Choose what to write about; who reads it, and who else may be told, stands before anything is written."""
    shown = {"topics": TOPICS, "hours": when_read(request.viewer.today)}
    return render(request, "voice/own/topics.html", shown)


@GET_OR_POST
@own_page
def write(request: OwnRequest, topic: str) -> HttpResponse:
    """Say something about one thing; what cannot be taken is said, and the words stay."""
    if topic not in {each[0] for each in TOPICS}:
        raise Http404
    form = SayForm(request.POST or None, request.FILES or None, topic=topic)
    if request.method == "POST" and form.is_valid():
        view = _said(request, form, topic)
        if view is not None:
            return redirect("own_sent", view.pk)
    question, picture = question_of(topic)
    shown = {"form": form, "topic": topic, "question": question, "picture": picture, "faces": FACES,
             "hours": when_read(request.viewer.today)}  # fmt: skip
    return render(request, "voice/own/write.html", shown, status=422 if form.errors else 200)


def _said(request: OwnRequest, form: SayForm, topic: str) -> View | None:
    """The view that was sent; None where something of it cannot be taken, and then nothing of it is kept."""
    media = made_from(form)
    if form.errors:
        return None
    given = form.cleaned_data
    try:
        return say(
            acting_of(request), subject(request.own.card.child_id), about=topic, words=given["words"],
            feeling=int(given["feeling"]) if given["feeling"] else None, media=media,
            may_ask_council=given.get("may_ask_council", False), language=_language(request),
        )  # fmt: skip
    except Refused:
        form.add_error(None, _("Write something, choose a face, or add a picture or your voice."))
        return None


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


def _language(request: OwnRequest) -> str:
    """The language a child writes in, where it is not English."""
    return "" if request.own_way.language == "en" else request.own_way.language

"""A child says something: in words, with a face, a drawing, a photo or their voice; and what happens next."""

from __future__ import annotations

from dataclasses import asdict
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.cards.pages.carrying import carries
from mainstay.cards.shared import OwnRequest, own_page
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.voice import queries
from mainstay.voice.actions.say import say
from mainstay.voice.forms.files import MOST
from mainstay.voice.forms.saying import FACES, TOPICS, SayForm, UrgentForm, question_of
from mainstay.voice.models import View
from mainstay.voice.pages.drawing_tools import COLOURS, WIDTHS
from mainstay.voice.pages.making_anew import made_from
from mainstay.voice.pages.reading_hours import when_read
from mainstay.voice.shared.drafts import begun_pages, draft_of, drop_draft
from mainstay.web.headers import allowing
from mainstay.web.sending import subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
WORDS = ("words", "feeling", "may_ask_council", "strokes")


@require_GET
@own_page
def topics(request: OwnRequest) -> HttpResponse:
    """Choose what to write about; who reads it, and who else may be told, stands before anything is written."""
    begun = begun_pages(request.own.card.child_id)
    shown = {"topics": TOPICS, "hours": when_read(request.viewer.today), "begun": begun, "kept": "kept" in request.GET}
    return render(request, "voice/own/topics.html", shown)


@GET_OR_POST
@carries(*WORDS, back_to="own_write")
@own_page
def write(request: OwnRequest, topic: str) -> HttpResponse:
    """Say something about one thing; what cannot be taken is said, and the words stay."""
    if topic not in {each[0] for each in TOPICS}:
        raise Http404
    if request.method != "POST" or "again" in request.POST:
        return write_page(request, topic, _begun(request, topic))
    form = SayForm(request.POST, request.FILES, topic=topic)
    view = _said(request, form, topic) if form.is_valid() else None
    if view is None:
        return write_page(request, topic, form)
    drop_draft(view.child_id, topic)
    return redirect("own_sent", view.pk)


def _begun(request: OwnRequest, topic: str) -> SayForm:
    """The form with what the child wrote before they had to come in again, or what they began earlier."""
    if "again" in request.POST:
        return SayForm(topic=topic, initial={name: request.POST.get(name, "") for name in WORDS})
    draft = draft_of(request.own.card.child_id, topic)
    return SayForm(topic=topic, initial=asdict(draft.begun) if draft else None)


def write_page(request: OwnRequest, topic: str, form: SayForm) -> HttpResponse:
    """The page to say something on, empty, with what was begun, or with what must be put right (422)."""
    question, picture = question_of(topic)
    draft = None if form.is_bound or request.method == "POST" else draft_of(request.own.card.child_id, topic)
    shown = {
        "form": form, "topic": topic, "question": question, "picture": picture, "faces": FACES, "draft": draft,
        "hours": when_read(request.viewer.today), "colours": COLOURS, "widths": WIDTHS, "most": MOST,
    }  # fmt: skip
    page = render(request, "voice/own/write.html", shown, status=422 if form.errors else 200)
    # What was chosen or recorded is seen and heard before it is sent.
    return allowing(page, img_src=["blob:"], media_src=["blob:"])


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
        form.add_error(None, _("Write a word, pick a face, or add a picture or your voice."))
        return None


@GET_OR_POST
@carries("words", back_to="own_urgent")
@own_page
def urgent(request: OwnRequest) -> HttpResponse:
    """Say that something is urgent: one press is enough, and who to ring stands first."""
    again = "again" in request.POST
    form = UrgentForm(initial={"words": request.POST.get("words", "")}) if again else UrgentForm(request.POST or None)
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
    """The language a child's pages are in, where it is not English, by the name their officer knows it by."""
    return "" if request.own_way.language == "en" else str(get_language_info(request.own_way.language)["name"])

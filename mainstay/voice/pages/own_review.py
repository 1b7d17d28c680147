"""A child's own review: who my officer is, when it is, what I choose, my agenda, and how I run it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay.cards.shared import OwnRequest, own_page
from mainstay.ledger.request import acting_of
from mainstay.preparation.actions.choose_myself import choose_myself
from mainstay.preparation.actions.unchoose_myself import unchoose_myself
from mainstay.preparation.queries.own import OwnReview, own_review
from mainstay.statute.refusal import Refused
from mainstay.voice.forms.choosing import BY_MATTER, CARDS, QUESTIONS, AgendaForm, ChooseForm, as_read, in_english
from mainstay.voice.queries.own import own_officer, own_officers_photo
from mainstay.web.sending import subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
AGENDA = "agenda"


@require_GET
@own_page
def review(request: OwnRequest) -> HttpResponse:
    """My officer, my next review, and what I chose."""
    found = own_review(request.viewer)
    chosen = {row.matter: as_read(row.lines) for row in found.choices.values()} if found else {}
    shown = {
        "officer": own_officer(request.viewer),
        "review": found,
        "questions": [(question, chosen.get(question.matter)) for question in QUESTIONS],
        "agenda": chosen.get(AGENDA),
        "mode_words": _mode(found),
    }
    return render(request, "voice/own/review.html", shown)


@require_GET
@own_page
def photo(request: OwnRequest) -> HttpResponse:
    """The photograph of my officer."""
    content, kind = own_officers_photo(request.viewer)
    answer = HttpResponse(content, content_type=kind)
    answer.headers["Content-Disposition"] = "inline"
    return answer


@GET_OR_POST
@own_page
def choose(request: OwnRequest, matter: str) -> HttpResponse:
    """Choose one thing."""
    question, found = BY_MATTER.get(matter), own_review(request.viewer)
    if question is None or found is None:
        raise Http404
    people = tuple(f"{name} ({relation})" for name, relation in found.people) if question.several else ()
    form = ChooseForm(request.POST or None, question=question, people=people)
    if request.method == "POST" and form.is_valid() and _kept(request, found, form, matter, form.chosen()):
        return redirect("own_review")
    now = found.choices.get(matter)
    shown = {"form": form, "question": question, "now": now, "lines": as_read(now.lines) if now else ()}
    return render(request, "voice/own/choose.html", shown, status=422 if form.errors else 200)


@GET_OR_POST
@own_page
def agenda(request: OwnRequest) -> HttpResponse:
    """Build my own agenda from cards."""
    found = own_review(request.viewer)
    if found is None:
        raise Http404
    now = found.choices.get(AGENDA)
    form = AgendaForm(request.POST or None, initial=_as_cards(now.lines if now else ()))
    if request.method == "POST" and form.is_valid() and _kept(request, found, form, AGENDA, "\n".join(form.chosen())):
        return redirect("own_agenda_order")
    return render(request, "voice/own/agenda.html", {"form": form}, status=422 if form.errors else 200)


@GET_OR_POST
@own_page
def order(request: OwnRequest) -> HttpResponse:
    """Put my agenda in order: one thing is moved up at a time."""
    found = own_review(request.viewer)
    now = found.choices.get(AGENDA) if found else None
    if found is None or now is None:
        return redirect("own_agenda")
    if request.method == "POST":
        moved = _moved_up(now.lines, request.POST.get("up", ""))
        choose_myself(acting_of(request), subject(found.id), matter=AGENDA, words="\n".join(moved))
        return redirect("own_agenda_order")
    return render(request, "voice/own/agenda_order.html", {"lines": as_read(now.lines)})


@require_GET
@own_page
def chairing(request: OwnRequest) -> HttpResponse:
    """How to run my review: what to say to begin, in the middle, and to stop."""
    found = own_review(request.viewer)
    agenda = found.choices.get(AGENDA) if found else None
    return render(request, "voice/own/chairing.html", {"lines": as_read(agenda.lines) if agenda else ()})


@require_POST
@own_page
def unchoose(request: OwnRequest, choice: UUID) -> HttpResponse:
    """Take one choice back."""
    try:
        unchoose_myself(acting_of(request), subject(choice))
    except Refused:
        return redirect("own_review")
    return redirect("own_review")


def _kept(request: OwnRequest, found: OwnReview, form: ChooseForm | AgendaForm, matter: str, words: str) -> bool:
    try:
        choose_myself(acting_of(request), subject(found.id), matter=matter, words=words)
    except Refused:
        form.add_error(None, _("This is too long, or your review has begun. Tell your officer."))
        return False
    return True


def _as_cards(lines: tuple[str, ...]) -> dict[str, object]:
    """An agenda as the form begins with it: cards pressed, and what is no card in the lines of one's own."""
    known = {in_english(each) for each in CARDS}
    own = [line for line in lines if line not in known]
    return {
        "cards": [line for line in lines if line in known],
        **dict(zip(("first", "second", "third"), own, strict=False)),
    }


def _moved_up(lines: tuple[str, ...], place: str) -> list[str]:
    """The lines with one of them moved up by a place."""
    kept, at = list(lines), int(place) if place.isdigit() else 0
    if 0 < at < len(kept):
        kept[at - 1], kept[at] = kept[at], kept[at - 1]
    return kept


def _mode(found: OwnReview | None) -> str:
    """How the review is held, as a child reads it."""
    said = {"in_person": _("We meet"), "video": _("On a screen"), "phone": _("On the phone"),
            "mixed": _("Some meet, some are on a screen"), "paper": ""}  # fmt: skip
    return said.get(found.mode, "") if found else ""

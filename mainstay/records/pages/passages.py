"""Saving a passage, by its button or of its own accord; copying one across; and a matter answered by a press."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting, Conflict
from mainstay.ledger.queries import Change
from mainstay.ledger.request import acting_of
from mainstay.records import queries
from mainstay.records.actions.copy_passage import copy_passage
from mainstay.records.actions.cover_matter import cover_matter
from mainstay.records.actions.save_passage import save_passage
from mainstay.records.forms.writing import PassageForm
from mainstay.records.models import Passage, ReviewRecord
from mainstay.records.pages.sending import data_of, press, to_screen
from mainstay.records.queries import SectionRow
from mainstay.records.shared.reading_level import reading_level
from mainstay.statute.refusal import Refused
from mainstay.web import concurrency, words
from mainstay.web.pages import overtaken
from mainstay.web.routes import SignedIn, page


@require_POST
@page(may=Can.CONDUCT_REVIEWS)
def passage(request: SignedIn, review: UUID, key: str) -> HttpResponse:
    """Save one passage of the record; a page that saves of its own accord is answered with JSON."""
    screen = queries.review_screen(request.viewer, review)
    section = next((each for each in screen.sections if each.key == key), None)
    if section is None:
        raise Http404("This record asks no such thing.")
    form = PassageForm(data_of(request) or request.POST)
    by_itself = bool(request.headers.get("X-Autosave"))
    if not form.is_valid():
        return _refused(request, " ".join(str(each) for errors in form.errors.values() for each in errors), by_itself)
    try:
        saved = _save(acting_of(request), screen.record.id, section, form)
    except Refused as refusal:
        return _refused(request, str(refusal), by_itself)
    except Conflict as conflict:
        return _both(request, form, section, conflict, by_itself)
    if by_itself:
        return _saved(saved, screen.record.letter_language)
    return to_screen(request, review, f"{section.heading}: saved at {_time(saved.saved_at)}.", f"passage-{key}")


@require_POST
@page(may=Can.CONDUCT_REVIEWS)
def copy(request: SignedIn, review: UUID, source: UUID) -> HttpResponse:
    """Copy one passage across from the last review."""
    screen = queries.review_screen(request.viewer, review)
    section = next((each for each in screen.sections if each.last and each.last.id == source), None)
    if section is None:
        raise Http404("That was not written at the last review.")
    return press(
        request, review,
        lambda acting: copy_passage(acting, ReviewRecord(pk=screen.record.id), source=Passage.objects.get(pk=source)),
        f"{section.heading}: copied across. Change what no longer holds.", f"passage-{section.key}",
    )  # fmt: skip


@require_POST
@page(may=Can.CONDUCT_REVIEWS)
def matter(request: SignedIn, review: UUID, key: str) -> HttpResponse:
    """Answer a matter in one press: confirmed, unchanged, or not covered and why."""
    record = queries.record_page(request.viewer, review)
    given = {name: request.POST.get(name, "")[:300] for name in ("state", "answer", "because")}
    return press(
        request, review, lambda acting: cover_matter(acting, ReviewRecord(pk=record.id), matter=key, **given), "",
        f"passage-{key}",
    )  # fmt: skip


def _save(acting: Acting, record_id: UUID, section: SectionRow, form: PassageForm) -> Passage:
    record = ReviewRecord(pk=record_id)
    given = form.passage()
    saved = save_passage(acting, record, key=section.key, heading=section.heading, **given)
    state = form.cleaned_data["state"]
    if section.kind == "words" and (state or (section.coverage and given["words"].strip())):
        because = form.cleaned_data["because"]
        cover_matter(acting, record, matter=section.key, state=state or "covered", because=because)
    return saved


def _saved(saved: Passage, language: str) -> JsonResponse:
    shown = {f"reading-{saved.key}": reading_level(saved.to_child or saved.words, language).words}
    return JsonResponse({"saved_at": _time(saved.saved_at), "version": saved.version, "shown": shown})


def _refused(request: SignedIn, problem: str, by_itself: bool) -> HttpResponse:
    if by_itself:
        return JsonResponse({"problem": problem}, status=422)
    return overtaken(request, problem)


def _both(
    request: SignedIn, form: PassageForm, section: SectionRow, conflict: Conflict, by_itself: bool
) -> HttpResponse:
    """Both texts: in place where the page saves of its own accord, else on a page to choose from."""
    theirs: Any = conflict.theirs
    if by_itself:
        values = {"words": theirs.words, "to_child": theirs.to_child}
        if section.scaled:
            values["scale"] = "" if theirs.scale is None else str(theirs.scale)
        said = {"theirs": values, "version": theirs.version, "by": theirs.saved_by.name, "at": _time(theirs.saved_at)}
        return JsonResponse(said, status=409)
    rows = concurrency.versions(
        form, {"words": theirs.words, "to_child": theirs.to_child, "scale": theirs.scale, "goes_in": theirs.goes_in}
    )
    hidden = [("version", str(theirs.version)), ("once", str(uuid4()))]
    hidden += [(name, request.POST[name]) for name in ("state", "because") if request.POST.get(name)]
    return concurrency.conflict(request, rows=rows, hidden=hidden, change=_change(request, theirs))


def _change(request: SignedIn, theirs: Any) -> Change:
    """Who saved the other text, and when; nobody is named where it was the same person in another window."""
    by = "" if theirs.saved_by_id == request.viewer.person_id else theirs.saved_by.name
    return Change(by=by, at=theirs.saved_at, sentence="The text was saved")


def _time(at: Any) -> str:
    return f"{timezone.localtime(at):%H:%M}" if at else words.moment(at)

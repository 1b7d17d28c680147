"""The priorities of the service: a year's list, one of them, and what is said of it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.quality import queries
from mainstay.quality.actions.add_priority import add_priority
from mainstay.quality.actions.change_priority import change_priority
from mainstay.quality.actions.move_priority import move_priority
from mainstay.quality.actions.note_progress import note_progress
from mainstay.quality.forms.service import MoveForm, NoteForm, PriorityForm
from mainstay.quality.pages.asking import GET_OR_POST, asking, year_of
from mainstay.quality.queries import PriorityRow
from mainstay.quality.rules.priorities import Step
from mainstay.statute.years import CollectionYear
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, send, sent_data, show, subject
from mainstay.web.shapes import Column, Fact, Link, Status

TONES = {"planned": "neutral", "under_way": "information", "done": "good", "partly_done": "waiting",
         "not_done": "attention"}  # fmt: skip
COLUMNS = [Column(text) for text in ("Priority", "Who leads", "Where it stands", "Last year")]


@require_GET
@page(may=Can.MAKE_TEAM_PACKS)
def priorities(request: SignedIn, year: str) -> HttpResponse:
    """The priorities of one year."""
    asked, viewer = year_of(year), request.viewer
    rows = queries.priorities(viewer, asked)
    shows_last = any(row.last_year for row in rows)
    years = sorted({*queries.priority_years(viewer), asked.label, CollectionYear.of(viewer.today).label}, reverse=True)
    return render(request, "quality/priorities.html", {
        "rows": [(row, Status(row.state_words, TONES[row.state])) for row in rows], "year": asked,
        "columns": COLUMNS if shows_last else COLUMNS[:-1], "shows_last": shows_last,
        "crumbs": [Link("Quality", reverse("quality")), Link(f"Priorities for {asked}")],
        "sides": [Link(each, reverse("priorities", args=[each])) for each in years], "current": request.path,
        "keeps": decide(viewer, Can.KEEP_PRIORITIES), "today": viewer.today,
    })  # fmt: skip


@require_GET
@page(may=Can.MAKE_TEAM_PACKS)
def one(request: SignedIn, priority: UUID) -> HttpResponse:
    """One priority with its progress."""
    row = queries.priority(request.viewer, priority)
    return render(request, "quality/priority.html", {
        "row": row, "status": Status(row.state_words, TONES[row.state]), "facts": _facts(row),
        "crumbs": [Link("Quality", reverse("quality")), _list(row.year), Link(f"Priority {row.number}")],
        "today": request.viewer.today,
    })  # fmt: skip


def _list(year: str) -> Link:
    return Link(f"Priorities for {year}", reverse("priorities", args=[year]))


def _above(row: PriorityRow) -> Link:
    return Link(f"Priority {row.number} of {row.year}", reverse("priority", args=[row.id]))


def _facts(row: PriorityRow) -> list[Fact]:
    facts = [Fact("Who leads", row.owner), Fact("How it will be seen to be done", row.seen_by)]
    if row.last_year:
        before = Link("Open", reverse("priority", args=[row.follows_id]), "the priority of last year")
        facts.append(Fact("Goes on with one of last year", row.last_year, (before,)))
    if row.evidence:
        facts.append(Fact("What shows it", row.evidence))
    if row.because:
        facts.append(Fact("Why not, or not all of it", row.because))
    if row.settled_on:
        facts.append(Fact("Said on", words.day(row.settled_on)))
    return facts


@GET_OR_POST
@page(may=Can.KEEP_PRIORITIES)
def add(request: SignedIn, year: str) -> HttpResponse:
    """Set a priority for a year."""
    asked = year_of(year)
    ask = asking(f"Set a priority for {asked}", "Set it", _list(asked.label))
    before = queries.priorities(request.viewer, asked.previous())
    form = PriorityForm(sent_data(request), follows=[(str(row.id), f"{row.number}. {row.text[:80]}") for row in before])
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    follows = UUID(given["follows"]) if given.get("follows") else None
    return send(request, ask, form, Sent(
        do=lambda acting: add_priority(
            acting, year=asked, text=given["text"], owner=given["owner"], seen_by=given["seen_by"], follows=follows
        ),
        to=lambda kept: reverse("priorities", args=[asked.label]),
        done=lambda kept: f"Priority {kept.number} of {asked} is set.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_PRIORITIES)
def change(request: SignedIn, priority: UUID) -> HttpResponse:
    """Put a priority in other words."""
    row = queries.priority(request.viewer, priority)
    now = {"text": row.text, "owner": row.owner, "seen_by": row.seen_by}
    form = PriorityForm(sent_data(request), follows=None, initial={**now, "version": row.version})
    ask = asking("Change this priority", "Save it", _above(row))
    if not form.is_valid():
        return show(request, ask, form)
    given = {name: form.cleaned_data[name] for name in now}
    return send(request, ask, form, Sent(
        do=lambda acting: change_priority(acting, subject(priority), **given),
        to=lambda kept: _above(row).href,
        done=lambda kept: "The priority is saved.",
        theirs=lambda kept: {"text": kept.text, "owner": kept.owner, "seen_by": kept.seen_by},
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_PRIORITIES)
def move(request: SignedIn, priority: UUID) -> HttpResponse:
    """Say where a priority stands."""
    row = queries.priority(request.viewer, priority)
    steps = [step for step in Step if row.may(step)]
    begin = {"version": row.version, "evidence": row.evidence, "because": row.because}
    form = MoveForm(sent_data(request), steps=steps, initial=begin)
    ask = asking("Say where it stands", "Save it", _above(row), words=[row.text])
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: move_priority(
            acting, subject(priority), step=Step(given["step"]), evidence=given["evidence"], because=given["because"]
        ),
        to=lambda kept: _above(row).href,
        done=lambda kept: f"Saved: {kept.get_state_display().lower()}.",
        theirs=lambda kept: {"evidence": kept.evidence, "because": kept.because},
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_PRIORITIES)
def note(request: SignedIn, priority: UUID) -> HttpResponse:
    """Note how a priority is getting on."""
    row = queries.priority(request.viewer, priority)
    form = NoteForm(sent_data(request))
    ask = asking("Note progress", "Save the note", _above(row), words=[row.text])
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: note_progress(acting, subject(priority), words=form.cleaned_data["words"]),
        to=lambda kept: _above(row).href,
        done=lambda kept: "The note is saved.",
    ))  # fmt: skip

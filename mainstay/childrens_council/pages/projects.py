"""One project of the council of children: its steps, what put it off, and how it ended."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from mainstay.access.can import Can
from mainstay.childrens_council import queries
from mainstay.childrens_council.actions.add_step import add_step
from mainstay.childrens_council.actions.finish_step import finish_step
from mainstay.childrens_council.forms.projects import StepForm
from mainstay.childrens_council.pages.asking import GET_OR_POST, asking, home_link
from mainstay.childrens_council.pages.proposals import status_of_project
from mainstay.childrens_council.queries import FilmRow, ProjectRow
from mainstay.childrens_council.rules.films import Stands
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web import words
from mainstay.web.forms import ActionForm
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, send, sent_data, show, subject
from mainstay.web.shapes import Column, Fact, Happening, Link, Status

STEPS = [Column(text) for text in ("Step", "By", "Done")]


def link_to(row: ProjectRow) -> Link:
    """The way to the page of a project."""
    return Link(row.title, reverse("council_project", args=[row.id]))


def status_of_film(row: FilmRow) -> Status:
    """Whether a film is shown, in words."""
    if row.stands in (Stands.ENDED, Stands.WITHDRAWN):
        return Status("Hidden", "attention")
    if row.audience == "service":
        return Status("Not shown to children", "waiting")
    return Status(f"Shown: {row.audience_words.lower()}", "good")


@require_GET
@page(may=Can.SEE_CHILDRENS_COUNCIL)
def one(request: SignedIn, project: UUID) -> HttpResponse:
    """One project with its steps, its films and its story."""
    row = queries.project(request.viewer, project)
    return render(request, "childrens_council/project.html", {
        "row": row, "status": status_of_project(row), "facts": _facts(row), "columns": STEPS,
        "story": _story(row, request.viewer.today), "crumbs": [home_link(), Link(row.title)],
        "films": [(film, status_of_film(film)) for film in queries.films_of(request.viewer, row.id)],
        "steps": [(step, ActionForm()) for step in row.steps], "today": request.viewer.today,
    })  # fmt: skip


def _facts(row: ProjectRow) -> list[Fact]:
    facts = [Fact("What it is for", row.purpose), Fact("Who owns it", row.owner)]
    if row.proposal_id:
        there = Link("Open", reverse("council_proposal", args=[row.proposal_id]), "what was said")
        facts.append(Fact("Comes from", f"Proposal {row.proposal_number}", (there,)))
    facts.append(Fact("Started", words.day(row.starts_on)))
    if row.delays:
        facts.append(Fact("First planned to end", words.day(row.first_planned_end_on)))
    if row.ended_on:
        facts += [Fact("Ended", words.day(row.ended_on)), Fact("What came of it", row.outcome)]
    else:
        facts.append(Fact("Planned to end", words.day(row.planned_end_on)))
    return facts


def _story(row: ProjectRow, today: date) -> list[Happening]:
    """What happened in the project, the latest first."""
    told = [Happening(row.starts_on, "It began", f"Planned until {words.day(row.first_planned_end_on)}.", strong=True)]
    told += [
        Happening(delay.noted_on, f"Put off from {words.day(delay.was_on)} to {words.day(delay.until_on)}",
                  delay.reason, strong=True)
        for delay in row.delays
    ]  # fmt: skip
    told += [Happening(step.done_on, "A step was done", step.words) for step in row.steps if step.done_on]
    if row.ended_on:
        told.append(Happening(row.ended_on, f"It ended: {row.state_words.lower()}", row.outcome, strong=True))
    return sorted((each for each in told if each.on <= today), key=lambda each: each.on, reverse=True)


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def step(request: SignedIn, project: UUID) -> HttpResponse:
    """Add a step."""
    row = queries.project(request.viewer, project)
    form = StepForm(sent_data(request))
    ask = asking("Add a step", "Add it", link_to(row))
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: add_step(acting, subject(project), words=given["words"], due_on=given["due_on"]),
        to=lambda made: link_to(row).href,
        done=lambda made: "The step is added.",
    ))  # fmt: skip


@require_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def step_done(request: SignedIn, step: UUID) -> HttpResponse:
    """Say in one press that a step is done today."""
    above = queries.project_of_step(request.viewer, step)
    try:
        finish_step(acting_of(request), subject(step))
    except Refused as refusal:
        messages.info(request, str(refusal))
    else:
        messages.success(request, "The step is done.")
    return redirect("council_project", above)

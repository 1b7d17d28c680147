"""The council of children as the service reads it, and one thing it said with what is answered."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.childrens_council import queries
from mainstay.childrens_council.actions.change_proposal import change_proposal
from mainstay.childrens_council.actions.take_proposal import take_proposal
from mainstay.childrens_council.actions.write_joining import write_joining
from mainstay.childrens_council.forms.proposals import JoiningForm, ProposalForm
from mainstay.childrens_council.pages.asking import GET_OR_POST, TONES, asking, home_link
from mainstay.childrens_council.queries import ProjectRow, ProposalRow
from mainstay.childrens_council.rules.proposals import DAYS_TO_ANSWER, Step
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, send, sent_data, show, subject
from mainstay.web.shapes import Column, Fact, Link, Status

COLUMNS = [Column(text) for text in ("What they said", "Said on", "Who owns it", "Where it stands")]
PROJECTS = [Column(text) for text in ("Project", "Who owns it", "Planned end", "Where it stands")]


def status_of(row: ProposalRow) -> Status:
    """Where a proposal stands, in words."""
    return Status(row.waits, "attention") if row.is_late else Status(row.state_words, TONES[row.state])


def status_of_project(row: ProjectRow) -> Status:
    """Where a project stands, in words."""
    return Status("Late", "attention") if row.is_late else Status(row.state_words, TONES[row.state])


def link_to(row: ProposalRow) -> Link:
    """The way to the page of a proposal."""
    return Link(f"Proposal {row.number}", reverse("council_proposal", args=[row.id]))


@require_GET
@page(may=Can.SEE_CHILDRENS_COUNCIL)
def council(request: SignedIn) -> HttpResponse:
    """What the council of children said, the oldest without an answer first; and its projects."""
    viewer = request.viewer
    rows = queries.proposals(viewer)
    return render(request, "childrens_council/home.html", {
        "rows": [(row, status_of(row)) for row in rows], "columns": COLUMNS, "project_columns": PROJECTS,
        "projects": [(row, status_of_project(row)) for row in queries.projects(viewer)],
        "keeps": decide(viewer, Can.KEEP_CHILDRENS_COUNCIL), "joining": queries.how_to_join(viewer),
        "waiting": sum(row.state == "heard" for row in rows), "late": sum(row.is_late for row in rows),
        "answered": sum(row.state != "heard" for row in rows), "today": viewer.today,
    })  # fmt: skip


@require_GET
@page(may=Can.SEE_CHILDRENS_COUNCIL)
def one(request: SignedIn, proposal: UUID) -> HttpResponse:
    """One thing that was said: by how many, who answers, what was answered, what changed."""
    row = queries.proposal(request.viewer, proposal)
    about = [each for each in queries.projects(request.viewer) if each.proposal_id == row.id]
    return render(request, "childrens_council/proposal.html", {
        "row": row, "status": status_of(row), "facts": _facts(row), "crumbs": [home_link(), Link(link_to(row).text)],
        "may_answer": row.may(Step.AGREE), "may_say_no": row.may(Step.SAY_NO), "may_finish": row.may(Step.FINISH),
        "may_look_again": row.may(Step.LOOK_AGAIN), "projects": about, "today": request.viewer.today,
    })  # fmt: skip


def _facts(row: ProposalRow) -> list[Fact]:
    children = "1 child was there" if row.present == 1 else f"{row.present} children were there"
    facts = [Fact("Said on", f"{words.day(row.said_on)}; {children}"), Fact("Who owns the answer", row.owner)]
    if row.state == "heard":
        facts.append(Fact("Answer due", words.day(row.due_on)))
    if row.answered_on:
        facts.append(Fact("Answered on", words.day(row.answered_on)))
    if row.state == "agreed" and row.to_be_done_on:
        facts.append(Fact("To be done by", words.day(row.to_be_done_on)))
    if row.changed_on:
        facts.append(Fact("Changed since", words.day(row.changed_on)))
    return facts


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def add(request: SignedIn) -> HttpResponse:
    """Write down what the council of children said."""
    viewer = request.viewer
    begin = {"said_on": viewer.today, "due_on": viewer.today + timedelta(days=DAYS_TO_ANSWER)}
    form = ProposalForm(sent_data(request), owners=queries.owner_choices(viewer), initial=begin)
    ask = asking("Write down what the children’s council said", "Save it", home_link())
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: take_proposal(
            acting, said=given["said"], said_on=given["said_on"], present=given["present"],
            owner_id=UUID(given["owner"]), due_on=given["due_on"],
        ),
        to=lambda made: reverse("council_proposal", args=[made.pk]),
        done=lambda made: f"Saved as proposal {made.number}. {made.owner.name} answers by {words.day(made.due_on)}.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def change(request: SignedIn, proposal: UUID) -> HttpResponse:
    """Put right what was written down, or give it to another person to answer."""
    row = queries.proposal(request.viewer, proposal)
    begin = {"version": row.version, "said": row.said, "said_on": row.said_on, "present": row.present,
             "owner": str(row.owner_id), "due_on": row.due_on}  # fmt: skip
    owners = queries.owner_choices(request.viewer)
    if str(row.owner_id) not in dict(owners):
        owners = [*owners, (str(row.owner_id), row.owner)]
    form = ProposalForm(sent_data(request), owners=owners, initial=begin)
    ask = asking("Change what was written down", "Save it", link_to(row))
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: change_proposal(
            acting, subject(proposal), said=given["said"], said_on=given["said_on"], present=given["present"],
            owner_id=UUID(given["owner"]), due_on=given["due_on"],
        ),
        to=lambda kept: link_to(row).href,
        done=lambda kept: "Saved.",
        theirs=lambda kept: {"said": kept.said, "said_on": kept.said_on, "present": kept.present,
                             "owner": str(kept.owner_id), "due_on": kept.due_on},
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def joining(request: SignedIn) -> HttpResponse:
    """Write how a child joins, and whom they ask."""
    now = queries.how_to_join(request.viewer)
    form = JoiningForm(sent_data(request), initial={"words": now.words if now else ""})
    ask = asking("How children join", "Save it", home_link())
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: write_joining(acting, words=form.cleaned_data["words"]),
        to=lambda made: home_link().href,
        done=lambda made: "Saved. Children read it on their page.",
    ))  # fmt: skip

"""Beginning a project of the council of children, changing it, putting it off, and ending it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from mainstay.access.can import Can
from mainstay.childrens_council import queries
from mainstay.childrens_council.actions.change_project import change_project
from mainstay.childrens_council.actions.delay_project import delay_project
from mainstay.childrens_council.actions.end_project import end_project
from mainstay.childrens_council.actions.start_project import start_project
from mainstay.childrens_council.forms.projects import DelayForm, EndForm, ProjectForm
from mainstay.childrens_council.pages.asking import GET_OR_POST, asking, home_link
from mainstay.childrens_council.pages.projects import link_to
from mainstay.childrens_council.queries import ProposalRow
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, blocked, not_now, send, sent_data, show, subject

ENDED = "This project has ended."


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def start(request: SignedIn) -> HttpResponse:
    """Begin a project."""
    viewer = request.viewer
    said = [(str(row.id), _short(row)) for row in queries.said_to_children(viewer)]
    begin = {"starts_on": viewer.today, "proposal": request.GET.get("proposal", "")}
    form = ProjectForm(
        sent_data(request), owners=queries.owner_choices(viewer), proposals=said, is_new=True, initial=begin
    )  # fmt: skip
    ask = asking("Start a project", "Start it", home_link())
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: start_project(
            acting, title=given["title"], purpose=given["purpose"], owner_id=UUID(given["owner"]),
            starts_on=given["starts_on"], planned_end_on=given["planned_end_on"],
            proposal_id=UUID(given["proposal"]) if given["proposal"] else None,
        ),
        to=lambda made: reverse("council_project", args=[made.pk]),
        done=lambda made: f"The project is started, planned until {words.day(made.planned_end_on)}.",
    ))  # fmt: skip


def _short(row: ProposalRow) -> str:
    return f"{row.number}. {row.said[:80]}{'…' if len(row.said) > 80 else ''}"


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def change(request: SignedIn, project: UUID) -> HttpResponse:
    """Put right what a project is called and for, or give it to another person."""
    row = queries.project(request.viewer, project)
    owners = queries.owner_choices(request.viewer)
    if str(row.owner_id) not in dict(owners):
        owners = [*owners, (str(row.owner_id), row.owner)]
    begin = {"version": row.version, "title": row.title, "purpose": row.purpose, "owner": str(row.owner_id)}
    form = ProjectForm(sent_data(request), owners=owners, proposals=(), is_new=False, initial=begin)
    ask = asking("Change the project", "Save it", link_to(row))
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: change_project(
            acting, subject(project), title=given["title"], purpose=given["purpose"], owner_id=UUID(given["owner"])
        ),
        to=lambda kept: link_to(row).href,
        done=lambda kept: "Saved.",
        theirs=lambda kept: {"title": kept.title, "purpose": kept.purpose, "owner": str(kept.owner_id)},
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def delay(request: SignedIn, project: UUID) -> HttpResponse:
    """Put a project off, and say why."""
    row = queries.project(request.viewer, project)
    ask = asking("Put the project off", "Put it off", link_to(row),
                 words=[f"It is planned to end on {words.day(row.planned_end_on)}."])  # fmt: skip
    if blocked(request, row.may_go_on):
        return not_now(request, ask, ENDED)
    form = DelayForm(sent_data(request), initial={"version": row.version})
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: delay_project(acting, subject(project), reason=given["reason"], until_on=given["until_on"]),
        to=lambda made: link_to(row).href,
        done=lambda made: f"It is put off to {words.day(made.until_on)}.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def end(request: SignedIn, project: UUID) -> HttpResponse:
    """Say that a project is done, or that it was stopped."""
    row = queries.project(request.viewer, project)
    ask = asking("End the project", "End it", link_to(row))
    if blocked(request, row.may_go_on):
        return not_now(request, ask, ENDED)
    form = EndForm(sent_data(request), initial={"version": row.version, "ended_on": request.viewer.today})
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: end_project(
            acting, subject(project), is_done=given["how"] == "done", outcome=given["outcome"],
            ended_on=given["ended_on"],
        ),
        to=lambda kept: link_to(row).href,
        done=lambda kept: f"It has ended: {kept.get_state_display().lower()}.",
    ))  # fmt: skip

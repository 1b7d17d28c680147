"""Answering what the council of children said: agreed, not agreed, done, or looked at again."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.http import HttpResponse

from mainstay.access.can import Can
from mainstay.childrens_council import queries
from mainstay.childrens_council.actions.answer_proposal import answer_proposal
from mainstay.childrens_council.actions.finish_proposal import finish_proposal
from mainstay.childrens_council.actions.look_again import look_again
from mainstay.childrens_council.forms.proposals import AgainForm, AnswerForm, ChangedForm
from mainstay.childrens_council.pages.asking import GET_OR_POST, asking
from mainstay.childrens_council.pages.proposals import link_to
from mainstay.childrens_council.rules.proposals import DAYS_TO_ANSWER, Step, problem
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, blocked, not_now, send, sent_data, show, subject


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def answer(request: SignedIn, proposal: UUID) -> HttpResponse:
    """Say that it is agreed and by when it is done, or that it is not and why."""
    row = queries.proposal(request.viewer, proposal)
    ask = asking("Answer the children’s council", "Save the answer", link_to(row), explained=row.said)
    if blocked(request, row.may(Step.SAY_NO)):
        return not_now(request, ask, problem(row.state, Step.SAY_NO) or "")
    form = AnswerForm(sent_data(request), may_agree=row.may(Step.AGREE), initial={"version": row.version})
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: answer_proposal(
            acting, subject(proposal), step=Step(given["step"]), answer=given["answer"],
            to_be_done_on=given["to_be_done_on"],
        ),
        to=lambda kept: link_to(row).href,
        done=lambda kept: "The answer is saved. Children read it on their page.",
        theirs=lambda kept: {"answer": kept.answer, "to_be_done_on": kept.to_be_done_on},
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def finish(request: SignedIn, proposal: UUID) -> HttpResponse:
    """Say what changed, and since when."""
    row = queries.proposal(request.viewer, proposal)
    ask = asking("Say what changed", "Save what changed", link_to(row), explained=row.said)
    if blocked(request, row.may(Step.FINISH)):
        return not_now(request, ask, problem(row.state, Step.FINISH) or "")
    form = ChangedForm(sent_data(request), initial={"version": row.version, "changed_on": request.viewer.today})
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: finish_proposal(
            acting, subject(proposal), changed=given["changed"], changed_on=given["changed_on"]
        ),
        to=lambda kept: link_to(row).href,
        done=lambda kept: "What changed is saved. Children read it on their page.",
        theirs=lambda kept: {"changed": kept.changed, "changed_on": kept.changed_on},
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def again(request: SignedIn, proposal: UUID) -> HttpResponse:
    """Look at it again, and say by when it is answered anew."""
    row = queries.proposal(request.viewer, proposal)
    ask = asking("Look at it again", "Look at it again", link_to(row), explained=row.said)
    if blocked(request, row.may(Step.LOOK_AGAIN)):
        return not_now(request, ask, problem(row.state, Step.LOOK_AGAIN) or "")
    begin = {"version": row.version, "due_on": request.viewer.today + timedelta(days=DAYS_TO_ANSWER)}
    form = AgainForm(sent_data(request), initial=begin)
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: look_again(acting, subject(proposal), due_on=form.cleaned_data["due_on"]),
        to=lambda kept: link_to(row).href,
        done=lambda kept: f"It is to be answered anew by {words.day(kept.due_on)}.",
    ))  # fmt: skip

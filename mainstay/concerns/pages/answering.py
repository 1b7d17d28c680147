"""Answering a concern, judging the answer, taking it further, holding it, and advising on it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.concerns.actions.advise import advise as advise_on
from mainstay.concerns.actions.answer_concern import FromOutside, Proposal, answer_concern
from mainstay.concerns.actions.escalate_concern import escalate_concern
from mainstay.concerns.actions.judge_answer import judge_answer
from mainstay.concerns.actions.pause_concern import pause_concern
from mainstay.concerns.actions.resume_concern import resume_concern
from mainstay.concerns.actions.withdraw_concern import withdraw_concern
from mainstay.concerns.forms.answering import (
    AdviseForm,
    AnswerForm,
    EscalateForm,
    HoldForm,
    JudgeForm,
    WithdrawForm,
)
from mainstay.concerns.pages.sending import GET_OR_POST, answer, asking, bound, open_for, subject
from mainstay.concerns.queries import responders_offered
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web import words
from mainstay.web.routes import SignedIn, page

OUTSIDE = (
    "You raised this concern, so you do not answer it. If the answer came by letter, by email or in person, write it "
    "down here as it came."
)


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def give_answer(request: SignedIn, concern: UUID) -> HttpResponse:
    """Answer a concern point by point; or, for the officer, write down an answer that came from outside."""
    row = open_for(request, concern, "concern_answer", "answer")
    outside = row.writes_from_outside
    form = bound(
        AnswerForm, request, row, points=[(point.number, point.words) for point in row.points],
        children=[(str(child.id), child.name) for child in row.children if child.reference], from_outside=outside,
    )  # fmt: skip
    asked = asking(
        request, row, "Write down the answer" if outside else "Answer this concern", "Send the answer",
        words=[OUTSIDE] if outside else [], template="concerns/answer.html", values={"row": row},
    )  # fmt: skip
    return answer(
        request, row, asked, form, lambda acting: answer_concern(acting, subject(concern), **_given(form, outside)),
        step="answer", done="The answer stands with the concern, and whoever raised it is told.",
    )  # fmt: skip


def _given(form: AnswerForm, outside: bool) -> dict[str, Any]:
    given = form.cleaned_data
    came = FromOutside(given["outside_by"], given["outside_via"], given["outside_on"]) if outside else None
    proposals = [Proposal(**{**each, "child_id": UUID(each["child_id"])}) for each in form.proposed()]
    return {"answer": given["answer"], "points": form.points(), "proposals": proposals, "outside": came}


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def judge(request: SignedIn, concern: UUID) -> HttpResponse:
    """Accept an answer, or part of it, and take on the promises it proposes."""
    row = open_for(request, concern, "concern_judge", "judge")
    proposed = [
        (str(each.id), f"{each.what}: {each.owner}, by {words.day(each.due_on)}")
        for each in (row.stages[-1].proposed if row.stages else ())
    ]
    form = bound(JudgeForm, request, row, initial={"take": [key for key, _ in proposed]}, proposed=proposed)
    asked = asking(request, row, "Judge the answer", "Save the judgement", template="concerns/judge.html",
                   values={"row": row, "last": row.stages[-1] if row.stages else None})  # fmt: skip

    def do(acting: Any) -> Any:
        given = form.cleaned_data
        take = [UUID(key) for key in given.get("take", [])]
        return judge_answer(acting, subject(concern), judgement=given["judgement"], because=given["because"], take=take)

    done = "The judgement is kept, and whoever answered is told. Record what came of it for the child when you know."
    return answer(request, row, asked, form, do, step="judge", done=done)


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def escalate(request: SignedIn, concern: UUID) -> HttpResponse:
    """Take a concern to a higher stage; any stage may be passed over, with a reason."""
    row = open_for(request, concern, "concern_escalate", "escalate")
    form = bound(
        EscalateForm, request, row,
        stages=[(stage.key, _stage_words(stage)) for stage in row.higher],
        responders=[(str(each.id), each.words) for each in responders_offered(request.viewer, None)],
    )  # fmt: skip
    asked = asking(
        request, row, "Take this concern further", "Take it further",
        explained="" if row.higher else f"This is the top of the ladder. What is left is {row.ladder_cafcass}.",
    )  # fmt: skip
    return answer(
        request, row, asked, form, lambda acting: escalate_concern(acting, subject(concern), **_further(form)),
        step="escalate", done="The concern is taken further, and whoever answers now is told.",
    )  # fmt: skip


def _stage_words(stage: Any) -> str:
    days = "1 working day" if stage.working_days == 1 else f"{stage.working_days} working days"
    return f"{stage.name}: {stage.answered_by}, {days}"


def _further(form: EscalateForm) -> dict[str, Any]:
    given = form.cleaned_data
    named = given.get("responder")
    return {
        "stage": given["stage"],
        "because": given["because"],
        "skipped_because": given["skipped_because"],
        "responder": Person.objects.filter(pk=named).first() if named else None,
    }


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def hold(request: SignedIn, concern: UUID) -> HttpResponse:
    """Put a concern on hold, with a reason."""
    row = open_for(request, concern, "concern_hold", "pause")
    form = bound(HoldForm, request, row)
    asked = asking(
        request,
        row,
        "Put this concern on hold",
        "Put it on hold",
        words=["A hold moves the day an answer may be expected. It never moves the day by which in time is judged."],
    )
    return answer(
        request, row, asked, form,
        lambda acting: pause_concern(acting, subject(concern), because=form.cleaned_data["because"]),
        step="pause", done="The concern is on hold.",
    )  # fmt: skip


@require_POST
@page(may=Can.SEE_CONCERNS)
def resume(request: SignedIn, concern: UUID) -> HttpResponse:
    """End a hold."""
    row = open_for(request, concern, "concern_resume", "resume")
    try:
        resume_concern(acting_of(request), subject(row.id))
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "The concern goes on.")
    return redirect(reverse("concern", args=[row.id]))


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def advise(request: SignedIn, concern: UUID) -> HttpResponse:
    """Add advice as a manager of the reviewing service."""
    row = open_for(request, concern, "concern_advise", "advise")
    form = bound(AdviseForm, request, row)
    return answer(
        request, row, asking(request, row, "Add advice", "Add it"), form,
        lambda acting: advise_on(acting, subject(concern), said=form.cleaned_data["said"]),
        step="advise", done="Your advice stands with the concern, and its officer is told.",
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.SEE_CONCERNS)
def withdraw(request: SignedIn, concern: UUID) -> HttpResponse:
    """Take a concern back."""
    row = open_for(request, concern, "concern_withdraw", "withdraw")
    form = bound(WithdrawForm, request, row)
    return answer(
        request, row, asking(request, row, "Withdraw this concern", "Withdraw it", tone="warning"), form,
        lambda acting: withdraw_concern(acting, subject(concern), because=form.cleaned_data["because"]),
        step="withdraw", done="The concern is withdrawn. It stays on the file.",
    )  # fmt: skip

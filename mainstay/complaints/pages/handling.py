"""The complaints team's forms: every step of a complaint, from acknowledging it to its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.complaints.actions.acknowledge_complaint import acknowledge_complaint
from mainstay.complaints.actions.answer_complaint import answer_complaint
from mainstay.complaints.actions.end_complaint import end_complaint
from mainstay.complaints.actions.lengthen_stage import lengthen_stage
from mainstay.complaints.actions.record_panel import record_panel
from mainstay.complaints.actions.record_panel_report import record_panel_report
from mainstay.complaints.actions.take_complaint_further import take_complaint_further
from mainstay.complaints.actions.withdraw_complaint import withdraw_complaint
from mainstay.complaints.forms.handling import (
    AnswerForm,
    BecauseForm,
    FurtherForm,
    LongerForm,
    PanelForm,
    ReportForm,
    VersionForm,
)
from mainstay.complaints.pages.reading import TITLE, open_complaint
from mainstay.complaints.queries import ComplaintRow
from mainstay.complaints.rules.states import Step
from mainstay.ledger.acting import Acting
from mainstay.statute.complaints import STAGE_2_MOST_DAYS
from mainstay.web import words as wording
from mainstay.web.forms import ActionForm
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
Given = dict[str, Any]


@dataclass(frozen=True)
class Act:
    """The page of one step: its title and button, what to know before, and what is said when it is done."""

    step: Step
    title: str
    button: str
    words: str
    done: str


ACKNOWLEDGE = Act(
    Step.ACKNOWLEDGE,
    "Acknowledge the complaint",
    "Tell the child it is here",
    "The child then reads on their own pages that you have it, and by when they have an answer.",
    "The child reads that it is here.",
)
LENGTHEN = Act(
    Step.LENGTHEN, "Give it more time", "Give it more time", "", "The stage has more time, and the child reads why."
)
PANEL = Act(
    Step.PANEL,
    "The panel met",
    "Record it",
    "Its report is due five working days after its meeting.",
    "The panel’s meeting is recorded.",
)
REPORT = Act(
    Step.REPORT,
    "The panel’s report came",
    "Record it",
    "The council responds within fifteen working days of receiving it.",
    "The report is recorded.",
)
ANSWER = Act(
    Step.ANSWER,
    "Answer the complaint",
    "Send the answer to the child",
    "",
    "The child reads the answer on their own pages.",
)
FURTHER = Act(
    Step.FURTHER,
    "Take it to the next stage",
    "Take it to the next stage",
    "Only because the child asked for it, or somebody who speaks for them.",
    "The next stage has begun.",
)
WITHDRAW = Act(
    Step.WITHDRAW,
    "The child took it back",
    "Record it",
    "Only the child takes a complaint back. Say how they told you, and why.",
    "The complaint was taken back.",
)
END = Act(
    Step.END,
    "End the complaint",
    "End it",
    "It was answered, and the child does not go on. They can make a new one at any time.",
    "The complaint has ended.",
)


@GET_OR_POST
@page(may=Can.HANDLE_COMPLAINTS)
def acknowledge(request: SignedIn, complaint: UUID) -> HttpResponse:
    """Tell the child that it is here."""
    row = open_complaint(request, complaint, "complaint_acknowledge")
    form = VersionForm(sent_data(request), initial={"version": row.version})
    return _do(
        request, row, form, ACKNOWLEDGE,
        do=lambda acting, key, given: acknowledge_complaint(acting, key),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.HANDLE_COMPLAINTS)
def longer(request: SignedIn, complaint: UUID) -> HttpResponse:
    """Give the stage more time."""
    row = open_complaint(request, complaint, "complaint_longer")
    number = row.now.number if row.now else 1
    form = LongerForm(sent_data(request), stage=number, initial={"version": row.version})
    words = (
        "Stage 1 may take 20 working days where it is complex, or while an advocate is being found."
        if number == 1
        else "An investigation may take up to 65 working days in all."
    )
    return _do(
        request, row, form, replace(LENGTHEN, words=words),
        do=lambda acting, key, given: lengthen_stage(
            acting, key, reason=given["reason"], words=given["words"],
            working_days=given.get("working_days", STAGE_2_MOST_DAYS),
        ),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.HANDLE_COMPLAINTS)
def panel(request: SignedIn, complaint: UUID) -> HttpResponse:
    """Record that the panel met."""
    row = open_complaint(request, complaint, "complaint_panel")
    form = PanelForm(sent_data(request), today=request.viewer.today, initial={"version": row.version})
    return _do(
        request, row, form, PANEL,
        do=lambda acting, key, given: record_panel(
            acting, key, held_on=given["held_on"], people=[given["first"], given["second"], given["third"]]
        ),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.HANDLE_COMPLAINTS)
def report(request: SignedIn, complaint: UUID) -> HttpResponse:
    """Record that the panel's report came."""
    row = open_complaint(request, complaint, "complaint_report")
    form = ReportForm(sent_data(request), today=request.viewer.today, initial={"version": row.version})
    return _do(
        request, row, form, REPORT,
        do=lambda acting, key, given: record_panel_report(acting, key, received_on=given["received_on"]),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.HANDLE_COMPLAINTS)
def answer(request: SignedIn, complaint: UUID) -> HttpResponse:
    """Answer the stage it is at."""
    row = open_complaint(request, complaint, "complaint_answer")
    form = AnswerForm(sent_data(request), initial={"version": row.version})
    return _do(
        request, row, form, replace(ANSWER, words=f"“{row.text}”"),
        do=lambda acting, key, given: answer_complaint(acting, key, outcome=given["outcome"], words=given["words"]),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.HANDLE_COMPLAINTS)
def further(request: SignedIn, complaint: UUID) -> HttpResponse:
    """Take it to the next stage for the child."""
    row = open_complaint(request, complaint, "complaint_further")
    form = FurtherForm(sent_data(request), initial={"version": row.version})
    return _do(
        request, row, form, FURTHER,
        do=lambda acting, key, given: take_complaint_further(
            acting, key, asked_by=given["asked_by"], because=given["because"], late_because=given["late_because"]
        ),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.HANDLE_COMPLAINTS)
def withdraw(request: SignedIn, complaint: UUID) -> HttpResponse:
    """Record that the child took it back."""
    row = open_complaint(request, complaint, "complaint_withdraw")
    form = BecauseForm(sent_data(request), initial={"version": row.version})
    return _do(
        request, row, form, WITHDRAW,
        do=lambda acting, key, given: withdraw_complaint(acting, key, because=given["because"]),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.HANDLE_COMPLAINTS)
def end(request: SignedIn, complaint: UUID) -> HttpResponse:
    """End a complaint that the child does not take further."""
    row = open_complaint(request, complaint, "complaint_end")
    form = BecauseForm(sent_data(request), initial={"version": row.version})
    return _do(
        request, row, form, END,
        do=lambda acting, key, given: end_complaint(acting, key, because=given["because"]),
    )  # fmt: skip


def _do(
    request: SignedIn,
    row: ComplaintRow,
    form: ActionForm,
    act: Act,
    *,
    do: Callable[[Acting, Any, Given], object],
) -> HttpResponse:
    here = reverse("complaint", args=[row.id])
    trail = [Link(TITLE, reverse("complaints")), Link(row.child_name, here), Link(act.title)]
    since = f"{row.stage_words}. {row.state_words}. It came in on {wording.day(row.received_on)}."
    ask = Asking(
        act.title,
        act.button,
        Link("Go back without saving", here),
        trail,
        words=[since, act.words],
        caption=row.child_name,
    )
    if request.method != "POST" and not row.may[act.step]:
        return not_now(request, ask, row.may[act.step].reason)
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: do(acting, subject(row.id), form.cleaned_data), to=lambda _: here, done=lambda _: act.done
    ))  # fmt: skip

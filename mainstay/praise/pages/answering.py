"""Answering whether praise may be quoted: in one press by the person praised, or recorded for somebody else."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from mainstay.access.can import Can
from mainstay.ledger.request import acting_of
from mainstay.praise import queries
from mainstay.praise.actions.answer_quote import answer_quote
from mainstay.praise.actions.record_quote_answer import record_quote_answer
from mainstay.praise.forms import RecordAnswerForm
from mainstay.praise.rules import Step
from mainstay.statute.refusal import Refused
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
DONE = {
    Step.ALLOW: "It may be quoted, without your name. You can take that back at any time.",
    Step.REFUSE: "It will not be quoted.",
    Step.TAKE_BACK: "The permission is taken back. What a published report says stays as it was published.",
}


@require_POST
@page(may=Can.RECEIVE_PRAISE)
def answer(request: SignedIn, praise: UUID) -> HttpResponse:
    """Allow, refuse or take back, in one press."""
    queries.praise_of(request.viewer, praise)
    try:
        step = Step(request.POST.get("step", ""))
    except ValueError as error:
        raise BadRequest("The answer was not understood.") from error
    try:
        answer_quote(acting_of(request), subject(praise), step=step)
        messages.success(request, DONE[step])
    except Refused as refusal:
        messages.info(request, str(refusal))
    return redirect("praise_one", praise)


@GET_OR_POST
@page(may=Can.GIVE_PRAISE)
def record(request: SignedIn, praise: UUID) -> HttpResponse:
    """Record what somebody who does not sign in answered, and how."""
    row = queries.praise_of(request.viewer, praise)
    back = reverse("praise_one", args=[praise])
    ask = Asking(
        "Record whether it may be quoted", "Record the answer", Link("Go back without saving", back),
        crumbs=[Link("Praise", reverse("praise")), Link("Praise given", back), Link("Quoting")],
        words=[f"{row.to} does not sign in here, so you record what they answer."],
    )  # fmt: skip
    if not row.may_record_answer:
        return not_now(request, ask, row.may_record_answer.reason)
    form = RecordAnswerForm(sent_data(request), steps=[step for step in Step if row.may(step)])
    if not form.is_valid():
        return show(request, ask, form)
    step, how = Step(form.cleaned_data["step"]), form.cleaned_data["how"]
    return send(request, ask, form, Sent(
        do=lambda acting: record_quote_answer(acting, subject(praise), step=step, how=how),
        to=lambda kept: back,
        done=lambda kept: "The answer is recorded.",
    ))  # fmt: skip

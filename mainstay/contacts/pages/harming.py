"""Signs of harm: raising one, the duty manager's list, and answering."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.children.pages.opening import asking, open_child
from mainstay.contacts.actions.answer_sign_of_harm import answer_sign_of_harm
from mainstay.contacts.actions.raise_sign_of_harm import raise_sign_of_harm
from mainstay.contacts.forms.telling import REFERRED, AnswerHarmForm, HarmForm
from mainstay.contacts.models import SignOfHarm
from mainstay.contacts.queries import sign_of_harm, signs_of_harm_waiting
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, not_now, send, sent_data, show, subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
@page(may=Can.RECORD_CONTACTS)
def raise_sign(request: SignedIn, child: UUID) -> HttpResponse:
    """Raise an allegation or a sign of harm."""
    opened = open_child(request, child, "harm_raise")
    ask = asking(
        opened, "Raise a sign of harm", "Tell the duty managers now", tone="warning",
        words=["The managers of the reviewing service and of the child's team are told at once. Where a child is in "
               "danger now, ring 999 first."],
    )  # fmt: skip
    form = HarmForm(sent_data(request))
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: raise_sign_of_harm(acting, subject(child), what=given["what"], about=given["about"]),
        to=lambda sign: reverse("contacts", args=[child]),
        done=lambda sign: "The duty managers were told. Their answer will stand here.",
    ))  # fmt: skip


@require_GET
@page(may=Can.ANSWER_SIGNS_OF_HARM)
def waiting(request: SignedIn) -> HttpResponse:
    """The signs of harm that wait for an answer, the oldest first."""
    rows = signs_of_harm_waiting(request.viewer)
    return render(request, "contacts/harm.html", {"rows": rows, "today": request.viewer.today})


@GET_OR_POST
@page(may=Can.ANSWER_SIGNS_OF_HARM)
def answer(request: SignedIn, sign: UUID) -> HttpResponse:
    """Record the referral made, or why none was."""
    row = sign_of_harm(request.viewer, sign)
    opened = open_child(request, row.child_id, "harm_answer")
    ask = asking(
        opened, "Answer a sign of harm", "Save the answer", template="contacts/harm_answer.html",
        values={"row": row},
    )  # fmt: skip
    if not row.may_answer:
        return not_now(request, ask, row.may_answer.reason)
    form = AnswerHarmForm(sent_data(request), initial={"version": row.version})
    if not form.is_valid():
        return show(request, ask, form)
    given, referred = form.cleaned_data, form.cleaned_data["answer"] == REFERRED
    return send(request, ask, form, Sent(
        do=lambda acting: answer_sign_of_harm(
            acting, subject(sign), referred_to=given["referred_to"] if referred else "", because=given["because"]
        ),
        to=lambda kept: reverse("harm_waiting"),
        done=lambda kept: f"The answer is recorded, and {row.raised_by} is told.",
        theirs=_now,
    ))  # fmt: skip


def _now(record: SignOfHarm) -> dict[str, object]:
    """How the record answers each field of the form now."""
    answered = record.state if record.state != SignOfHarm.State.RAISED else ""
    return {"answer": answered, "referred_to": record.referred_to, "because": record.because}

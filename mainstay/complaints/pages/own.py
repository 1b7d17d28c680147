"""A child's own pages about a complaint: making one, where it stands, the answer, and going on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay.advocacy.actions.ask_for_advocate import ask_for_advocate
from mainstay.cards.forms.own import OwnForm
from mainstay.cards.pages.carrying import carries
from mainstay.cards.shared import OwnRequest, own_page
from mainstay.complaints import queries
from mainstay.complaints.actions.be_content import be_content
from mainstay.complaints.actions.go_on_with_complaint import go_on_with_complaint
from mainstay.complaints.actions.make_complaint import make_complaint
from mainstay.complaints.actions.see_complaint_answers import see_complaint_answers
from mainstay.complaints.actions.share_complaint import share_complaint
from mainstay.complaints.actions.take_back_complaint import take_back_complaint
from mainstay.complaints.forms.own import ComplainForm, GoOnForm
from mainstay.ledger.acting import Acting
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web.sending import subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
FIELDS = ("words", "about_officer", "shared", "advocate")


@require_GET
@own_page
def mine(request: OwnRequest) -> HttpResponse:
    """The child's complaints, or the way to make the first one."""
    rows = queries.own_complaints(request.viewer)
    if not rows:
        return redirect("own_complain")
    return render(request, "complaints/own/mine.html", {"rows": rows})


@GET_OR_POST
@carries(*FIELDS, back_to="own_complain")
@own_page
def complain(request: OwnRequest) -> HttpResponse:
    """Make a complaint; what cannot be taken is said, and the words stay."""
    again = request.method == "POST" and "again" in request.POST
    form = ComplainForm(initial={name: request.POST.get(name, "") for name in FIELDS}) if again else None
    form = form or ComplainForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and not again and form.is_valid():
        given, child = form.cleaned_data, subject(request.own.card.child_id)
        made = make_complaint(
            acting_of(request), child, words=given["words"], about_officer=given["about_officer"],
            shared=given["shared"],
        )  # fmt: skip
        if given["advocate"]:
            # A thing of its own in the account, so that whoever reads that one wants an advocate does not read why.
            with suppress(Refused):
                ask_for_advocate(acting_of(request), child, kind="advocate")
        return redirect("own_complaint", made.pk)
    shown = {"form": form, "choices": [form["about_officer"], form["advocate"], form["shared"]]}
    return render(request, "complaints/own/complain.html", shown, status=422 if form.errors else 200)


@require_GET
@own_page
def one(request: OwnRequest, complaint: UUID) -> HttpResponse:
    """One complaint: where it stands, by when there is an answer, and what was answered."""
    row = queries.own_complaint(request.viewer, complaint)
    if any(stage.answered_on and not stage.read_on for stage in row.stages):
        see_complaint_answers(acting_of(request), subject(row.id))
    shown = {
        "row": row, "now": row.now, "too_late": queries.panel_is_too_late(request.viewer, row),
        "go_on": GoOnForm(), "press": OwnForm(),
    }  # fmt: skip
    return render(request, "complaints/own/one.html", shown)


@require_POST
@own_page
def go_on(request: OwnRequest, complaint: UUID) -> HttpResponse:
    """Ask for the next stage."""
    words = request.POST.get("words", "")
    return _do(request, complaint, lambda acting, key: go_on_with_complaint(acting, key, because=words))


@require_POST
@own_page
def content(request: OwnRequest, complaint: UUID) -> HttpResponse:
    """Say that one is content with the answer."""
    return _do(request, complaint, be_content)


@require_POST
@own_page
def take_back(request: OwnRequest, complaint: UUID) -> HttpResponse:
    """Take it back."""
    return _do(request, complaint, take_back_complaint)


@require_POST
@own_page
def share(request: OwnRequest, complaint: UUID) -> HttpResponse:
    """Let the officer read it, or no longer."""
    shared = request.POST.get("shared") == "yes"
    return _do(request, complaint, lambda acting, key: share_complaint(acting, key, shared=shared))


def _do(request: OwnRequest, complaint: UUID, do: Callable[[Acting, Any], object]) -> HttpResponse:
    """Do it and show where it stands; what is no longer to be done is no mistake of the child's."""
    with suppress(Refused):
        do(acting_of(request), subject(complaint))
    return redirect("own_complaint", complaint)

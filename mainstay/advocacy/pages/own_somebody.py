"""A child's own page of wanting somebody else: one tap, by when there is an answer, and the answer."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from mainstay.advocacy import queries
from mainstay.advocacy.actions.ask_for_somebody_else import ask_for_somebody_else
from mainstay.advocacy.actions.see_somebody_else_answer import see_somebody_else_answer
from mainstay.advocacy.actions.take_back_somebody_else import take_back_somebody_else
from mainstay.cards.forms.own import OwnForm
from mainstay.cards.shared import OwnRequest, own_page
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web.sending import subject


@require_GET
@own_page
def somebody(request: OwnRequest) -> HttpResponse:
    """What the child asked for, and what a manager answered."""
    rows = queries.own_somebody(request.viewer)
    for row in rows:
        if row.answered_on and not row.read_on:
            see_somebody_else_answer(acting_of(request), subject(row.id))
    waits = {row.matter for row in rows if row.waits}
    shown = {"rows": rows, "waits": waits, "talk": OwnForm(), "officer": OwnForm(), "back": OwnForm()}
    return render(request, "advocacy/own/somebody.html", shown)


@require_POST
@own_page
def ask(request: OwnRequest, wanted: str) -> HttpResponse:
    """Ask; what waits already is shown, and is no mistake of the child's."""
    with suppress(Refused):
        ask_for_somebody_else(acting_of(request), subject(request.own.card.child_id), matter=wanted)
    return redirect("own_somebody")


@require_POST
@own_page
def take_back(request: OwnRequest, row: UUID) -> HttpResponse:
    """Take it back."""
    with suppress(Refused):
        take_back_somebody_else(acting_of(request), subject(row))
    return redirect("own_somebody")

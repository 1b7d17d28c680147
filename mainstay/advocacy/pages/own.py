"""A child's own pages about somebody beside them: an advocate, or an independent visitor."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from mainstay.advocacy import queries
from mainstay.advocacy.actions.ask_for_advocate import ask_for_advocate
from mainstay.advocacy.actions.say_no_to_advocate import say_no_to_advocate
from mainstay.advocacy.queries import AdvocacyRow
from mainstay.cards.forms.own import OwnForm
from mainstay.cards.shared import OwnRequest, own_page
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web.sending import subject


@require_GET
@own_page
def beside(request: OwnRequest, kind: str) -> HttpResponse:
    """What an advocate or a visitor is, where it stands, and one tap to ask for one."""
    row = _row(request, kind)
    return render(request, "advocacy/own/beside.html", {"row": row, "yes": OwnForm(), "no": OwnForm()})


@require_POST
@own_page
def yes(request: OwnRequest, kind: str) -> HttpResponse:
    """Ask for one; what stands already is shown, and is no mistake of the child's."""
    row = _row(request, kind)
    try:
        ask_for_advocate(acting_of(request), subject(row.child_id), kind=kind)
    except Refused:
        return redirect("own_beside", kind)
    return redirect("own_beside", kind)


@require_POST
@own_page
def no(request: OwnRequest, kind: str) -> HttpResponse:
    """Say that one does not want it any more."""
    row = _row(request, kind)
    try:
        say_no_to_advocate(acting_of(request), subject(row.child_id), kind=kind)
    except Refused:
        return redirect("own_beside", kind)
    return redirect("own_beside", kind)


def _row(request: OwnRequest, kind: str) -> AdvocacyRow:
    rows = queries.beside_child(request.viewer, request.own.card.child_id)
    found = next((row for row in rows if row.kind == kind), None)
    if found is None:
        raise Http404
    return found

"""A child's own pages: the start, what was said, and what came of it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay.cards.forms.own import OwnForm
from mainstay.cards.shared import OwnRequest, own_page
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.voice import queries
from mainstay.voice.actions.disown_view import disown_view
from mainstay.voice.actions.see_answers import see_answers
from mainstay.voice.actions.take_back_wish import take_back_wish
from mainstay.voice.forms.saying import FACES, NotMeantForm
from mainstay.voice.pages.reading_hours import when_read
from mainstay.voice.shared.own_help import help_tiles
from mainstay.web.headers import allowing
from mainstay.web.sending import subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@own_page
def home(request: OwnRequest) -> HttpResponse:
    """Where a child begins: what is new, and where they can go."""
    child = request.own.card.child
    wishes = queries.wishes_of(request.viewer, child.pk)
    new = [wish for wish in wishes if wish.told_on and not wish.read_on]
    return render(request, "voice/own/home.html", {"name": child.known_as or child.given_name, "new": len(new)})


@require_GET
@own_page
def said(request: OwnRequest) -> HttpResponse:
    """Everything the child said, the latest first, with what came of it."""
    rows = queries.views_of(request.viewer, request.own.card.child_id)
    page = render(request, "voice/own/said.html", {"rows": rows, "faces": dict(FACES)})
    return allowing(page, media_src=[])


@require_GET
@own_page
def answers(request: OwnRequest) -> HttpResponse:
    """What happened to what the child asked for: we did, not yet, or no because."""
    rows = queries.wishes_of(request.viewer, request.own.card.child_id)
    new = [row.id for row in rows if row.told_on and not row.read_on]
    if new:
        see_answers(acting_of(request), new)
    return render(request, "voice/own/answers.html", {"rows": rows})


@require_POST
@own_page
def take_back(request: OwnRequest, wish: UUID) -> HttpResponse:
    """Take a wish back."""
    try:
        take_back_wish(acting_of(request), subject(wish))
    except Refused:
        return redirect("own_answers")
    return redirect("own_answers")


@GET_OR_POST
@own_page
def not_meant(request: OwnRequest, view: UUID) -> HttpResponse:
    """Say that what a grown-up wrote down is not what one meant."""
    row = queries.view_page(request.viewer, view)
    form = NotMeantForm(request.POST or None)
    if row.by_the_child_alone:
        raise Http404
    if request.method == "POST" and form.is_valid():
        disown_view(acting_of(request), subject(row.id), words=form.cleaned_data["words"])
        return redirect("own_said")
    return render(request, "voice/own/not_meant.html", {"row": row, "form": form}, status=422 if form.errors else 200)


@require_GET
@own_page
def helping(request: OwnRequest) -> HttpResponse:
    """Who can help, and how to reach them; other rooms add what they offer."""
    # A token for each tile: two taps on two of them are two things.
    tiles = [(tile, OwnForm() if tile.presses else None) for tile in help_tiles()]
    return render(request, "voice/own/help.html", {"hours": when_read(request.viewer.today), "tiles": tiles})

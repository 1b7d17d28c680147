"""What a child reads of the council of children: you said and we did, its films, and how to join."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from mainstay.cards.shared import OwnRequest, own_page
from mainstay.childrens_council import queries
from mainstay.web.headers import allowing


@require_GET
@own_page
def council(request: OwnRequest) -> HttpResponse:
    """What the council of children said, what came of it, and whom to ask to join."""
    return render(request, "childrens_council/own/council.html", {
        "films": queries.films_shown(request.viewer),
        "rows": queries.said_to_children(request.viewer), "joining": queries.how_to_join(request.viewer),
        "projects": [row for row in queries.projects(request.viewer) if row.state != "stopped"],
    })  # fmt: skip


@require_GET
@own_page
def film(request: OwnRequest, film: UUID) -> HttpResponse:
    """A film that is shown to children, with its captions and what is said in it."""
    row = queries.film(request.viewer, film)
    return allowing(render(request, "childrens_council/own/film.html", {"row": row}), media_src=[])

"""What a child reads of the council of children: you said and we did, and how to join."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from mainstay.cards.shared import OwnRequest, own_page
from mainstay.childrens_council import queries


@require_GET
@own_page
def council(request: OwnRequest) -> HttpResponse:
    """What the council of children said, what came of it, and whom to ask to join."""
    return render(request, "childrens_council/own/council.html", {
        "rows": queries.said_to_children(request.viewer), "joining": queries.how_to_join(request.viewer),
        "projects": [row for row in queries.projects(request.viewer) if row.state != "stopped"],
    })  # fmt: skip

"""A child sees and hears what they sent."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from mainstay.cards.shared import OwnRequest, own_page
from mainstay.voice.pages.handing_out import handed_out
from mainstay.voice.queries.kept import own_file


@require_GET
@own_page
def look(request: OwnRequest, kept: UUID) -> HttpResponse:
    """A picture of the child's own, as large as the screen."""
    own_file(request.viewer, kept)
    return render(request, "voice/own/look_at.html", {"kept": kept})


@require_GET
@own_page
def whole(request: OwnRequest, kept: UUID) -> HttpResponse:
    """A picture or recording of the child's own."""
    return handed_out(request, own_file(request.viewer, kept), "mine")


@require_GET
@own_page
def small(request: OwnRequest, kept: UUID) -> HttpResponse:
    """A small likeness of a picture of the child's own."""
    return handed_out(request, own_file(request.viewer, kept, small=True), "mine")

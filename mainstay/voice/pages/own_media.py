"""A child sees and hears what they sent."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from mainstay.cards.shared import OwnRequest, own_page
from mainstay.voice.pages.handing_out import handed_out
from mainstay.voice.queries.kept import own_file


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

"""Pictures and recordings of children, for the reviewing service: each opening is kept, and the first is recorded."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.ledger.request import acting_of
from mainstay.ledger.sightings import saw
from mainstay.voice.actions.open_media import open_media
from mainstay.voice.pages.handing_out import handed_out
from mainstay.voice.queries.kept import KeptPage, file_for_service, kept_page
from mainstay.web.headers import allowing
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import subject
from mainstay.web.shapes import Link


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def media(request: SignedIn, kept: UUID) -> HttpResponse:
    """One picture to look at, or one recording to hear."""
    row = kept_page(request.viewer, kept)
    opened = open_child(request, row.child_id, "media")
    if row.opened_on is None:
        _open(request, row)
        row = kept_page(request.viewer, kept)
    above = [*crumbs(opened)[:-1], Link(opened.name, reverse("child", args=[opened.id]))]
    shown = {
        "opened": opened,
        "strip": strip_of(opened),
        "crumbs": [*above, Link("What the child said", reverse("view", args=[row.view_id])), Link(row.kind_words)],
        "row": row,
    }
    return allowing(render(request, "voice/media.html", shown), media_src=[])


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def whole(request: SignedIn, kept: UUID) -> HttpResponse:
    """The picture or recording itself; whoever asks for it has opened it."""
    row = kept_page(request.viewer, kept)
    saw(request.viewer, row.child_id, page="media_whole", request_id=request.request_id)
    if row.opened_on is None:
        _open(request, row)
    return handed_out(request, file_for_service(request.viewer, kept), row.kind)


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def small(request: SignedIn, kept: UUID) -> HttpResponse:
    """A small likeness of a picture that somebody has opened."""
    row = kept_page(request.viewer, kept)
    saw(request.viewer, row.child_id, page="media_small", request_id=request.request_id)
    return handed_out(request, file_for_service(request.viewer, kept, small=True), row.kind)


def _open(request: SignedIn, row: KeptPage) -> None:
    open_media(acting_of(request), subject(row.id))

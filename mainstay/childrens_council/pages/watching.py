"""Who watches a film, in one press each; and the film itself, in the parts that a player asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from mainstay.access.can import Can
from mainstay.cards.shared import OwnRequest, own_page
from mainstay.childrens_council import queries
from mainstay.childrens_council.actions.hide_film import hide_film
from mainstay.childrens_council.actions.publish_film import publish_film
from mainstay.childrens_council.actions.show_film import show_film
from mainstay.childrens_council.actions.withdraw_agreement import withdraw_agreement
from mainstay.childrens_council.queries import FilmFile
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web.ranges import NoSuchPart, part_asked
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import subject

SANDBOX = "sandbox; default-src 'none'"
# What a player gets at once; it asks for the next part when it has played this one.
AT_ONCE = 1024 * 1024


@require_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def show_to_children(request: SignedIn, film: UUID) -> HttpResponse:
    """Put the film on every child's own pages."""
    return _pressed(request, film, show_film, "Children can watch it now on their own pages.")


@require_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def hide(request: SignedIn, film: UUID) -> HttpResponse:
    """Take the film off children's pages."""
    return _pressed(request, film, hide_film, "The service alone can watch it now.")


@require_POST
@page(may=Can.ALLOW_PUBLICATION)
def publish(request: SignedIn, film: UUID) -> HttpResponse:
    """Allow that everybody watches it."""
    return _pressed(request, film, publish_film, "Everybody may watch it. The annual report names it.")


@require_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def withdraw(request: SignedIn, film: UUID) -> HttpResponse:
    """Hide the film at once: somebody who is shown agrees no longer."""
    return _pressed(request, film, withdraw_agreement, "It is hidden. Nobody can watch it from now on.")


def _pressed(request: SignedIn, film: UUID, do: Callable[..., Any], done: str) -> HttpResponse:
    queries.film(request.viewer, film)
    try:
        do(acting_of(request), subject(film))
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    return redirect("council_film", film)


@require_GET
@page(may=Can.SEE_CHILDRENS_COUNCIL)
def film_file(request: SignedIn, film: UUID) -> HttpResponse:
    """The film itself, for the service."""
    return _played(request, queries.film_file(request.viewer, film))


@require_GET
@page(may=Can.SEE_CHILDRENS_COUNCIL)
def film_still(request: SignedIn, film: UUID) -> HttpResponse:
    """The still of a film, for the service."""
    return _handed_out(queries.film_still(request.viewer, film), "image/jpeg", "still.jpg")


@require_GET
@page(may=Can.SEE_CHILDRENS_COUNCIL)
def film_captions(request: SignedIn, film: UUID) -> HttpResponse:
    """The captions of a film, for the service."""
    return _handed_out(queries.film_captions(request.viewer, film).encode(), "text/vtt; charset=utf-8", "captions.vtt")


@require_GET
@own_page
def own_file(request: OwnRequest, film: UUID) -> HttpResponse:
    """The film itself, for a child."""
    return _played(request, queries.film_file(request.viewer, film))


@require_GET
@own_page
def own_still(request: OwnRequest, film: UUID) -> HttpResponse:
    """The still of a film, for a child."""
    return _handed_out(queries.film_still(request.viewer, film), "image/jpeg", "still.jpg")


@require_GET
@own_page
def own_captions(request: OwnRequest, film: UUID) -> HttpResponse:
    """The captions of a film, for a child."""
    return _handed_out(queries.film_captions(request.viewer, film).encode(), "text/vtt; charset=utf-8", "captions.vtt")


def _played(request: HttpRequest, found: FilmFile) -> HttpResponse:
    """The whole film, or the part that a player asks for: as much as it needs next, and never all of it at once."""
    try:
        part = part_asked(request.headers.get("Range", ""), found.size, AT_ONCE)
    except NoSuchPart:
        answer = _handed_out(b"", found.type, f"film.{found.ending}", status=416)
        answer.headers["Content-Range"] = f"bytes */{found.size}"
        return answer
    first, last = part or (0, found.size - 1)
    answer = _handed_out(found.part(first, last), found.type, f"film.{found.ending}", status=206 if part else 200)
    if part:
        answer.headers["Content-Range"] = f"bytes {first}-{last}/{found.size}"
    return answer


def _handed_out(content: bytes, kind: str, name: str, *, status: int = 200) -> HttpResponse:
    """Something to be shown on our own pages, of a kind that no browser guesses, and kept by none."""
    response = HttpResponse(content, content_type=kind, status=status)
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Content-Security-Policy"] = SANDBOX
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response

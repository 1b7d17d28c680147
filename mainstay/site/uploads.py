"""How files are held that somebody sends with a form, chosen before anything of the request is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from mainstay.web import pages
from mainstay.web.uploads import LARGEST_REQUEST, FilmHeldInMemory, HeldInMemory


class Uploads:
    """Files sent to a child's own pages, and to pages that are marked so, never lie on a disk."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Choose how files are held, or say that all of it is too much."""
        own = request.path.startswith(settings.MAINSTAY_OWN_PAGES)
        films = getattr(view, "takes_films", False)
        if request.method != "POST" or not (own or films or getattr(view, "takes_media", False)):
            return None
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > LARGEST_REQUEST:
            return pages.too_large(request)
        request.upload_handlers = [FilmHeldInMemory(request) if films else HeldInMemory(request)]
        return None

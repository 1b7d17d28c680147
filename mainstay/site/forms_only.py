"""What somebody reads who opens an address that only takes a form, by an old link or by loading it again."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from mainstay.web import pages


class FormsOnly:
    """Puts a page in place of the empty answer to an address that is not for reading."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request; a browser that asks to read what only takes a form is told where to go."""
        response = self.get_response(request)
        if request.method != "GET" or not isinstance(response, HttpResponseNotAllowed):
            return response
        shown = pages.takes_a_form(request)
        shown.headers["Allow"] = response.headers["Allow"]
        return shown

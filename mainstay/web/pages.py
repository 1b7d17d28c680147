"""Pages that belong to no area: what a person reads when something is refused or fails, and the gallery."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET

from mainstay.web import gallery as samples
from mainstay.web.context import bare_shell
from mainstay.web.routes import public


@require_GET
@public
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component with long names and empty states; reads nothing from the database."""
    return render(request, "web/gallery.html", samples.everything(request))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for a request that could not be read (400), or that holds more words than any form takes (413)."""
    return too_large(request) if isinstance(exception, RequestDataTooBig) else _bare("400", 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for what a person's role does not allow (403), with the reason where there is one."""
    return _in_place(request, "403", 403, reason=_sentence(exception))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for what is not there, or not to be seen by this person: the two look the same (404)."""
    return _in_place(request, "404", 404)


def takes_a_form(request: HttpRequest) -> HttpResponse:
    """The page for an address that takes a form and was opened to be read (405)."""
    return _in_place(request, "405", 405)


def overtaken(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page for an act that no longer fits what is saved (409), where there are no two versions to show."""
    return _in_place(request, "409", 409, reason=reason)


def too_large(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page for a file or form beyond the limit (413)."""
    return _in_place(request, "413", 413, reason=reason)


def failed(request: HttpRequest) -> HttpResponse:
    """The page for a fault of ours (500); it asks nothing of the database."""
    return _bare("500", 500, request_id=getattr(request, "request_id", ""))


def unavailable(request: HttpRequest) -> HttpResponse:
    """The page for when the service is down for a while (503)."""
    response = _bare("503", 503)
    response.headers["Retry-After"] = "120"
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page for a form whose token does not fit (403)."""
    return _bare("csrf", 403)


def _in_place(request: HttpRequest, name: str, status: int, **values: Any) -> HttpResponse:
    if folder := getattr(request, "error_pages", ""):
        return render(request, f"{folder}/{name}.html", values, status=status)
    signed_in = getattr(request, "viewer", None) is not None
    layout = "web/layout.html" if signed_in else "web/layout_signed_out.html"
    return render(request, f"web/errors/{name}.html", {"layout": layout, **values}, status=status)


def _bare(name: str, status: int, **values: Any) -> HttpResponse:
    """A page drawn without the request, for nothing may be relied on."""
    return HttpResponse(render_to_string(f"web/errors/{name}.html", {"shell": bare_shell(), **values}), status=status)


def _sentence(exception: Exception | None) -> str:
    """The reason given with a refusal, where it is a sentence of ours."""
    words = str(exception) if exception else ""
    return words if words.endswith(".") and " " in words else ""

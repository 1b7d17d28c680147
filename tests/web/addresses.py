"""Addresses that only these tests have: each error page, a page with a short session, and its keep-alive."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_POST

from mainstay.web import pages
from mainstay.web.shapes import Place, Shell
from mainstay.web.urls import urlpatterns as own

handler400 = "mainstay.web.pages.bad_request"
handler403 = "mainstay.web.pages.forbidden"
handler404 = "mainstay.web.pages.not_found"
handler500 = "mainstay.web.pages.failed"


class SignIn:
    """Whether the invented person is signed in, and what the keep-alive answers; set by the tests."""

    person: ClassVar[str] = "ada"
    open: ClassVar[bool] = True


def keep_alive(request: HttpRequest) -> HttpResponse:
    """204 with the person and a new token while signed in, as the site's own answers."""
    if not SignIn.open:
        return HttpResponse(status=302, headers={"Location": "/signed-out"})
    return HttpResponse(status=204, headers={"X-Person": SignIn.person, "X-CSRFToken": "the-new-token"})


def short(request: HttpRequest, seconds: int) -> HttpResponse:
    """A page whose time signed in is short."""
    shell = Shell(
        council="Thornshire", person="Ada Example", person_key="ada", places=[Place("Children", "/short/9")],
        printed="Printed by Ada Example on 12 April 2021 at 10:42", sign_out_href="/out", sign_in_href="/in",
        keep_alive_href="/keep-alive", session_seconds=seconds,
    )  # fmt: skip
    return render(request, "tests/short.html", {"shell": shell})


def refused(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied("Your role does not let you see audits.")


def missing(request: HttpRequest) -> HttpResponse:
    raise Http404("Idris Vale is not yours")


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a secret of the database")


def unreadable(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("odd")


urlpatterns = [
    *own,
    path("refused", refused),
    path("missing", missing),
    path("broken", broken),
    path("unreadable", unreadable),
    path("overtaken", lambda request: pages.overtaken(request, "It was held already.")),
    path("too-large", pages.too_large),
    path("unavailable", pages.unavailable),
    path("csrf", pages.csrf_failure),
    path("form-only", require_POST(refused)),
    path("short/<int:seconds>", short),
    path("keep-alive", keep_alive),
    path("in", lambda request: HttpResponse("<title>in</title>")),
]

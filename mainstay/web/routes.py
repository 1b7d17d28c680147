"""Every page says who may open it: `@page(may=…)` for signed-in people, `@public` for anybody.

A route that says neither fails the permission matrix, so a forgotten rule cannot reach a council.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer

Arguments = ParamSpec("Arguments")


class SignedIn(HttpRequest):
    """A request by a signed-in person, as a page may rely on it."""

    viewer: Viewer
    request_id: str


Page = Callable[Concatenate[SignedIn, Arguments], HttpResponseBase]
View = Callable[Concatenate[HttpRequest, Arguments], HttpResponseBase]


class SignInNeeded(HttpResponseRedirect):
    """The answer to somebody who is not signed in (or no longer): to the sign-in page, and back here after."""

    def __init__(self, request: HttpRequest) -> None:
        back = request.get_full_path() if request.method == "GET" else request.META.get("HTTP_REFERER", "/")
        super().__init__(f"{reverse(settings.LOGIN_URL)}?{urlencode({'next': back})}")


def page(*, may: Can) -> Callable[[Page[Arguments]], View[Arguments]]:
    """Make a function a page for signed-in people whose role allows `may`.

    Others are refused with the reason (403) and the refusal is entered in the account.
    """

    def make(view: Page[Arguments]) -> View[Arguments]:
        @functools.wraps(view)
        def run(request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponseBase:
            viewer = getattr(request, "viewer", None)
            if viewer is None:
                return SignInNeeded(request)
            decision = decide(viewer, may)
            if not decision:
                raise PermissionDenied(decision.reason)
            return view(cast("SignedIn", request), *args, **kwargs)

        run.may = may  # type: ignore[attr-defined]
        return cast("View[Arguments]", run)

    return make


def for_anyone_signed_in(view: Page[Arguments]) -> View[Arguments]:
    """Make a function a page for every signed-in person, whatever their role."""

    @functools.wraps(view)
    def run(request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponseBase:
        if getattr(request, "viewer", None) is None:
            return SignInNeeded(request)
        return view(cast("SignedIn", request), *args, **kwargs)

    run.for_anyone_signed_in = True  # type: ignore[attr-defined]
    return cast("View[Arguments]", run)


def public(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Say that a page is for anybody, signed in or not; the list of these is short and tested."""
    view.public = True  # type: ignore[attr-defined]
    return view


def classified(view: Any) -> str | None:
    """How a view is classified: the permission's name, "anyone signed in", "public", a child's own, or None."""
    if getattr(view, "public", False):
        return "public"
    if getattr(view, "for_anyone_signed_in", False):
        return "anyone signed in"
    if own := getattr(view, "own", ""):
        return f"own pages: {own}"
    may = getattr(view, "may", None)
    return may.name if isinstance(may, Can) else None

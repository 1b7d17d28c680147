"""Headers that every response carries: nothing signed-in is kept by a browser, nothing is framed or shared."""

from __future__ import annotations

from collections.abc import Callable

from csp.constants import SELF
from django.http import HttpRequest, HttpResponse

PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"


class Headers:
    """Adds what Django's own security middleware does not: no-store, resource policy, permissions."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request and add the headers."""
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if not response.headers.get("Cache-Control"):
            response.headers["Cache-Control"] = "no-store, private"
        return response


def allowing(response: HttpResponse, **sources: list[str]) -> HttpResponse:
    """The page, which beside what every page may load plays or shows what comes from here: `media_src=["blob:"]`."""
    response._csp_update = {name.replace("_", "-"): [SELF, *more] for name, more in sources.items()}  # type: ignore[attr-defined]
    return response

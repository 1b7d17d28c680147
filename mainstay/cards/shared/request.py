"""A child's request: one transaction in which the database knows which child it is, in the child's own language."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from mainstay.cards.models import OwnWay
from mainstay.cards.shared import sessions
from mainstay.cards.shared.viewing import childs_viewer
from mainstay.ledger.action import set_person

# Only what is needed, and only here: a child may say something by voice. Nothing may watch.
PERMISSIONS = "camera=(), microphone=(self), geolocation=(), payment=(), usb=(), interest-cohort=()"


class ChildsRequest:
    """Gives a request under the child's own addresses its `own` session and its `viewer`, where the child came in.

    Somebody who is signed in as staff in the same browser is nobody here: the two never meet in one request.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request; a page that was refused or failed keeps nothing of what it wrote."""
        if not request.path.startswith(settings.MAINSTAY_OWN_PAGES):
            return self.get_response(request)
        request.is_own = True  # type: ignore[attr-defined]
        request.request_id = uuid4().hex  # type: ignore[attr-defined]
        request.error_pages = "cards/errors"  # type: ignore[attr-defined]
        with transaction.atomic():
            self._recognise(request)
            with translation.override(request.own_way.language):  # type: ignore[attr-defined]
                response = self.get_response(request)
            if response.status_code >= 500 or getattr(request, "refused", False):
                transaction.set_rollback(True)
        response.headers["Permissions-Policy"] = PERMISSIONS
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """Remember a refusal of a child's request, so that nothing of it is kept."""
        if getattr(request, "is_own", False) and isinstance(exception, PermissionDenied):
            request.refused = True  # type: ignore[attr-defined]

    def _recognise(self, request: HttpRequest) -> None:
        own = sessions.found(request)
        request.own = own  # type: ignore[attr-defined]
        request.viewer = childs_viewer(own.card.child_id) if own else None  # type: ignore[attr-defined]
        if own is not None:
            set_person(request.viewer)  # type: ignore[attr-defined]
            way = OwnWay.objects.filter(child_id=own.card.child_id).first()
        else:
            way = None
        request.own_way = way or _way_of_nobody(request)  # type: ignore[attr-defined]


def _way_of_nobody(request: HttpRequest) -> OwnWay:
    """How pages look before a child has come in: in the language of the cookie, else of the browser, else English."""
    known = dict(settings.LANGUAGES)
    asked = request.COOKIES.get(settings.MAINSTAY_OWN_LANGUAGE_COOKIE) or translation.get_language_from_request(request)
    return OwnWay(language=asked if asked in known else "en")

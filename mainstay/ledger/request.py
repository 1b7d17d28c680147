"""A signed-in request: one transaction in which the database knows who is asking."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from mainstay import clock
from mainstay.access.viewer import viewer_of
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry
from mainstay.ledger.refusing import NotTheirs


class SignedInRequest:
    """Opens the transaction, tells the database who is asking, and gives the request its `viewer`.

    Where the view is refused or fails, everything it wrote is rolled back; a refusal is then entered
    in the account by itself.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request inside its transaction; a child's own request has one already, and another viewer."""
        if getattr(request, "is_own", False):
            return self.get_response(request)
        request.request_id = uuid4().hex  # type: ignore[attr-defined]
        request.viewer = None  # type: ignore[attr-defined]
        if not request.user.is_authenticated:
            return self.get_response(request)
        with transaction.atomic():
            viewer = viewer_of(request.user)
            request.viewer = viewer  # type: ignore[attr-defined]
            set_person(viewer)
            response = self.get_response(request)
            if response.status_code >= 500 or getattr(request, "refused", None):
                transaction.set_rollback(True)
        if getattr(request, "refused", None):
            _enter_refusal(request)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """Remember a refusal, so that it can be entered after the rollback."""
        if isinstance(exception, PermissionDenied) and not getattr(request, "is_own", False):
            request.refused = exception  # type: ignore[attr-defined]


def _enter_refusal(request: HttpRequest) -> None:
    match, refused = request.resolver_match, request.refused  # type: ignore[attr-defined]
    about = refused if isinstance(refused, NotTheirs) else None
    with transaction.atomic():
        set_person(request.viewer)  # type: ignore[attr-defined]
        Entry.objects.bulk_create(
            [
                Entry(
                    written_at=clock.real_now(),
                    business_on=request.viewer.today,  # type: ignore[attr-defined]
                    actor_id=request.viewer.person_id,  # type: ignore[attr-defined]
                    channel="page",
                    request_id=request.request_id,  # type: ignore[attr-defined]
                    action=match.view_name if match else request.path[:80],
                    event="Refused",
                    subject_ids=[str(about.subject)] if about else [],
                    child_id=about.child if about else None,
                    payload={"method": request.method},
                    sentence="Access was refused",
                )
            ]
        )


def acting_of(request: HttpRequest) -> Acting:
    """The person of a page's request, acting: with the form's one-use token, and the record and version they saw."""
    version = request.POST.get("version", "")
    return Acting(
        viewer=request.viewer,  # type: ignore[attr-defined]
        request_id=request.request_id,  # type: ignore[attr-defined]
        token=request.POST.get("once", "")[:80],
        seen_version=int(version) if version.isdigit() else None,
        seen_id=_key(request.POST.get("seen", "")),
    )


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None

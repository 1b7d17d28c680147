"""What every page of a form about one promise shares: whose it is, what it says, and where the form leads back to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.decide import Decision
from mainstay.children.pages.opening import strip_of
from mainstay.children.queries import child_page
from mainstay.ledger.acting import Acting
from mainstay.ledger.sightings import saw
from mainstay.promises import queries
from mainstay.promises.forms import SeenForm
from mainstay.promises.queries import PromiseRow
from mainstay.web.forms import ActionForm
from mainstay.web.routes import SignedIn
from mainstay.web.sending import Asking, Sent, back_from, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link

__all__ = ["GET_OR_POST", "Asking", "Sent", "back_from", "not_now", "send", "sent_data", "show", "subject"]

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


def open_promise(request: SignedIn, promise_id: UUID, page: str) -> PromiseRow:
    """The promise that a page is about, with a sighting of its child. Raises Http404."""
    row = queries.promise(request.viewer, promise_id)
    saw(request.viewer, row.child_id, page=page, request_id=request.request_id)
    return row


def crumbs(child_id: UUID, child_name: str, *more: Link) -> list[Link]:
    """Where a page of a child's promises lies."""
    return [
        Link("Children", reverse("children")),
        Link(child_name, reverse("child", args=[child_id])),
        Link("Promises", reverse("promises_of_child", args=[child_id])),
        *more,
    ]


def asking(request: SignedIn, row: PromiseRow, title: str, button: str, **more: Any) -> Asking:
    """The page of a form about one promise."""
    here = reverse("promise", args=[row.id])
    back = back_from(request, here)
    values = {"row": row, "back": back, **more.pop("values", {})}
    return Asking(
        title=title,
        button=button,
        back=Link("Go back without saving", back),
        crumbs=crumbs(row.child_id, row.child_name, Link("This promise", here), Link(title)),
        strip=strip_of(child_page(request.viewer, row.child_id)),
        template="promises/act.html",
        values=values,
        **more,
    )


def answer(
    request: SignedIn,
    row: PromiseRow,
    page: Asking,
    form: ActionForm,
    do: Callable[[Acting], Any],
    *,
    may: Decision,
    done: str,
    theirs: Callable[[Any], Mapping[str, Any]] = lambda record: {},
) -> HttpResponse:
    """Show the form, or why it is not for now; or do what it asks and go back to where it was opened."""
    if request.method != "POST" and not may:
        return not_now(request, page, may.reason)
    if not form.is_valid():
        return show(request, page, form)
    back = page.values["back"]
    return send(request, page, form, Sent(do=do, to=lambda _: f"{back}#p{row.id}", done=lambda _: done, theirs=theirs))


def seen(row: PromiseRow, **initial: Any) -> dict[str, Any]:
    """What a form begins with: the version its person sees, and what is kept now."""
    return {"version": row.version, **initial}


def bound(form: type[SeenForm], request: SignedIn, row: PromiseRow, **initial: Any) -> SeenForm:
    """The form as sent, or as it begins."""
    return form(sent_data(request), initial=seen(row, **initial))

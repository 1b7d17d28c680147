"""What every page about one concern shares: who it is about, whose step it is, and where its forms lead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.concerns.queries import ConcernPage, concern_page
from mainstay.ledger.acting import Acting
from mainstay.ledger.refusing import NotTheirs
from mainstay.ledger.sightings import saw
from mainstay.web.forms import ActionForm
from mainstay.web.routes import SignedIn
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Fact, Link, Strip

__all__ = ["GET_OR_POST", "Asking", "Sent", "not_now", "send", "sent_data", "show", "subject"]

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


def open_concern(request: SignedIn, concern_id: UUID, page: str) -> ConcernPage:
    """The concern a page is about, with a sighting of each child. Raises Http404."""
    row = concern_page(request.viewer, concern_id)
    for child in row.children:
        saw(request.viewer, child.id, page=page, request_id=request.request_id)
    return row


def open_for(request: SignedIn, concern_id: UUID, page: str, step: str) -> ConcernPage:
    """The concern, for a step that is this person's to take. Raises Http404, and NotTheirs, which is kept with it."""
    row = open_concern(request, concern_id, page)
    if step in row.not_theirs:
        child = row.first_child
        raise NotTheirs(row.not_theirs[step], subject=row.id, child=child.id if child else None)
    return row


def crumbs(request: SignedIn, row: ConcernPage, *more: Link) -> list[Link]:
    """Where a page of a concern lies."""
    return [*above(request), Link(row.line.title, reverse("concern", args=[row.id])), *more]


def above(request: SignedIn) -> list[Link]:
    """What lies above every concern."""
    return [Link("Concerns", reverse("concerns"))] if decide(request.viewer, Can.SEE_CONCERNS) else []


def strip_of(row: ConcernPage) -> Strip:
    """Whom the concern is about, at the head of its pages."""
    line = row.line
    facts = [Fact("Put to", line.against_words), Fact("Raised by", line.raised_by)]
    if line.child_reference:
        facts.insert(0, Fact("Reference", line.child_reference))
    return Strip(
        name=line.about,
        facts=facts,
        tags=[(f"{line.state_words}, late" if line.is_late else line.state_words, tone_of(row))],
    )


def tone_of(row: ConcernPage) -> str:
    """The tone of a concern's state: late only where a clock has run out."""
    if row.line.is_late:
        return "late"
    return "waiting" if row.line.state in ("open", "answered") else "neutral"


def asking(request: SignedIn, row: ConcernPage, title: str, button: str, **more: Any) -> Asking:
    """The page of a form about this concern."""
    return Asking(
        title=title,
        button=button,
        back=Link("Go back without saving", reverse("concern", args=[row.id])),
        crumbs=crumbs(request, row, Link(title)),
        strip=strip_of(row),
        **more,
    )


def bound(form: type[ActionForm], request: SignedIn, row: ConcernPage, *, initial: Any = None, **more: Any) -> Any:
    """A form about this concern as it is sent, or as it begins with the version that is shown."""
    return form(sent_data(request), initial={"version": row.version, **(initial or {})}, **more)


def answer(
    request: SignedIn,
    row: ConcernPage,
    asked: Asking,
    form: ActionForm,
    do: Callable[[Acting], Any],
    *,
    step: str,
    done: str,
    theirs: Callable[[Any], Mapping[str, Any]] = lambda record: {},
) -> HttpResponse:
    """The form shown, or done and back to the concern; or why it cannot be done as things stand."""
    may = row.may[step]
    if not may and request.method != "POST":
        return not_now(request, asked, may.reason)
    if not form.is_bound or not form.is_valid():
        return show(request, asked, form)
    here = reverse("concern", args=[row.id])
    return send(request, asked, form, Sent(do=do, to=lambda _: here, done=lambda _: done, theirs=theirs))

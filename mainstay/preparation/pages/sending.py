"""How the pages of a preparation are opened, and its forms shown and sent in the way of the house."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from mainstay.access.decide import Decision
from mainstay.ledger.acting import Acting
from mainstay.ledger.sightings import saw
from mainstay.preparation import queries
from mainstay.preparation.queries import PreparationPage
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.reviews.pages.opening import crumbs, strip_of
from mainstay.web import sending
from mainstay.web.routes import SignedIn
from mainstay.web.sending import Asking
from mainstay.web.shapes import Link


@dataclass(frozen=True)
class Act:
    """What the page of a form says: its title, what to know before, and its button; and where to go after."""

    title: str
    button: str
    words: tuple[str, ...] = ()
    template: str = "preparation/act.html"
    after: str = "preparation"
    multipart: bool = False


@dataclass(frozen=True)
class Sent:
    """A form that was understood: what it does, what each of its fields says now, and what to say when it is done."""

    do: Callable[[Acting], object]
    theirs: Callable[[Any], Mapping[str, Any]]
    done: str


def open_preparation(request: SignedIn, review: UUID, page: str) -> PreparationPage:
    """The preparation that a page is about, with a sighting of its child. Raises Http404."""
    opened = queries.preparation_page(request.viewer, review)
    saw(request.viewer, opened.review.child_id, page=page, request_id=request.request_id)
    return opened


def version_of(opened: PreparationPage) -> dict[str, Any]:
    """The version a form begins with; none where the preparation has not begun."""
    return {"version": opened.version or ""}


def values(opened: PreparationPage, title: str = "") -> dict[str, Any]:
    """What every page of a preparation says: whose review, and where the page lies."""
    href = reverse("preparation", args=[opened.review.id])
    lies = crumbs(opened.review, "Preparation")
    if title:
        lies = [*lies[:-1], Link("Preparation", href), Link(title)]
    return {
        "row": opened.review,
        "strip": strip_of(opened.review),
        "crumbs": lies,
        "opened": opened,
        "preparation_href": href,
    }


def asking(opened: PreparationPage, act: Act, **more: Any) -> Asking:
    """The page of a form about this preparation."""
    shown = values(opened, act.title)
    return Asking(
        title=act.title,
        button=act.button,
        back=Link("Go back without saving", reverse(act.after, args=[opened.review.id])),
        crumbs=shown["crumbs"],
        words=act.words,
        strip=shown["strip"],
        template=act.template,
        values={**shown, "multipart": act.multipart, **more},
    )


def form_page(
    request: SignedIn,
    opened: PreparationPage,
    act: Act,
    form: ReviewForm,
    sent: Callable[[], Sent],
    *,
    may: Decision | None = None,
    **more: Any,
) -> HttpResponse:
    """A page with one form, from first sight to sent; refused outright only before anything was written."""
    page = asking(opened, act, **more)
    if may is not None and sending.blocked(request, may):
        return sending.not_now(request, page, may.reason)
    if not form.is_valid():
        return sending.show(request, page, form)
    asked = sent()
    to = reverse(act.after, args=[opened.review.id])
    return sending.send(
        request, page, form, sending.Sent(asked.do, lambda made: to, lambda made: asked.done, asked.theirs)
    )

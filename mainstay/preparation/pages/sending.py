"""How a form of a preparation is sent: done, refused with its sentence, or beside what somebody else saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.access.decide import Decision
from mainstay.ledger.acting import Acting, Conflict
from mainstay.ledger.request import acting_of
from mainstay.ledger.sightings import saw
from mainstay.preparation import queries
from mainstay.preparation.queries import PreparationPage
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.reviews.pages.sending import about
from mainstay.statute.refusal import Refused
from mainstay.web import concurrency
from mainstay.web.routes import SignedIn
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


def of_key(key: UUID) -> Any:
    """A record of another room by its key: the action loads it again for whoever is acting."""
    return key


def version_of(opened: PreparationPage) -> dict[str, Any]:
    """The version a form begins with; none where the preparation has not begun."""
    return {"version": opened.version or ""}


def values(opened: PreparationPage, title: str = "") -> dict[str, Any]:
    """What every page of a preparation says: whose review, and where the page lies."""
    shown = about(opened.review, "Preparation")
    href = reverse("preparation", args=[opened.review.id])
    if title:
        shown["crumbs"] = [*shown["crumbs"][:-1], Link("Preparation", href), Link(title)]
    return {**shown, "opened": opened, "preparation_href": href}


def show(request: SignedIn, opened: PreparationPage, act: Act, form: ReviewForm, **more: Any) -> HttpResponse:
    """The page of a form, empty or with what must be put right (422)."""
    wrong = form.is_bound and bool(form.errors)
    back = reverse(act.after, args=[opened.review.id])
    shown = {"act": act, "form": form, "back_href": back, **values(opened, act.title), **more}
    return render(request, act.template, shown, status=422 if wrong else 200)


def not_now(request: SignedIn, opened: PreparationPage, decision: Decision) -> HttpResponse:
    """The page for what cannot be done to this preparation any more, with the reason (409)."""
    return render(
        request, "preparation/not_now.html", {"reason": decision.reason, **values(opened, "Not now")}, status=409
    )


def send(
    request: SignedIn, opened: PreparationPage, act: Act, form: ReviewForm, sent: Sent, **more: Any
) -> HttpResponse:
    """Do what the form asks and go back; or say on the form why not; or show both versions."""
    try:
        sent.do(acting_of(request))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, opened, act, form, **more)
    except Conflict as conflict:
        rows = concurrency.versions(form, sent.theirs(conflict.theirs))
        hidden = [("once", str(uuid4())), ("version", str(conflict.theirs.version))]
        return concurrency.conflict(request, rows=rows, hidden=hidden)
    messages.success(request, sent.done)
    return redirect(act.after, opened.review.id)


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
    if may is not None and not may and request.method != "POST":
        return not_now(request, opened, may)
    if not form.is_valid():
        return show(request, opened, act, form, **more)
    return send(request, opened, act, form, sent(), **more)

"""How a form of a record is sent: done, refused with its sentence, or shown beside what somebody else saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.ledger.acting import Acting, Conflict
from mainstay.ledger.request import acting_of
from mainstay.ledger.sightings import saw
from mainstay.reviews import queries as review_queries
from mainstay.reviews.queries import ReviewRow
from mainstay.statute.refusal import Refused
from mainstay.web import concurrency
from mainstay.web.forms import Form
from mainstay.web.pages import overtaken
from mainstay.web.routes import SignedIn
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


def opened_review(request: SignedIn, review_id: UUID, page: str) -> ReviewRow:
    """The review that a page is about, with a sighting of its child. Raises Http404."""
    row = review_queries.review_row(request.viewer, review_id)
    saw(request.viewer, row.child_id, page=page, request_id=request.request_id)
    return row


def about(row: ReviewRow, title: str, *, on_screen: bool = False) -> dict[str, Any]:
    """What every page of a record says: whose, which review, and where the page lies."""
    crumbs = [
        Link("Children", reverse("children")),
        Link(row.child_name, reverse("child", args=[row.child_id])),
        Link(row.kind_words, reverse("review", args=[row.id])),
    ]
    if not on_screen:
        crumbs.append(Link("Record", reverse("review_record", args=[row.id])))
    screen_href = reverse("review_record", args=[row.id])
    return {"row": row, "title": title, "crumbs": [*crumbs, Link(title)], "screen_href": screen_href}


def data_of(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with: by the form itself, or by the page of both versions."""
    if request.method != "POST":
        return None
    return concurrency.chosen(request.POST) if concurrency.is_choice(request.POST) else request.POST


def back_to(review_id: UUID, part: str = "") -> HttpResponseRedirect:
    """The way back to the review screen, at a part of it."""
    return HttpResponseRedirect(f"{reverse('review_record', args=[review_id])}{f'#{part}' if part else ''}")


def press(
    request: SignedIn, review_id: UUID, do: Callable[[Acting], object], done: str, part: str = ""
) -> HttpResponse:
    """Do what a button asks, and go back to the screen; a refusal is said there."""
    try:
        do(acting_of(request))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    except Conflict:
        return overtaken(request, "Somebody else changed this record since you opened it. Open it again and look.")
    else:
        if done:
            messages.success(request, done)
    return back_to(review_id, part)


def send(
    request: SignedIn,
    form: Form,
    do: Callable[[Acting], object],
    *,
    again: Callable[[], HttpResponse],
    done: Callable[[], HttpResponse],
    theirs: Callable[[Any], Mapping[str, Any]] | None = None,
) -> HttpResponse:
    """Do what a form asks; or say on it why not (`again`); or show it beside what somebody else saved."""
    try:
        do(acting_of(request))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return again()
    except Conflict as conflict:
        if theirs is None:
            return overtaken(request, "Somebody else changed this record since you opened it. Open it again and look.")
        rows = concurrency.versions(form, theirs(conflict.theirs))
        hidden = [("once", str(uuid4())), ("version", str(conflict.theirs.version))]
        return concurrency.conflict(request, rows=rows, hidden=hidden)
    return done()


def show(request: SignedIn, template: str, form: Form, values: Mapping[str, Any]) -> HttpResponse:
    """The page of a form, empty or with what must be put right (422)."""
    wrong = form.is_bound and bool(form.errors)
    return render(request, template, {"form": form, **values}, status=422 if wrong else 200)


def to_screen(request: SignedIn, review_id: UUID, words: str, part: str = "") -> HttpResponse:
    """Back to the screen with what was done."""
    messages.success(request, words)
    return back_to(review_id, part)

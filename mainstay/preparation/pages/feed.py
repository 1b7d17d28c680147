"""An officer's private calendar feed: made, shown once, taken back; and the feed itself, for a calendar program."""

from __future__ import annotations

from uuid import UUID

from allauth.core.internal import ratelimit
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay.access.can import Can
from mainstay.ledger.request import acting_of
from mainstay.preparation import queries
from mainstay.preparation.actions.make_feed import make_feed
from mainstay.preparation.actions.revoke_feed import revoke_feed
from mainstay.preparation.models import CalendarFeed
from mainstay.preparation.shared.calendars import REVIEW, Slot, feed
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.statute.refusal import Refused
from mainstay.web.routes import SignedIn, page, public

NAME = "Reviews"


@require_http_methods(["GET", "HEAD", "POST"])
@page(may=Can.SEE_WORK)
def calendar_feed(request: SignedIn) -> HttpResponse:
    """The officer's feed: make one, or a new one in its place; its address is shown this once."""
    address = ""
    if request.method == "POST":
        made = make_feed(acting_of(request))
        address = request.build_absolute_uri(reverse("calendar_feed_file", args=[made.key])) if made.key else ""
    shown = {"now": queries.feed_of(request.viewer), "address": address, "form": ReviewForm()}
    return render(request, "preparation/calendar_feed.html", shown)


@require_POST
@page(may=Can.SEE_WORK)
def calendar_feed_revoke(request: SignedIn, feed: UUID) -> HttpResponse:
    """Let the feed's address stop working."""
    try:
        revoke_feed(acting_of(request), CalendarFeed(pk=feed))
    except Refused as refusal:
        messages.info(request, str(refusal))
    else:
        messages.success(request, "The calendar feed was taken back. Its address no longer works.")
    return redirect("calendar_feed")


@require_GET
@public
def calendar_feed_file(request: HttpRequest, key: str) -> HttpResponse:
    """The feed as a calendar program fetches it: days and times of reviews, and not one name."""
    # allauth counts no GET unless it is told to, and a feed is only ever fetched.
    if not ratelimit.consume(request, app="allauth.account", action="calendar_feed", limit_get=True):
        return HttpResponse("Too many requests. Try again in a minute.", status=429, content_type="text/plain")
    found = queries.feed_by_key(key)
    if found is None:
        raise Http404("There is no such calendar.")
    slots = [
        Slot(
            key=str(row.review_id),
            sequence=row.version,
            on=row.on,
            at=row.at,
            summary=f"{REVIEW}, {row.mode_words.lower()}" if row.mode_words else REVIEW,
            address=request.build_absolute_uri(reverse("review", args=[row.review_id])),
        )
        for row in found
    ]
    return HttpResponse(feed(slots, NAME), content_type="text/calendar; charset=utf-8")

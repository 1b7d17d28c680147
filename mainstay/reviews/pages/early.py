"""Calling an early review."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.reviews.actions.call_early_review import call_early_review
from mainstay.reviews.forms.arranging import EarlyForm
from mainstay.reviews.models import Review
from mainstay.reviews.pages.opening import Act, asking, home, open_review, overtaken
from mainstay.reviews.rules.early import OFFICER_ASKS
from mainstay.reviews.rules.states import Step
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, blocked, not_now, send, sent_data, show

EARLY = Act(
    "Call an early review", "Call an early review", Step.CALL_EARLY,
    words=(f"A review is held whenever the reviewing officer asks for one ({OFFICER_ASKS}). The day below is yours: "
           "lists and the calendar follow it. Whether the review was in time is still judged by the due date.",),
)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@page(may=Can.CONDUCT_REVIEWS)
def early(request: SignedIn, review: UUID) -> HttpResponse:
    """Call a review before it falls due."""
    opened = open_review(request, review, "review_early")
    about = asking(opened, EARLY)
    if blocked(request, opened.review.may.call_early):
        return not_now(request, about, opened.review.may.call_early.reason)
    begin = {"version": opened.review.version, "by_on": opened.early_by_on, "because": opened.early_because}
    form = EarlyForm(sent_data(request), initial=begin)
    if not form.is_valid():
        return show(request, about, form)
    given = form.cleaned_data
    return send(request, about, form, Sent(
        do=lambda acting: call_early_review(
            acting, Review(pk=review), by_on=given["by_on"], because=given["because"]
        ),
        to=lambda kept: home(opened.review),
        overtaken=overtaken(request, review, Step.CALL_EARLY),
        theirs=lambda row: {"by_on": row.early_by_on, "because": row.early_because},
        done=lambda kept: f"An early review is called for by {words.day(given['by_on'])}. Next: arrange it.",
    ))  # fmt: skip

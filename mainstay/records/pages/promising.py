"""Answering on the review screen, one press each, what came of the promises of last time."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from mainstay.access.can import Can
from mainstay.promises.actions.answer_promise import answer_promise
from mainstay.records.pages.sending import press
from mainstay.records.shared.subjects import the_promise, the_review
from mainstay.web.routes import SignedIn, page


@require_POST
@page(may=Can.CONDUCT_REVIEWS)
def answer(request: SignedIn, review: UUID, promise: UUID) -> HttpResponse:
    """Answer one promise at this review; a reason is asked for the last three answers only."""
    post = request.POST
    given: dict[str, Any] = {
        "because": post.get("because", "")[:500],
        "whose_choice": post.get("whose_choice", "")[:120],
    }
    at = the_review(review)
    return press(
        request, review,
        lambda acting: answer_promise(acting, the_promise(promise), review=at, answer=post.get("answer", ""), **given),
        "", f"promise-{promise}",
    )  # fmt: skip

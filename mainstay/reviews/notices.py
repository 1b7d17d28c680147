"""Who is told what happens to a review, in words that name no child."""

from __future__ import annotations

from collections.abc import Iterable

from mainstay.notices.telling import Message, notice
from mainstay.reviews.events import EarlyReviewCalled, PostponementAsked, PostponementDecided, ReviewScheduled


@notice(ReviewScheduled)
def officer_of_a_scheduled_review(event: ReviewScheduled) -> Iterable[Message]:
    """The reviewing officer, when somebody else arranged the review."""
    if event.officer_id:
        yield Message(event.officer_id, "A review you are to chair was arranged")


@notice(EarlyReviewCalled)
def officer_of_an_early_review(event: EarlyReviewCalled) -> Iterable[Message]:
    """The reviewing officer, when somebody else called it."""
    if event.officer_id:
        yield Message(event.officer_id, "An early review was called for a child of yours")


@notice(PostponementAsked)
def officer_who_may_decide(event: PostponementAsked) -> Iterable[Message]:
    """The reviewing officer, who may approve or refuse it."""
    if event.officer_id:
        yield Message(event.officer_id, "You are asked to decide whether a review is postponed")


@notice(PostponementDecided)
def those_who_wait_for_the_decision(event: PostponementDecided) -> Iterable[Message]:
    """Whoever asked, and the reviewing officer where somebody else decided."""
    decided = "approved" if event.approved else "refused"
    for person_id in dict.fromkeys((event.asked_by_id, event.officer_id)):
        if person_id:
            yield Message(person_id, f"Postponing a review was {decided}")

"""What promises do when something happens to their review: the day to send them by follows its date."""

from __future__ import annotations

from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when
from mainstay.promises.models import Promise
from mainstay.promises.shared import send_by
from mainstay.reviews.events import ReviewCorrected, ReviewHeld, ReviewWithdrawn
from mainstay.reviews.models import Review


@when(ReviewHeld)
def sending_clock_begins(acting: Acting, event: ReviewHeld) -> None:
    """Keep the last day on which the promises of a review that was held are sent in time."""
    _keep_send_by(event)


@when(ReviewCorrected)
def sending_clock_follows_a_correction(acting: Acting, event: ReviewCorrected) -> None:
    """Work that day out again where the date of the review was corrected."""
    _keep_send_by(event)


@when(ReviewWithdrawn)
def sending_clock_stops(acting: Acting, event: ReviewWithdrawn) -> None:
    """Forget that day where the review was not held after all."""
    _keep_send_by(event)


def _keep_send_by(event: ReviewHeld | ReviewCorrected | ReviewWithdrawn) -> None:
    if event.subject is None:
        return
    promises = Promise.objects.filter(review_id=event.subject)
    if not promises.exists():
        return
    day = send_by(Review.objects.get(pk=event.subject))
    promises.exclude(send_by_on=day).update(send_by_on=day)

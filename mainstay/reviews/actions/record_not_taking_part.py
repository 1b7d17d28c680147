"""Recording why a child's views did not reach a review that was held without anybody saying so."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.events import NotTakingPartRecorded
from mainstay.reviews.models import Review
from mainstay.reviews.rules.states import State
from mainstay.statute.refusal import Refused
from mainstay.statute.taking_part import NOT_CONVEYED, reason_given


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def record_not_taking_part(acting: Acting, review: Review, *, reason: str, words: str = "") -> Review:
    """Say why the child's views did not reach a review, as of one that came with a return (DR-8.9).

    What was said before is changed by a correction, with its own reason. Raises Refused, Conflict.
    """
    acting.must_have_seen(review)
    code = review.participation_code or ""
    if review.state != State.HELD or code not in NOT_CONVEYED:
        raise Refused("The child's views reached this review, or it is not held, so there is nothing to explain.")
    if review.not_taking_part:
        raise Refused("The reason is recorded already. Correct it on the review's page where it is wrong.")
    review.not_taking_part, review.not_taking_part_words = reason_given(code, reason, words)
    review.save()
    acting.record(
        NotTakingPartRecorded(subject=review.pk, child=review.child_id, code=code, reason=review.not_taking_part)
    )
    return review

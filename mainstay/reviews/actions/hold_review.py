"""Recording that a review took place in one meeting."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.models import Review
from mainstay.reviews.reactions.holding import complete
from mainstay.reviews.rules import states
from mainstay.reviews.rules.states import Step


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def hold_review(
    acting: Acting,
    review: Review,
    *,
    held_on: date,
    mode: str,
    participation_code: str,
    chaired_by: str,
    late_reason: str | None = None,
    not_taking_part: str = "",
    not_taking_part_words: str = "",
) -> Review:
    """Record that the review took place, judge whether it was in time, and open the next with its due date.

    The participation code is one that the child's age allows, with the reason where it says that the child's views
    did not reach the review; a late review gives its reason from the service's list. Raises Refused, Conflict.
    """
    acting.must_have_seen(review)
    return complete(
        acting,
        review,
        states.after(review.state, Step.HOLD),
        met_on=held_on,
        mode=mode,
        participation_code=participation_code,
        chaired_by=chaired_by,
        late_reason=late_reason,
        because=(not_taking_part, not_taking_part_words),
    )

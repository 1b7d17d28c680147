"""Recording the meeting that completes a review begun earlier."""

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
def complete_review(
    acting: Acting,
    review: Review,
    *,
    met_on: date,
    mode: str,
    participation_code: str,
    chaired_by: str,
    late_reason: str | None = None,
    not_taking_part: str = "",
    not_taking_part_words: str = "",
) -> Review:
    """Record the meeting that completed a review held as a series, or one that was adjourned.

    Judged on its first meeting and on how soon it was completed after it (DR-2.9, DR-2.10a). Raises Refused,
    Conflict.
    """
    acting.must_have_seen(review)
    return complete(
        acting,
        review,
        states.after(review.state, Step.COMPLETE),
        met_on=met_on,
        mode=mode,
        participation_code=participation_code,
        chaired_by=chaired_by,
        late_reason=late_reason,
        because=(not_taking_part, not_taking_part_words),
    )

"""Beginning the record of a review before or at the meeting."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.records.models import ReviewRecord
from mainstay.records.reactions.keeping import begin_late, record_of
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def open_record(acting: Acting, review: Review) -> ReviewRecord:
    """Begin the record of a review; where it was held before records were kept here, its clocks start too.

    Raises Refused where it is begun already, or the review is no longer needed.
    """
    if review.state == Review.State.NOT_REQUIRED:
        raise Refused("This review is no longer needed, so there is nothing to record. Look at the child's record.")
    if record_of(review.pk) is not None:
        raise Refused("The record of this review was begun already. Open it.")
    return begin_late(acting, review)

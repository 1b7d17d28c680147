"""Recording that the social worker and the officer talked a review over."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import ReviewDiscussed
from mainstay.preparation.models import Preparation
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules.open import must_be_open
from mainstay.reviews.models import Review
from mainstay.reviews.rules.given import must_not_be_to_come


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def record_discussion(acting: Acting, review: Review, *, discussed_on: date) -> Preparation:
    """Record the day on which the child, the plan, who to invite and the agenda were talked over. Raises Refused."""
    must_be_open(review.state)
    preparation = preparation_of(review)
    acting.must_have_seen(preparation)
    preparation.discussed_on = must_not_be_to_come(discussed_on, acting.today, "it was talked over")
    preparation.save()
    acting.record(ReviewDiscussed(subject=review.pk, child=review.child_id, discussed_on=preparation.discussed_on))
    return preparation

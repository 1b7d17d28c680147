"""Recording whether the child was asked about an advocate, and what came of it."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import AdvocateRequested
from mainstay.preparation.models import Asked, Preparation
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules.open import must_be_open
from mainstay.reviews.models import Review
from mainstay.reviews.rules.given import must_be_one_of


@action(may=Can.PREPARE_REVIEWS, on=Review)
def ask_for_advocate(acting: Acting, review: Review, *, asked: str) -> Preparation:
    """Record that the child does not want an advocate, or that one was asked for or arranged (DR-8.4).

    The day it was first asked about stands. Raises Refused, Conflict.
    """
    must_be_open(review.state)
    preparation = preparation_of(review)
    acting.must_have_seen(preparation)
    preparation.advocate = must_be_one_of(asked, Asked.values, "what was asked about an advocate")
    settled = preparation.advocate != Asked.NOT_ASKED
    preparation.advocate_asked_on = (preparation.advocate_asked_on or acting.today) if settled else None
    preparation.save()
    acting.record(AdvocateRequested(subject=review.pk, child=review.child_id, asked=preparation.advocate))
    return preparation

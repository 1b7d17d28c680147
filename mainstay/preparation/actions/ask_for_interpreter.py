"""Recording whether an interpreter is needed at a review, and what came of it."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import InterpreterRequested
from mainstay.preparation.models import Asked, Preparation
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules.open import must_be_open
from mainstay.reviews.models import Review
from mainstay.reviews.rules.given import must_be_one_of


@action(may=Can.PREPARE_REVIEWS, on=Review)
def ask_for_interpreter(acting: Acting, review: Review, *, asked: str, language: str = "") -> Preparation:
    """Record that no interpreter is needed, or that one was asked for or arranged, and for which language.

    The day it was first asked about stands. Raises Refused, Conflict.
    """
    must_be_open(review.state)
    preparation = preparation_of(review)
    acting.must_have_seen(preparation)
    preparation.interpreter = must_be_one_of(asked, Asked.values, "what was asked about an interpreter")
    preparation.language = language.strip()[:60]
    settled = preparation.interpreter != Asked.NOT_ASKED
    preparation.interpreter_asked_on = (preparation.interpreter_asked_on or acting.today) if settled else None
    preparation.save()
    acting.record(InterpreterRequested(subject=review.pk, child=review.child_id, asked=preparation.interpreter))
    return preparation

"""Asking for a review to be postponed."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.authority.queries import reasons
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.events import PostponementAsked
from mainstay.reviews.models import Postponement, Review
from mainstay.reviews.rules import given, states
from mainstay.reviews.rules.states import Step
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


@action(may=Can.ASK_TO_POSTPONE, on=Review)
def ask_to_postpone(
    acting: Acting, review: Review, *, reason: str, to_on: date | None = None, words: str = ""
) -> Postponement:
    """Ask for a review to be put off, with a reason from the service's list and, where known, a new day.

    The reviewing officer or a manager decides. Raises Refused where the review has begun or a request waits.
    """
    states.after(review.state, Step.ASK_TO_POSTPONE)
    listed = {row.code for row in reasons(Postponement.REASONS, acting.today)}
    asked = Postponement(
        review=review,
        asked_by_id=acting.person_id,
        asked_on=acting.today,
        reason=given.must_be_listed(reason, listed),
        words=given.must_say_why(words) if words.strip() else "",
        from_on=review.scheduled_on or review.due_on,
        to_on=to_on,
    )
    _must_be_sensible(acting, review, to_on)
    asked.save()
    acting.record(
        PostponementAsked(
            subject=asked.pk,
            child=review.child_id,
            review=review.pk,
            reason=reason,
            from_on=asked.from_on,
            to_on=to_on,
            officer_id=review.officer_id,
        )
    )
    return asked


def _must_be_sensible(acting: Acting, review: Review, to_on: date | None) -> None:
    if review.postponements.filter(state=Postponement.State.ASKED).exists():
        raise Refused("Somebody already asked for this review to be postponed. It waits for the officer to decide.")
    if to_on is not None and to_on <= acting.today:
        raise Refused(f"{in_words(to_on)} is not a day to come. Give a later day, or none.")
    if to_on is not None and review.scheduled_on is not None and to_on <= review.scheduled_on:
        raise Refused(f"{in_words(to_on)} is not later than the day arranged, {in_words(review.scheduled_on)}.")

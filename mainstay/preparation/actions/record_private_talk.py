"""Recording whether the officer spoke to the child in private before a review."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import PrivateTalkRecorded
from mainstay.preparation.models import PrivateTalk
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules.clocks import PRIVATE_TALK
from mainstay.reviews.models import Review
from mainstay.reviews.rules.given import must_be_one_of, must_not_be_to_come
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

Outcome = PrivateTalk.Outcome


@action(may=Can.CONDUCT_REVIEWS, on=Review)
def record_private_talk(
    acting: Acting, review: Review, *, outcome: str, talked_on: date | None = None, how: str = ""
) -> PrivateTalk:
    """Record the talk in private: done, the child refused, not appropriate, or tried and how (DR-3.1a).

    It is done before the review or on its day. Raises Refused, Conflict.
    """
    talk = PrivateTalk.objects.filter(review=review).first()
    if talk is not None:
        acting.must_have_seen(talk)
    preparation_of(review)
    talk = talk or PrivateTalk(review=review)
    talk.outcome = must_be_one_of(outcome, Outcome.values, "what came of the talk in private")
    talk.talked_on, talk.how = _when(review, outcome, talked_on, acting.today), how.strip()[:300]
    if outcome in (Outcome.TRIED, Outcome.NOT_APPROPRIATE) and not talk.how:
        raise Refused("Say how you tried." if outcome == Outcome.TRIED else "Say why it was not appropriate.")
    talk.recorded_by_id, talk.recorded_on = acting.person_id, acting.today
    talk.save()
    acting.record(PrivateTalkRecorded(subject=talk.pk, child=review.child_id, outcome=talk.outcome))
    return talk


def _when(review: Review, outcome: str, talked_on: date | None, today: date) -> date | None:
    if outcome != Outcome.DONE:
        return None
    if talked_on is None:
        raise Refused("Give the day on which you spoke to the child in private.")
    on = must_not_be_to_come(talked_on, today, "you spoke to the child")
    if review.held_on is not None and on > review.held_on:
        raise Refused(
            f"{in_words(on)} is after {in_words(review.held_on)}, the day of the review. The talk in private is before "
            f"the review or on the day ({PRIVATE_TALK})."
        )
    return on

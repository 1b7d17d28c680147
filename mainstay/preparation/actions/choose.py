"""Writing down what the child chose about their review."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.contacts.models import Audience
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import ChoiceMade
from mainstay.preparation.models import Choice, Invited
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules.choosing import must_be_audiences, must_be_words
from mainstay.preparation.rules.open import must_be_open
from mainstay.reviews.models import Review
from mainstay.reviews.rules.given import must_be_one_of, must_not_be_to_come
from mainstay.statute.refusal import Refused

OWN = Audience.REVIEWING_SERVICE


@action(may=Can.PREPARE_REVIEWS, on=Review)
def choose(
    acting: Acting,
    review: Review,
    *,
    matter: str,
    words: str,
    because: str = "",
    chosen_on: date | None = None,
    written_down_by: str = "",
    shared_with: Iterable[str] = (),
    because_shared_with: Iterable[str] = (),
    invited: UUID | None = None,
) -> Choice:
    """Write down one thing the child chose, in their words, and with whom it and its reason are shared.

    Both are shared with the reviewing service only, unless the child said otherwise. Raises Refused.
    """
    must_be_open(review.state)
    preparation_of(review)
    choice = Choice(
        review=review,
        matter=must_be_one_of(matter, Choice.Matter.values, "what the choice is about"),
        words=must_be_words(words, "what the child chose, in their words"),
        because=because.strip()[:500],
        chosen_on=must_not_be_to_come(chosen_on or acting.today, acting.today, "the child chose"),
        written_down_by=written_down_by.strip() or acting.viewer.name,
        entered_by_id=acting.person_id,
        invited=_of(review, invited),
        shared_with=must_be_audiences(shared_with, Audience.values, OWN),
        because_shared_with=must_be_audiences(because_shared_with, Audience.values, OWN),
    )
    choice.save()
    acting.record(ChoiceMade(subject=choice.pk, child=review.child_id, matter=choice.matter))
    return choice


def _of(review: Review, invited: UUID | None) -> Invited | None:
    if invited is None:
        return None
    found = Invited.objects.filter(review=review, pk=invited).first()
    if not isinstance(found, Invited):
        raise Refused("That person is not on the list of this review. Add them first.")
    return found

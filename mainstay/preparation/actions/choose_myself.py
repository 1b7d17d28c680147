"""Choosing something about one's own review, on one's own pages."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.contacts.shared.people import officers_today
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import OwnChoiceMade
from mainstay.preparation.models import Choice
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules.choosing import must_be_words
from mainstay.preparation.rules.open import must_be_open
from mainstay.reviews.models import Review
from mainstay.reviews.rules.given import must_be_one_of


@action(may=Can.USE_OWN_PAGES, on=Review)
def choose_myself(acting: Acting, review: Review, *, matter: str, words: str) -> Choice:
    """Keep what a child chose about their review, in the place of what they chose there before.

    The reviewing service reads it, and nobody else until the child agrees. Raises Refused.
    """
    must_be_open(review.state)
    preparation_of(review)
    about = must_be_one_of(matter, Choice.Matter.values, "what you choose")
    said = must_be_words(words, "what you want")
    for before in Choice.objects.filter(
        review=review, matter=about, withdrawn_on__isnull=True, entered_by_id=acting.person_id
    ):
        before.withdrawn_on = acting.today
        before.save()
    choice = Choice(
        review=review,
        matter=about,
        words=said,
        chosen_on=acting.today,
        written_down_by=acting.viewer.name,
        entered_by_id=acting.person_id,
    )
    choice.save()
    told = officers_today(review.child_id, acting.today)
    acting.record(OwnChoiceMade(subject=choice.pk, child=review.child_id, matter=about, officer_ids=told))
    return choice

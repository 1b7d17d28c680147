"""Putting somebody on the list of people at a review."""

from __future__ import annotations

from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import PersonAdded
from mainstay.preparation.models import Invited
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules.choosing import must_be_words
from mainstay.preparation.rules.open import must_be_open
from mainstay.releases.models import Recipient
from mainstay.reviews.models import Mode, Review
from mainstay.reviews.rules.given import must_be_one_of
from mainstay.statute.refusal import Refused


@action(may=Can.PREPARE_REVIEWS, on=Review)
def add_invited(
    acting: Acting,
    review: Review,
    *,
    name: str,
    relation: str,
    recipient: UUID | None = None,
    person: UUID | None = None,
    mode: str = "",
    for_part: str = "",
) -> Invited:
    """Put somebody on the list of a review, to be invited: a recipient, somebody who signs in, or a name only.

    Raises Refused.
    """
    must_be_open(review.state)
    called = must_be_words(name, "their name", 200)
    _must_be_new(review, called, recipient, person)
    preparation = preparation_of(review)
    invited = Invited(
        review=review,
        recipient=_recipient_of(review, recipient),
        person=Person.objects.filter(pk=person, is_active=True).first() if person else None,
        name=called,
        relation=must_be_words(relation, "who they are to the child", 60),
        mode=must_be_one_of(mode, Mode.values, "how they take part") if mode else "",
        for_part=for_part.strip()[:200],
    )
    invited.save()
    if preparation.people_settled_on is None:
        preparation.people_settled_on = acting.today
        preparation.save()
    acting.record(PersonAdded(subject=invited.pk, child=review.child_id))
    return invited


def _recipient_of(review: Review, recipient: UUID | None) -> Recipient | None:
    if recipient is None:
        return None
    found = Recipient.objects.filter(pk=recipient, child=review.child_id, ended_on__isnull=True).first()
    if not isinstance(found, Recipient):
        raise Refused("That person is not among the recipients of this child. Choose again from the list.")
    return found


def _must_be_new(review: Review, name: str, recipient: UUID | None, person: UUID | None) -> None:
    """Nobody stands on the list twice, whichever way they came to it."""
    listed = Invited.objects.filter(review=review)
    same = listed.filter(name__iexact=name)
    if recipient:
        same = same | listed.filter(recipient_id=recipient)
    if person:
        same = same | listed.filter(person_id=person)
    if same.exists():
        raise Refused(f"{name} is on the list of this review already.")

"""Setting the secret of a card, which the child chooses in person."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.cards.events import SecretSet
from mainstay.cards.models import Card, Tries
from mainstay.cards.rules import codes
from mainstay.cards.shared import secrets, sessions
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.GIVE_CARDS, on=Card)
def set_secret(acting: Acting, card: Card, *, numbers: str = "", pictures: Sequence[str] = ()) -> Card:
    """Keep the secret that the child chose beside their officer: numbers, or four pictures. Raises Refused.

    Whoever is in by the card comes in again with the new secret, and devices forget the old one.
    """
    if card.ended_on is not None:
        raise Refused("This card has stopped working. Give the child a new card first.")
    secret = codes.must_be_pictures(list(pictures)) if pictures else codes.must_be_numbers(numbers)
    card.secret_kind = Card.Secret.PICTURES if pictures else Card.Secret.NUMBERS
    card.secret_digest = secrets.digest_of_secret(secret, card.pk)
    card.save()
    sessions.end_all_of(card)
    Tries.objects.filter(card=card).delete()
    acting.record(SecretSet(subject=card.pk, child=card.child_id, kind=card.secret_kind))
    return card

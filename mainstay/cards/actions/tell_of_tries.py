"""Telling an officer that a card is being guessed at."""

from __future__ import annotations

from mainstay import clock
from mainstay.access.can import Can
from mainstay.cards.events import CardTried
from mainstay.cards.models import Card, Tries
from mainstay.contacts.shared.people import officers_today
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.GIVE_CARDS, on=Card)
def tell_of_tries(acting: Acting, card: Card) -> Card:
    """Tell the child's officers, once until the child next comes in, that somebody tries their card in vain."""
    tries = Tries.objects.get(card=card)
    Tries.objects.filter(card=card).update(told_at=clock.real_now())
    told = officers_today(card.child_id, acting.today)
    acting.record(CardTried(subject=card.pk, child=card.child_id, wrong=tries.wrong, officer_ids=told))
    return card

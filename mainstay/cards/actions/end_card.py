"""Stopping a card that was lost."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.cards.models import Card
from mainstay.cards.shared.ending import end
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.GIVE_CARDS, on=Card)
def end_card(acting: Acting, card: Card, *, because: str = "It was lost") -> Card:
    """Stop a card in one step: whoever is in by it is out, and no device remembers it. Raises Refused."""
    if card.ended_on is not None:
        raise Refused("This card has stopped working already. Give the child a new one if they want it.")
    end(acting, card, because.strip()[:300] or "It was lost")
    return card

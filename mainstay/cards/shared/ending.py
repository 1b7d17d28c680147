"""Ending a card: it lets nobody in any more, wherever it is and whoever holds it."""

from __future__ import annotations

from mainstay.cards.events import CardEnded
from mainstay.cards.models import Card
from mainstay.cards.shared import sessions
from mainstay.ledger.acting import Acting


def end(acting: Acting, card: Card, because: str) -> None:
    """Stop a card, everybody who is in by it, and every device it is remembered on; inside an action only."""
    card.ended_on, card.ended_because, card.sealed_code = acting.today, because, None
    card.save()
    sessions.end_all_of(card)
    acting.record(CardEnded(subject=card.pk, child=card.child_id))

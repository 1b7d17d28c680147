"""Who is told of a card that somebody tries to guess, in words that name nobody."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.cards.events import CardTried
from mainstay.notices.telling import Message, notice


@notice(CardTried)
def the_officer(event: CardTried) -> Iterator[Message]:
    """The officer, and who covers for them."""
    for person_id in event.officer_ids:
        yield Message(person_id, "Somebody tried a card in vain, again and again. See whether it was lost")

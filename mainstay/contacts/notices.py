"""Who is told of signs of harm and of notices, in words that name nobody."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.contacts.events import OfficerTold, SignOfHarmAnswered, SignOfHarmRaised
from mainstay.notices.telling import Message, notice


@notice(SignOfHarmRaised)
def managers_the_same_day(event: SignOfHarmRaised) -> Iterator[Message]:
    """Every manager who may answer it."""
    for person_id in event.to_ids:
        yield Message(person_id, "A sign of harm was raised today and waits for a duty manager")


@notice(SignOfHarmAnswered)
def whoever_raised_it(event: SignOfHarmAnswered) -> Iterator[Message]:
    """Whoever raised it learns that it was answered."""
    yield Message(event.raised_by_id, "The duty manager answered a sign of harm that you raised")


@notice(OfficerTold)
def the_officer(event: OfficerTold) -> Iterator[Message]:
    """The officer, and who covers for them."""
    for person_id in event.officer_ids:
        yield Message(person_id, "There is a notice about a child of yours to acknowledge")

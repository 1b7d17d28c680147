"""Who is told of praise, in words that name nobody and quote nothing."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.notices.telling import Message, notice
from mainstay.praise.events import PraiseGiven, QuoteAnswered

TO_YOU = "You were given praise. Read it, and say whether it may be quoted"
TO_TEAM = "Somebody in your team was given praise"
ANSWERED = {
    "allowed": "Somebody you praised allowed it to be quoted",
    "refused": "Somebody you praised asked that it is not quoted",
    "taken_back": "Somebody you praised took back that it may be quoted",
}


@notice(PraiseGiven)
def the_worker_and_their_managers(event: PraiseGiven) -> Iterator[Message]:
    """The person praised where they sign in, and the managers of the team."""
    for person_id in event.to_ids:
        yield Message(person_id, TO_YOU if person_id == event.to_id else TO_TEAM)


@notice(QuoteAnswered)
def whoever_gave_it(event: QuoteAnswered) -> Iterator[Message]:
    """The giver learns what was answered."""
    yield Message(event.given_by_id, ANSWERED[event.permission])

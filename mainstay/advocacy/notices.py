"""Who is told about advocates, visitors and somebody else to talk to, in words that name nobody and say no reason."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.advocacy.events import AdvocacyAsked, AdvocacyDeclined, SomebodyElseAsked
from mainstay.notices.telling import Message, notice

WANTS = {
    "advocate": "A child of yours wants an advocate. Ask the service for one",
    "visitor": "A child of yours wants an independent visitor. Ask the service for one",
}
NO_MORE = {
    "advocate": "A child of yours does not want an advocate any more",
    "visitor": "A child of yours does not want an independent visitor any more",
}


@notice(AdvocacyAsked)
def the_officer(event: AdvocacyAsked) -> Iterator[Message]:
    """The officer, and who covers for them."""
    for person_id in event.officer_ids:
        yield Message(person_id, WANTS[event.kind])


@notice(AdvocacyDeclined)
def the_officer_of_no_more(event: AdvocacyDeclined) -> Iterator[Message]:
    """The officer and cover, where the child said so on their own pages."""
    for person_id in event.officer_ids if event.by_child else ():
        yield Message(person_id, NO_MORE[event.kind])


@notice(SomebodyElseAsked)
def the_managers(event: SomebodyElseAsked) -> Iterator[Message]:
    """The managers of the service, and never the child's officer."""
    for person_id in event.to_ids:
        yield Message(person_id, "A child wants to talk to somebody else than their officer. Answer them")

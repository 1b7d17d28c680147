"""Who is told of which event: declared beside the event, queued in the same transaction as it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from mainstay.notices.event import Event
from mainstay.notices.models import Notice


@dataclass(frozen=True)
class Message:
    """One message: to whom, and fixed words that name nobody, such as "A review was held".

    Somebody who does not sign in is reached at a sealed delivery address, named by its key. `calendar` is an entry
    for a calendar that goes with the message.
    """

    person_id: UUID | None
    words: str
    address_id: UUID | None = None
    calendar: str = ""


EventType = TypeVar("EventType", bound=Event)
Teller = Callable[[EventType], Iterable[Message]]
_tellers: dict[type[Event], list[Callable[..., Iterable[Message]]]] = defaultdict(list)


def notice(event: type[EventType]) -> Callable[[Teller[EventType]], Teller[EventType]]:
    """Declare who is told when this event happens; the function yields one Message a person."""

    def declare(teller: Teller[EventType]) -> Teller[EventType]:
        _tellers[event].append(teller)
        return teller

    return declare


def queue_notices(event: Event, *, entry_key: str, by: UUID, at: datetime) -> int:
    """Put the messages an event causes into the outbox, once each; the person who acted is not told.

    Returns how many were queued. `entry_key` makes a repeat harmless. Of an event that few may read of, the outbox does
    not say which child it concerns.
    """
    messages = [message for teller in _tellers[type(event)] for message in teller(event) if message.person_id != by]
    rows = [
        Notice(
            person_id=message.person_id,
            address_id=message.address_id,
            words=message.words,
            calendar=message.calendar,
            child_id=None if event.readers else event.child,
            send_key=f"{entry_key}:{message.person_id or message.address_id}:{number}",
            queued_at=at,
        )
        for number, message in enumerate(messages)
    ]
    return len(Notice.objects.bulk_create(rows, ignore_conflicts=True)) if rows else 0


def declared() -> list[tuple[str, str]]:
    """Every (event, teller) pair, for the printed documentation."""
    return sorted((event.__name__, teller.__qualname__) for event, tellers in _tellers.items() for teller in tellers)

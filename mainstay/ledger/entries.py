"""Writing the account: an entry for each event, and the reactions of other rooms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from mainstay import clock
from mainstay.ledger.acting import Acting
from mainstay.ledger.models import Entry
from mainstay.notices.event import Event
from mainstay.notices.telling import queue_notices

EventType = TypeVar("EventType", bound=Event)
Reaction = Callable[[Acting, EventType], None]
_reactions: dict[type[Event], list[Callable[..., None]]] = defaultdict(list)


def when(event: type[EventType]) -> Callable[[Reaction[EventType]], Reaction[EventType]]:
    """Let a higher room react to a lower room's event, in the same transaction and inside its gate."""

    def declare(reaction: Reaction[EventType]) -> Reaction[EventType]:
        _reactions[event].append(reaction)
        return reaction

    return declare


def write_entries(acting: Acting, action: str) -> list[Entry]:
    """Append an entry for each event, run the reactions (which may record more), and queue the notices."""
    written: list[Entry] = []
    for event in acting.events:  # grows while reactions record events of their own
        written.append(_entry(acting, action, event))
        for reaction in _reactions[type(event)]:
            reaction(acting, event)
    Entry.objects.bulk_create(written, batch_size=2000)
    for entry, event in zip(written, acting.events, strict=True):
        queue_notices(event, entry_key=str(entry.pk), by=acting.person_id, at=entry.written_at)
    return written


def _entry(acting: Acting, action: str, event: Event) -> Entry:
    return Entry(
        written_at=clock.real_now(),
        business_on=acting.today,
        actor_id=acting.person_id,
        on_behalf_of_id=acting.on_behalf_of_id,
        channel=acting.channel,
        request_id=acting.request_id,
        action=action,
        event=event.name,
        subject_ids=[str(event.subject)] if event.subject else [],
        child_id=event.child,
        readers=event.readers,
        kept_from=list(event.kept_from),
        payload=event.payload(),
        sentence=event.sentence(),
    )


def reactions() -> list[tuple[str, str]]:
    """Every (event, reaction) pair, for the printed documentation."""
    return sorted(
        (event.__name__, f"{made.__module__}.{made.__qualname__}")
        for event, all_ in _reactions.items()
        for made in all_
    )

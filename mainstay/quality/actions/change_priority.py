"""Changing what a priority says, or who leads it."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import PriorityChanged
from mainstay.quality.models import Priority
from mainstay.quality.rules import priorities


@action(may=Can.KEEP_PRIORITIES, on=Priority)
def change_priority(acting: Acting, priority: Priority, *, text: str, owner: str, seen_by: str) -> Priority:
    """Put a priority in other words, or name somebody else to lead it. Raises Refused, Conflict."""
    acting.must_have_seen(priority)
    priority.text, priority.owner, priority.seen_by = priorities.must_be_whole(text, owner, seen_by)
    priority.save()
    acting.record(PriorityChanged(subject=priority.pk, year=priority.year, number=priority.number))
    return priority

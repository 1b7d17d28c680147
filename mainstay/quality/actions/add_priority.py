"""Setting a priority of the service for a year."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Max

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import PriorityAdded
from mainstay.quality.models import Priority
from mainstay.quality.rules import priorities
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear


@action(may=Can.KEEP_PRIORITIES, on=None)
def add_priority(
    acting: Acting, *, year: CollectionYear, text: str, owner: str, seen_by: str, follows: UUID | None = None
) -> Priority:
    """Set what the service will do in a year: what, who leads, how it will be seen to be done. Raises Refused.

    `follows` is the priority of the year before that this one goes on with.
    """
    said, who, seen = priorities.must_be_whole(text, owner, seen_by)
    if follows and not Priority.objects.filter(pk=follows, year=year.previous().label).exists():
        raise Refused(f"Choose a priority of {year.previous()} that this one goes on with.")
    last = Priority.objects.filter(year=year.label).aggregate(last=Max("number"))["last"] or 0
    priority = Priority(
        year=year.label, number=last + 1, text=said, owner=who, seen_by=seen, follows_id=follows
    )  # fmt: skip
    priority.save()
    acting.record(PriorityAdded(subject=priority.pk, year=priority.year, number=priority.number))
    return priority

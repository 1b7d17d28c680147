"""Who hears of an alert, and when it goes on to the next person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from mainstay.statute.refusal import Refused


def waits_no_longer(passed_on_at: datetime, minutes: int, now: datetime) -> bool:
    """Whether an alert that nobody took goes to the next person."""
    return now - passed_on_at >= timedelta(minutes=minutes)


def next_of(named: Sequence[UUID], told: Sequence[UUID]) -> UUID | None:
    """Who is told next: the first who has not been told, then each again in turn; None where nobody is named.

    `told` are the named people told so far, with repeats.
    """
    if not named:
        return None
    counts = {person: told.count(person) for person in named}
    fewest = min(counts.values())
    return next(person for person in named if counts[person] == fewest)


def must_not_be_taken(taken_by: UUID | None) -> None:
    """Insist that nobody has taken an alert. Raises Refused."""
    if taken_by is not None:
        raise Refused("Somebody has taken this alert already. The page shows who.")


def must_be_taken(taken_by: UUID | None) -> None:
    """Insist that somebody has taken an alert before it is done with. Raises Refused."""
    if taken_by is None:
        raise Refused("Take the alert first, so that everybody knows who is seeing to it.")


def in_time(raised_at: datetime, taken_at: datetime, minutes: int) -> bool:
    """Whether an alert was taken within the minutes that held when it was raised."""
    return taken_at - raised_at <= timedelta(minutes=minutes)

"""What a child may choose about their review, and with whom each choice and its reason is shared."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, time

from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import WorkingDays

LONGEST = 500
SCHOOL_FROM, SCHOOL_TO = time(8, 30), time(15, 30)


def must_be_words(words: str, what: str, longest: int = LONGEST) -> str:
    """Words as they were said, only their ends trimmed. Raises Refused where there are none or too many."""
    said = words.strip()
    if not said:
        raise Refused(f"Write {what}.")
    if len(said) > longest:
        raise Refused(f"This is {len(said)} characters long. Use {longest} or fewer.")
    return said


def must_be_audiences(chosen: Iterable[str], known: Collection[str], own: str) -> list[str]:
    """With whom something is shared, beyond the reviewing service (`own`), each once. Raises Refused for a stranger."""
    audiences = sorted({each for each in chosen if each != own})
    if set(audiences) - set(known):
        raise Refused("Choose from the list with whom the child agreed to share this.")
    return audiences


def may_read(shared_with: Collection[str], readable: Collection[str]) -> bool:
    """Whether something shared with these audiences may be read by somebody who belongs to those."""
    return bool(set(shared_with) & set(readable))


def in_school_hours(on: date | None, at: time | None, calendar: WorkingDays) -> bool:
    """Whether a review would take a child out of school: at such an hour of a working day (DR-8.2)."""
    if on is None or at is None:
        return False
    return calendar.is_working_day(on) and SCHOOL_FROM <= at < SCHOOL_TO

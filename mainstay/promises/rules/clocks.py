"""The days of a promise: to be sent by, to be answered by, and the day half-way to the next review."""

from collections.abc import Sequence
from datetime import date, timedelta

from mainstay.statute.dates import in_words
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.working_days import WorkingDays

SOON_DAYS = 14


def send_by(held_on: date, policy: LocalPolicy, calendar: WorkingDays) -> date:
    """The last day on which a review's promises are sent in time (DR section 3.1; local policy)."""
    return calendar.add(held_on, policy.decisions_after_working_days)


def answer_by(sent_on: date, policy: LocalPolicy, calendar: WorkingDays) -> date:
    """The last day on which the manager may contest; after it silence is agreement (DR section 3.1)."""
    return calendar.add(sent_on, policy.manager_answer_working_days)


def check_days(held_on: date, next_due_on: date, checks: int) -> tuple[date, ...]:
    """The days of the checks between two reviews, evenly spread: one is half-way. None where they are a day apart."""
    days = (next_due_on - held_on).days
    if days < 2:
        return ()
    return tuple(held_on + timedelta(days=days * number // (checks + 1)) for number in range(1, checks + 1))


def next_check(days: Sequence[date], done: int) -> date | None:
    """The day of the next check, after so many were done; None where none is left."""
    return days[done] if done < len(days) else None


def midway_in_words(due_on: date, today: date) -> str:
    """How the day of a mid-way check stands."""
    if due_on < today:
        days = (today - due_on).days
        return f"Was due on {in_words(due_on)}, {'1 day' if days == 1 else f'{days} days'} ago"
    if due_on == today:
        return "Due today, half-way to the next review"
    return f"Due on {in_words(due_on)}, half-way to the next review"

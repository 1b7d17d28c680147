"""The three clocks that begin when a review was held: promises sent, record written, record distributed."""

from dataclasses import dataclass
from datetime import date

from mainstay.statute.dates import in_words
from mainstay.statute.horizon import BeyondHorizon
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.working_days import WorkingDays


@dataclass(frozen=True)
class Clocks:
    """The last day of each clock; None beyond the calendar of working days."""

    send_promises_by_on: date | None
    write_by_on: date | None
    distribute_by_on: date | None


def clocks(held_on: date, completed_on: date, policy: LocalPolicy, calendar: WorkingDays) -> Clocks:
    """The last day of each clock. Source: DR section 3.1; the working days are the council's own."""
    return Clocks(
        send_promises_by_on=_add(calendar, held_on, policy.decisions_after_working_days),
        write_by_on=_add(calendar, completed_on, policy.record_after_working_days),
        distribute_by_on=_add(calendar, completed_on, policy.distribute_after_working_days),
    )


def check_by(starts_on: date, policy: LocalPolicy, calendar: WorkingDays) -> date | None:
    """The day by which the plan of a child new to care is to be checked (DR-4.10); None beyond the calendar."""
    return _add(calendar, starts_on, policy.new_plan_check_working_days)


def explained(what: str, from_on: date, days: int, of: str) -> str:
    """The sentence that explains a clock's last day."""
    return (
        f"{what} within {days} working days of {in_words(from_on)}, {of} (DR section 3.1; the days are local policy)."
    )


def _add(calendar: WorkingDays, day: date, working_days: int) -> date | None:
    try:
        return calendar.add(day, working_days)
    except BeyondHorizon:
        return None

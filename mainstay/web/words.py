"""Dates and moments as people read them: "4 June 2026", "Thu 4 Jun", "4 June 2026 at 10:42"."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(value: date | None) -> str:
    """A date in full, such as 4 June 2026; nothing where there is none."""
    if not value:
        return ""
    on = _date_of(value)
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def day_short(value: date | None) -> str:
    """A date in a list where the year is plain, such as Thu 4 Jun."""
    if not value:
        return ""
    on = _date_of(value)
    return f"{WEEKDAYS[on.weekday()][:3]} {on.day} {MONTHS[on.month - 1][:3]}"


def moment(value: datetime | None) -> str:
    """A moment in England's time, such as 4 June 2026 at 10:42."""
    if not value:
        return ""
    at = timezone.localtime(value) if timezone.is_aware(value) else value
    return f"{day(at)} at {at:%H:%M}"


def aged(years: int | None) -> str:
    """An age as it stands beside a date of birth: under 1, aged 4."""
    return "" if years is None else f"aged {years}" if years else "under 1"


def inside(name: str) -> str:
    """A name within a sentence: "The child" as "the child"; a person's own name as it is."""
    return f"t{name[1:]}" if name.startswith("The ") else name


def days_away(on: date, today: date) -> str:
    """How far off a due date is, in words: today, tomorrow, in 4 days, 1 day overdue."""
    left = (on - today).days
    if left < 0:
        return f"{-left} day{'' if left == -1 else 's'} overdue"
    return {0: "today", 1: "tomorrow"}.get(left, f"in {left} days")


def _date_of(value: date) -> date:
    if isinstance(value, datetime):
        return (timezone.localtime(value) if timezone.is_aware(value) else value).date()
    return value

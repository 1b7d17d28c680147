"""Dates as the service writes them: "4 June 2026"."""

from datetime import date
from functools import lru_cache

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@lru_cache(maxsize=20_000)
def in_words(day: date) -> str:
    """The date as it is written on every page, such as 4 June 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_in_words(day: date) -> str:
    """The month of a date as it is written on every page, such as June 2026."""
    return f"{_MONTHS[day.month - 1]} {day.year}"

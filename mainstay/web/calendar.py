"""A month or a week as a table of days, for reviews to be put in."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mainstay.web import words
from mainstay.web.shapes import Link

MONDAY_FIRST = Calendar(firstweekday=0)


@dataclass(frozen=True)
class Day:
    """One day with what is on it; `outside` when it only fills the week of another month."""

    on: date
    things: Sequence[Link]
    today: bool
    outside: bool
    rest: bool


@dataclass(frozen=True)
class Weeks:
    """Weeks of seven days under a title, Monday first."""

    title: str
    weeks: Sequence[Sequence[Day]]
    weekdays: Sequence[str] = tuple(words.WEEKDAYS)


def month(year: int, number: int, today: date, things: Mapping[date, Sequence[Link]]) -> Weeks:
    """A month, with the days of its neighbours that share its first and last weeks."""
    weeks = [
        [_day(on, today, things, outside=on.month != number) for on in week]
        for week in MONDAY_FIRST.monthdatescalendar(year, number)
    ]
    return Weeks(f"{words.MONTHS[number - 1]} {year}", weeks)


def week(of: date, today: date, things: Mapping[date, Sequence[Link]]) -> Weeks:
    """The week that holds a day."""
    monday = of - timedelta(days=of.weekday())
    days = [_day(monday + timedelta(days=n), today, things, outside=False) for n in range(7)]
    return Weeks(f"Week beginning {words.day(monday)}", [days])


def _day(on: date, today: date, things: Mapping[date, Sequence[Link]], *, outside: bool) -> Day:
    return Day(on, things.get(on, ()), on == today, outside, on.weekday() >= 5)

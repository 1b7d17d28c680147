"""The month or the week that a calendar shows, read from its address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from mainstay.web import words

EARLIEST, LATEST = 2000, 2100


@dataclass(frozen=True)
class Span:
    """A month or a week: its days, both counted, its title, and the same before and after."""

    kind: str
    first: date
    last: date

    @property
    def key(self) -> str:
        """How the span is written in an address: 2021-04, or 2021-W15."""
        if self.kind == "month":
            return f"{self.first:%Y-%m}"
        year, week, _ = self.first.isocalendar()
        return f"{year}-W{week:02d}"

    @property
    def title(self) -> str:
        """The month or the week in words."""
        if self.kind == "month":
            return f"{words.MONTHS[self.first.month - 1]} {self.first.year}"
        return f"Week of {words.day(self.first)}"

    @property
    def before(self) -> Span:
        """The month or week before."""
        return span_at(self.kind, self.first - timedelta(days=1))

    @property
    def after(self) -> Span:
        """The month or week after."""
        return span_at(self.kind, self.last + timedelta(days=1))


def span_at(kind: str, on: date) -> Span:
    """The month or week that holds a day."""
    if kind == "month":
        first = on.replace(day=1)
        return Span(kind, first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
    monday = on - timedelta(days=on.weekday())
    return Span(kind, monday, monday + timedelta(days=6))


def span_of(asked: Mapping[str, str], today: date) -> Span:
    """The span that an address asks for; this month where it asks for none, or for none there is."""
    if found := re.fullmatch(r"(\d{4})-W(\d{2})", asked.get("week", "")):
        return _week(int(found[1]), int(found[2])) or span_at("week", today)
    if found := re.fullmatch(r"(\d{4})-(\d{2})", asked.get("month", "")):
        year, month = int(found[1]), int(found[2])
        if EARLIEST <= year <= LATEST and 1 <= month <= 12:
            return span_at("month", date(year, month, 1))
    return span_at("month", today)


def _week(year: int, number: int) -> Span | None:
    try:
        return span_at("week", date.fromisocalendar(year, number, 1)) if EARLIEST <= year <= LATEST else None
    except ValueError:
        return None

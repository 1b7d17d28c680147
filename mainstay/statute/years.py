"""The collection year, 1 April to 31 March, and its months."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from mainstay.statute.dates import month_in_words
from mainstay.statute.months import add_months
from mainstay.statute.refusal import Refused

_LABEL = re.compile(r"(\d{4})[-/](\d{2})")


class YearRefused(Refused, ValueError):
    """What was given does not name a collection year; the message is a sentence for a person."""


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month, known by a key such as 2020-04; its last day belongs to it."""

    key: str
    starts_on: date
    ends_on: date

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month a date falls in."""
        starts_on = day.replace(day=1)
        return cls(starts_on.strftime("%Y-%m"), starts_on, add_months(starts_on, 1) - timedelta(days=1))

    @property
    def label(self) -> str:
        """The month in words, such as April 2020."""
        return month_in_words(self.starts_on)

    def contains(self, day: date) -> bool:
        """Whether a date falls in the month."""
        return self.starts_on <= day <= self.ends_on


@dataclass(frozen=True, order=True)
class CollectionYear:
    """A year of the national return, named by the calendar year it ends in: 2020-21 ends in 2021."""

    ending: int

    @classmethod
    def parse(cls, text: str) -> "CollectionYear":
        """The year a person wrote, such as 2020-21.

        Raises YearRefused when it is not two years in a row.
        """
        found = _LABEL.fullmatch(text.strip())
        if found is None or (int(found[1]) + 1) % 100 != int(found[2]) or not 1901 <= int(found[1]) <= 9997:
            raise YearRefused(f"“{text}” is not a collection year. Write the two years it spans, such as 2020-21.")
        return cls(int(found[1]) + 1)

    @classmethod
    def of(cls, day: date) -> "CollectionYear":
        """The collection year a date falls in: 31 March 2021 is in 2020-21, 1 April 2021 in 2021-22."""
        return cls(day.year + 1 if day.month >= 4 else day.year)

    @property
    def label(self) -> str:
        """The year as the service writes it: 2020-21."""
        return f"{self.ending - 1}-{self.ending % 100:02d}"

    @cached_property
    def starts_on(self) -> date:
        """The first day of the year, 1 April."""
        return date(self.ending - 1, 4, 1)

    @cached_property
    def ends_on(self) -> date:
        """The last day of the year, 31 March, which belongs to it."""
        return date(self.ending, 3, 31)

    def months(self) -> list[Month]:
        """The twelve months of the year, April first."""
        return [Month.of(add_months(self.starts_on, number)) for number in range(12)]

    def contains(self, day: date) -> bool:
        """Whether a date falls in the year."""
        return self.starts_on <= day <= self.ends_on

    def next(self) -> "CollectionYear":
        """The year after this one."""
        return CollectionYear(self.ending + 1)

    def previous(self) -> "CollectionYear":
        """The year before this one."""
        return CollectionYear(self.ending - 1)

    def __str__(self) -> str:
        """The label, so that a year reads well inside a sentence."""
        return self.label

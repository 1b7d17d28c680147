"""Counting working days: not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from mainstay.statute.bank_holidays import FIRST_YEAR, LAST_YEAR, holidays_of
from mainstay.statute.dates import in_words
from mainstay.statute.horizon import BeyondHorizon

__all__ = ["BeyondHorizon", "WorkingDays", "england"]


@dataclass(frozen=True)
class WorkingDays:
    """The working days between a first and a last day, given the holidays; a value, safe to share.

    Asked about a day outside `first` to `last` it raises BeyondHorizon rather than guess at holidays. Each
    answer is one look into a table made once, so an import may ask a hundred thousand times.
    Source: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 2.
    """

    holidays: frozenset[date]
    first: date
    last: date
    _start: int = field(init=False, repr=False, compare=False)
    _up_to: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _days: tuple[date, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        start = self.first.toordinal()
        up_to: list[int] = []
        days: list[date] = []
        for ordinal in range(start, self.last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            if day.weekday() < 5 and day not in self.holidays:
                days.append(day)
            up_to.append(len(days))
        object.__setattr__(self, "_start", start)
        object.__setattr__(self, "_up_to", tuple(up_to))
        object.__setattr__(self, "_days", tuple(days))

    def is_working_day(self, day: date) -> bool:
        """Whether the day is a working day."""
        self._count(day)
        return day.weekday() < 5 and day not in self.holidays

    def add(self, day: date, working_days: int) -> date:
        """The day so many working days after a day, which is itself day 0; a negative number counts back.

        Nought gives the day itself, working or not.
        """
        count = self._count(day)
        if working_days == 0:
            return day
        index = count + working_days
        if working_days > 0 or self._days[count - 1] == day:
            index -= 1
        if not 0 <= index < len(self._days):
            raise self._beyond(f"{working_days} working days from {in_words(day)}")
        return self._days[index]

    def between(self, start: date, end: date) -> int:
        """How many working days come after the start, up to and including the end.

        Negative when the end is earlier.
        """
        return self._count(end) - self._count(start)

    def on_or_before(self, day: date) -> date:
        """The last working day on or before a day."""
        count = self._count(day)
        if count == 0:
            raise self._beyond(f"The last working day before {in_words(day)}")
        return self._days[count - 1]

    def on_or_after(self, day: date) -> date:
        """The first working day on or after a day."""
        return day if self.is_working_day(day) else self.add(day, 1)

    def with_changes(self, *, extra: Iterable[date] = (), removed: Iterable[date] = ()) -> "WorkingDays":
        """The same calendar with days off added and taken away, as when a holiday is declared."""
        return WorkingDays((self.holidays - frozenset(removed)) | frozenset(extra), self.first, self.last)

    def _count(self, day: date) -> int:
        """How many working days there are from the first day up to and including a day."""
        index = day.toordinal() - self._start
        if not 0 <= index < len(self._up_to):
            raise self._beyond(in_words(day))
        return self._up_to[index]

    def _beyond(self, what: str) -> BeyondHorizon:
        return BeyondHorizon(
            f"{what} is outside the working days calendar, which runs from {in_words(self.first)} "
            f"to {in_words(self.last)}. Check the date, or extend the table of bank holidays."
        )


def england(extra: Iterable[date] = (), removed: Iterable[date] = ()) -> WorkingDays:
    """The working days of England, 1 January 2009 to 31 December 2035.

    `extra` are days off a council adds, `removed` bank holidays it takes away.
    """
    return _england(frozenset(extra), frozenset(removed))


@lru_cache(maxsize=32)
def _england(extra: frozenset[date], removed: frozenset[date]) -> WorkingDays:
    known = frozenset().union(*(holidays_of(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)))
    first, last = date(FIRST_YEAR, 1, 1), date(LAST_YEAR + 1, 1, 1) - timedelta(days=1)
    return WorkingDays((known - removed) | extra, first, last)

"""The days that are not working days in England besides Saturdays and Sundays, 2009 to 2035.

Sources: Banking and Financial Dealings Act 1971, Schedule 1 (Easter Monday, the last Mondays of May and
August, 26 December or its substitute) and the royal proclamations made under section 1 (New Year's Day, the
first Monday of May, substitutes at Christmas, and the one-off days listed here); Christmas Day and Good Friday
are common law holidays. Days declared after this table was written are added by the council and need no release.
"""

from collections.abc import Iterator
from datetime import date, timedelta

FIRST_YEAR = 2009
LAST_YEAR = 2035

MOVED: dict[date, date] = {
    date(2012, 5, 28): date(2012, 6, 4),  # spring bank holiday, Diamond Jubilee
    date(2020, 5, 4): date(2020, 5, 8),  # early May bank holiday, 75 years since VE Day
    date(2022, 5, 30): date(2022, 6, 2),  # spring bank holiday, Platinum Jubilee
}

ONE_OFF: frozenset[date] = frozenset(
    {
        date(2011, 4, 29),  # royal wedding
        date(2012, 6, 5),  # Diamond Jubilee
        date(2022, 6, 3),  # Platinum Jubilee
        date(2022, 9, 19),  # State Funeral of Queen Elizabeth II
        date(2023, 5, 8),  # Coronation of King Charles III
    }
)

_DAY = timedelta(days=1)


def easter_sunday(year: int) -> date:
    """Easter Sunday of a year in the Gregorian calendar, by the rule in the Calendar (New Style) Act 1750."""
    century = year // 100
    golden = year % 19
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    full_moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + full_moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + _DAY * (full_moon - weekday)


def holidays_of(year: int) -> frozenset[date]:
    """The bank and public holidays of one year in England, substitute days included."""
    usual = {MOVED.get(day, day) for day in _usual(year)}
    return frozenset(usual | {day for day in ONE_OFF if day.year == year})


def _usual(year: int) -> Iterator[date]:
    easter = easter_sunday(year)
    yield easter - 2 * _DAY
    yield easter + _DAY
    yield _first_monday(date(year, 5, 1))
    yield _first_monday(date(year, 5, 25))  # the last Monday of May
    yield _first_monday(date(year, 8, 25))  # the last Monday of August
    yield from _fixed([date(year, 1, 1)])
    yield from _fixed([date(year, 12, 25), date(year, 12, 26)])


def _first_monday(day: date) -> date:
    return day + _DAY * (-day.weekday() % 7)


def _fixed(days: list[date]) -> Iterator[date]:
    """Days fixed by date, and a weekday after them in place of each that falls at a weekend."""
    taken = [day for day in days if day.weekday() < 5]
    yield from days
    for day in days:
        if day.weekday() >= 5:
            substitute = days[-1] + _DAY
            while substitute.weekday() >= 5 or substitute in taken:
                substitute += _DAY
            taken.append(substitute)
            yield substitute

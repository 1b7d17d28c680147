"""When somebody reads what children write, and when nobody does."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from mainstay.statute.working_days import WorkingDays


def is_open(moment: datetime, opens: int, closes: int, calendar: WorkingDays) -> bool:
    """Whether somebody of the service reads at this moment: a working day, from one hour to the other."""
    return calendar.is_working_day(moment.date()) and opens <= moment.hour < closes


def next_opening(moment: datetime, opens: int, closes: int, calendar: WorkingDays) -> datetime:
    """The moment from which somebody reads again; the moment itself while they do."""
    if is_open(moment, opens, closes, calendar):
        return moment
    day: date = moment.date() if moment.hour < opens else moment.date() + timedelta(days=1)
    while not calendar.is_working_day(day):
        day += timedelta(days=1)
    return datetime.combine(day, time(opens), tzinfo=moment.tzinfo)

"""Counting months by the corresponding date rule."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date

from mainstay.statute.dates import in_words
from mainstay.statute.horizon import BeyondHorizon


def add_months(day: date, months: int) -> date:
    """The same day number so many months later, or the last day of that month where it has no such day.

    Raises BeyondHorizon when the answer is outside the years a date can hold. Source: the corresponding date
    rule (domain reference 2.1): 30 November and 3 months is 28 February.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise BeyondHorizon(f"{months} months from {in_words(day)} is not a date that can be held.")
    number = day.day
    if number > 28:
        number = min(number, monthrange(year, month + 1)[1])
    return date(year, month + 1, number)

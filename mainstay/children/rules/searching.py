"""What a person typed into the search box: a date of birth, a reference, or part of a name."""

from __future__ import annotations

import re
from datetime import date

_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NUMBERS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4})")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})")


def date_typed(text: str, *, today: date) -> date | None:
    """The date somebody typed, day first as in England: 4/6/2010, 04.06.10, 2010-06-04, 4 June 2010, 04062010.

    None when it is not a date. A year of two digits is the latest that is not in the future.
    """
    typed = " ".join(text.lower().split())
    if found := _ISO.fullmatch(typed):
        return _date(found[3], found[2], found[1], today)
    if (found := _NUMBERS.fullmatch(typed)) or (found := _RUN.fullmatch(typed)):
        return _date(found[1], found[2], found[3], today)
    if (found := _WORDS.fullmatch(typed)) and found[2][:3] in _NAMES:
        return _date(found[1], str(_NAMES.index(found[2][:3]) + 1), found[3], today)
    return None


def _date(day: str, month: str, year: str, today: date) -> date | None:
    number = int(year)
    if len(year) == 2:
        number += 2000 if 2000 + number <= today.year else 1900
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None

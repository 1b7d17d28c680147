"""From the text of a cell to a date or a code, each different text being read only once for a return."""

import re
from collections.abc import Callable
from datetime import date

from mainstay.exchange.ssda903.files import FileSet, Holds, holds
from mainstay.exchange.ssda903.problems import POSTCODE, Kind, shown
from mainstay.exchange.ssda903.rows import Typed
from mainstay.statute.codes import code_set
from mainstay.statute.years import CollectionYear

Fault = tuple[Kind, str]
Read = tuple[Typed, Fault | None]

_DATE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?: 0{1,2}:00(?::00)?)?")
_PARTIAL = re.compile(r"([0-9]{1,2}|ZZ)/([0-9]{1,2}|ZZ)/([0-9]{4}|ZZZZ)", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LONGEST_CHILD = 10
_LONGEST_TEXT = 100


def read_date(text: str) -> Read:
    """A date written DD/MM/YYYY, or nothing and why."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None, (Kind.BAD_DATE, f"{shown(text)} is not a date. Write it as DD/MM/YYYY, such as 31/03/2021.")
    day, month, year = int(found[1]), int(found[2]), int(found[3])
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None, (Kind.BAD_DATE, f"{shown(text)} is in a year that cannot be right. Correct the date.")
    try:
        return date(year, month, day), None
    except ValueError:
        return None, (Kind.BAD_DATE, f"{shown(text)} is not a day in the calendar. Correct the date.")


def read_partial_date(text: str) -> Read:
    """A date of which any part may be ZZ when it is not known; only a whole one gives a value."""
    found = _PARTIAL.fullmatch(text)
    if found is not None and "Z" in text.upper():
        return None, None
    return read_date(text)


def read_child(text: str) -> Read:
    """A child's reference in capitals; one that is too long is kept and said so."""
    if not text:
        return None, (Kind.NO_CHILD, "The row names no child. Give the child's reference.")
    if len(text) > _LONGEST_CHILD:
        return text.upper(), (
            Kind.ROW_SHAPE,
            f"A child's reference has at most {_LONGEST_CHILD} characters; this has {len(text)}.",
        )
    return text.upper(), None


def read_text(text: str) -> Read:
    """Words without a code set, in capitals."""
    if len(text) > _LONGEST_TEXT:
        return None, (Kind.BAD_CODE, f"The value is {len(text)} characters long; no value of the return is.")
    return text.upper(), None


def code_reader(column: str, year_ending: int) -> Callable[[str], Read]:
    """A reader of one column's codes, as they were in one year."""
    codes = code_set(column)

    def read(text: str) -> Read:
        code = text.upper()
        problem = codes.problem(code, year_ending)
        if problem is None:
            return code, None
        if shown(text) != f"“{text}”":
            problem = f"{shown(text)} is not a code of {column}."
        return None, (Kind.BAD_CODE, f"{problem} It counts as not recorded.")

    return read


class Column(dict[str, tuple[str, Typed, Fault | None]]):
    """One column of one return: reads a text once, and remembers what it was read as.

    Gives for a text received that same text (one object for all rows), its value, and its fault.
    """

    def __init__(self, name: str, year_ending: int) -> None:
        kind = holds(name)
        plain: dict[Holds, Callable[[str], Read]] = {
            Holds.CHILD: read_child,
            Holds.DATE: read_date,
            Holds.PARTIAL_DATE: read_partial_date,
            Holds.TEXT: read_text,
        }
        super().__init__()
        self.name = name
        # A child's reference may happen to look like a postcode; no other value does.
        self._read = plain.get(kind) or code_reader(name, year_ending)
        if kind is not Holds.CHILD:
            self._read = _empty_or(_stray_postcode_or(self._read))

    def __missing__(self, received: str) -> tuple[str, Typed, Fault | None]:
        """Read a text for the first time."""
        value, fault = self._read(received.strip())
        learnt = self[received] = (received, value, fault)
        return learnt


class Columns:
    """The readers of one return's columns; files share the reader of a column they have in common.

    A file of a later year is read by its own first year's codes.
    """

    def __init__(self, year: CollectionYear) -> None:
        self._ending = year.ending
        self._made: dict[tuple[str, int], Column] = {}

    def of(self, kind: FileSet) -> tuple[Column, ...]:
        """A reader for every column a table keeps."""
        ending = max(self._ending, kind.first_year)
        return tuple(self._column(name, ending) for name in kind.columns)

    def _column(self, name: str, ending: int) -> Column:
        return self._made.setdefault((name, ending), Column(name, ending))


def _empty_or(read: Callable[[str], Read]) -> Callable[[str], Read]:
    return lambda text: read(text) if text else (None, None)


def _stray_postcode_or(read: Callable[[str], Read]) -> Callable[[str], Read]:
    reason = "A value shaped like a postcode stands where none belongs; it is kept apart and not shown."

    def guarded(text: str) -> Read:
        if POSTCODE.fullmatch(text):
            return None, (Kind.POSTCODE_MISPLACED, reason)
        return read(text)

    return guarded

"""Readings as a page writes them: a number, n of N beside a share, and what it compares with; gaps in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from mainstay.documents.values import Gap, Unit, Value, written
from mainstay.insight.reading import MIDDLES, Reading, percent_of
from mainstay.statute.dates import in_words
from mainstay.web.shapes import Column

NOT_SHOWN = written(Gap.SUPPRESSED, Unit.COUNT)


@dataclass(frozen=True)
class Number:
    """One number of a table: its words, what it is out of, where it leads, and what is heard before it."""

    text: str
    of: str = ""
    href: str = ""
    hidden: str = ""


@dataclass(frozen=True)
class NumberRow:
    """A line of a table of numbers; `href` is where its name leads."""

    label: str
    cells: Sequence[Number]
    href: str = ""
    note: str = ""


@dataclass(frozen=True)
class NumberTable:
    """A table whose numbers open what they are made of."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[NumberRow]
    total: NumberRow | None = None
    notes: Sequence[str] = field(default_factory=tuple)


def value_of(reading: Reading | None) -> Value:
    """The number a reading is known by: its value, or for a share its per cent; a gap where there is none."""
    if reading is None or reading.unavailable is not None:
        return Gap.UNAVAILABLE
    if reading.suppressed:
        return Gap.SUPPRESSED
    number = reading.percent if reading.shape == "share" else reading.value
    return Gap.UNAVAILABLE if number is None else number


def unit_of(reading: Reading) -> Unit:
    """How a reading's number is written."""
    if reading.shape == "share":
        return Unit.PERCENT
    return Unit.COUNT if reading.whole_number else Unit.RATE


def number_of(reading: Reading) -> str:
    """The number in words a reader sees: 2,635, 97.6%, 61.2, or why it is not there."""
    if reading.shape == "share" and reading.denominator == 0:
        return "none"
    return written(value_of(reading), unit_of(reading))


def of_all(reading: Reading) -> str:
    """What a share or a rate is made of, 2,572 of 2,635, or how many a middle value is taken from; else nothing."""
    if reading.shape in MIDDLES and reading.denominator:
        return f"of {count(reading.denominator)}"
    if reading.numerator is None or reading.denominator is None:
        return ""
    if reading.shape == "share":
        return f"{count(reading.numerator)} of {count(reading.denominator)}"
    if reading.shape == "rate":
        return f"{count(reading.numerator)} ÷ {amount(reading.denominator)}"
    return ""


def share_of(row: Reading, whole: Reading) -> str:
    """A row of a count as a per cent of its whole; a gap where either is one."""
    if row.suppressed or whole.suppressed:
        return NOT_SHOWN
    if not isinstance(row.value, int) or not isinstance(whole.value, int):
        return written(Gap.UNAVAILABLE, Unit.COUNT)
    per_cent = percent_of(row.value, whole.value)
    return "–" if per_cent is None else written(per_cent, Unit.PERCENT)


def count(number: int | Decimal) -> str:
    """A whole number with its thousands apart."""
    return written(number, Unit.COUNT)


def amount(number: int | Decimal) -> str:
    """What a rate divides by: a whole number, or one to one place."""
    return count(number) if number == int(number) else written(number, Unit.RATE)


def when(reading: Reading, *, as_at: bool) -> str:
    """The day a figure is as at, or the days it covers."""
    period = reading.period
    return f"on {in_words(period.as_at)}" if as_at else f"{in_words(period.starts_on)} to {in_words(period.ends_on)}"


def notes_of(rows: Sequence[Reading]) -> list[str]:
    """Why numbers are not there, each reason once."""
    reasons = list(dict.fromkeys(row.unavailable for row in rows if row.unavailable))
    if any(row.suppressed for row in rows):
        reasons.append("Not shown: a number that is small, or that would give away one that is.")
    return reasons

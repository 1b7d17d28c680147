"""What a revision changes: every figure that differs from the publication before it, in words."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.annual_report.edition import Change
from mainstay.annual_report.figures.taken import Figures
from mainstay.documents.values import WORDS, Gap, Unit, written
from mainstay.insight.reading import Reading


def changes(before: Figures, now: Figures) -> list[Change]:
    """The figures of every year that stand otherwise now, in the order of the report."""
    found = []
    for period, readings in now.readings.items():
        published = before.of(period.year)
        for key, reading in readings.items():
            if key in published:
                found += list(_differing(published[key], reading, reading.label, period.label))
    return found


def _differing(before: Reading, now: Reading, called: str, year: str) -> Iterator[Change]:
    was, stands = said(before), said(now)
    if was != stands:
        yield Change(called, year, was, stands)
    for split, rows in now.splits.items():
        earlier = before.splits.get(split, {})
        for key, row in rows.items():
            if key in earlier:
                yield from _differing(earlier[key], row, f"{now.label}: {row.label}", year)


def said(reading: Reading) -> str:
    """A figure as it is printed: a count, a share with its n of N, a rate; or why there is none."""
    if reading.suppressed:
        return WORDS[Gap.SUPPRESSED]
    if reading.unavailable is not None:
        return WORDS[Gap.UNAVAILABLE]
    if reading.shape == "share":
        of = f"{written(reading.numerator or 0, Unit.COUNT)} of {written(reading.denominator or 0, Unit.COUNT)}"
        return of if reading.percent is None else f"{of} ({written(reading.percent, Unit.PERCENT)})"
    if reading.value is None:
        return "–"
    return written(reading.value, Unit.COUNT if reading.whole_number else Unit.RATE)

"""The year at a glance: a few headline figures, each with its n of N and the year before."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.annual_report.edition import Edition
from mainstay.annual_report.filling import unit_of, value_of
from mainstay.documents.blocks import Block, KeyFigure, KeyFigures
from mainstay.documents.values import Gap, Unit, written
from mainstay.insight.reading import Reading
from mainstay.statute.dates import in_words

_SHOWN = (
    ("children_looked_after", "Children looked after"),
    ("looked_after_rate", "For every 10,000 under 18"),
    ("periods_started", "Periods of care started"),
    ("children_ceased", "Children who ceased to be looked after"),
    ("reviews_held", "Reviews held"),
    ("reviews_in_time", "Reviews held in time"),
    ("participation", "Reviews the child's views reached"),
    ("caseload", "Children for each full-time officer"),
)


def key_figures(edition: Edition) -> Iterator[Block]:
    """The headline figures there are, with what they are of and what they were the year before."""
    items = [
        KeyFigure(label, written(value_of(reading), unit_of(reading)), _of(reading), _before(edition, key))
        for key, label in _SHOWN
        if (reading := edition.reading(key)) is not None and value_of(reading) is not Gap.UNAVAILABLE
    ]
    if items:
        yield KeyFigures(tuple(items[:6]))


def _of(reading: Reading) -> str:
    if reading.suppressed:
        return ""
    if reading.shape == "share":
        return f"{written(reading.numerator or 0, Unit.COUNT)} of {written(reading.denominator or 0, Unit.COUNT)}"
    if reading.measure in {"children_looked_after", "looked_after_rate", "caseload"}:
        return f"on {in_words(reading.period.as_at)}"
    return f"in {reading.period.label}"


def _before(edition: Edition, key: str) -> str:
    reading = edition.reading(key, edition.year.previous())
    if reading is None or isinstance(value_of(reading), Gap):
        return ""
    return f"{written(value_of(reading), unit_of(reading))} the year before"

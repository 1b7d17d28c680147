"""Figures as JSON, in the shape that the command line and the published data promise."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mainstay.insight.audience import Audience
from mainstay.insight.reading import MIDDLES, Number, Reading
from mainstay.statute.years import CollectionYear


def as_data(year: CollectionYear, council: str, audience: Audience, readings: Mapping[str, Reading]) -> dict[str, Any]:
    """The figures of one year, as they stand for an audience, ready to be written as JSON."""
    return {
        "year": year.label,
        "council": council,
        "audience": audience.value,
        "measures": {key: _figure(reading) for key, reading in readings.items()},
    }


def as_text(year: CollectionYear, council: str, audience: Audience, readings: Mapping[str, Reading]) -> str:
    """The figures of one year as JSON text, ending in a new line."""
    return json.dumps(as_data(year, council, audience, readings), indent=2, ensure_ascii=False) + "\n"


def _figure(reading: Reading) -> dict[str, Any]:
    return {
        "unit": reading.unit,
        "value": _number(reading.value),
        "numerator": reading.numerator,
        "denominator": None if reading.shape in MIDDLES else _number(reading.denominator),
        "percent": _number(reading.percent),
        "suppressed": reading.suppressed,
        "unavailable": reading.unavailable,
        "splits": {split: {key: _figure(row) for key, row in rows.items()} for split, rows in reading.splits.items()},
    }


def _number(number: Number | None) -> int | float | None:
    return float(number) if isinstance(number, Decimal) else number

"""Figures as they are kept with a publication, and read again: everything a report needs, in plain JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from mainstay.annual_report.figures.taken import Figures
from mainstay.insight.audience import Audience
from mainstay.insight.periods import Period
from mainstay.insight.reading import Number, Reading
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear


def to_data(figures: Figures) -> dict[str, Any]:
    """The figures as JSON values; decimals as text, so that they come back exactly."""
    return {
        "year": figures.year.label,
        "council": figures.council,
        "audience": figures.audience.value,
        "policy": figures.policy.to_mapping(),
        "made_from": list(figures.made_from),
        "definitions": dict(figures.definitions),
        "periods": [
            {
                "year": period.label,
                "as_at": period.as_at.isoformat(),
                "measures": {key: _reading(reading) for key, reading in readings.items()},
            }
            for period, readings in figures.readings.items()
        ],
    }


def from_data(data: Mapping[str, Any]) -> Figures:
    """The figures as they were kept."""
    readings = {}
    for kept in data["periods"]:
        period = Period(CollectionYear.parse(kept["year"]), date.fromisoformat(kept["as_at"]))
        readings[period] = {key: _read(key, each, period) for key, each in kept["measures"].items()}
    return Figures(
        year=CollectionYear.parse(data["year"]),
        council=data["council"],
        audience=Audience(data["audience"]),
        policy=LocalPolicy.from_mapping(data["policy"]),
        readings=readings,
        made_from=tuple(data["made_from"]),
        definitions=data["definitions"],
    )


def keeping_hidden(figures: Figures, published: Figures) -> Figures:
    """The figures without those that an earlier publication left out, so that the two together give none away."""
    readings = {
        period: {key: _hidden_as(reading, published.of(period.year).get(key)) for key, reading in found.items()}
        for period, found in figures.readings.items()
    }
    return replace(figures, readings=readings)


def _hidden_as(reading: Reading, before: Reading | None) -> Reading:
    if before is None:
        return reading
    rows = {
        split: {key: _hidden_as(row, before.splits.get(split, {}).get(key)) for key, row in rows.items()}
        for split, rows in reading.splits.items()
    }
    kept = replace(reading, splits=rows)
    return kept.without_numbers() if before.suppressed and not kept.unavailable else kept


def _reading(reading: Reading) -> dict[str, Any]:
    kept = {
        "label": reading.label,
        "shape": reading.shape,
        "unit": reading.unit,
        "version": reading.definition_version,
        "value": _text(reading.value),
        "numerator": reading.numerator,
        "denominator": _text(reading.denominator),
        "percent": _text(reading.percent),
        "suppressed": reading.suppressed,
        "unavailable": reading.unavailable,
    }
    splits = {split: {key: _reading(row) for key, row in rows.items()} for split, rows in reading.splits.items()}
    return {**kept, "splits": splits} if splits else kept


def _read(key: str, kept: Mapping[str, Any], period: Period) -> Reading:
    splits = {
        split: {name: _read(key, row, period) for name, row in rows.items()}
        for split, rows in kept.get("splits", {}).items()
    }
    percent = kept["percent"]
    return Reading(
        measure=key,
        label=kept["label"],
        shape=kept["shape"],
        unit=kept["unit"],
        period=period,
        definition_version=kept["version"],
        value=_number(kept["value"]),
        numerator=kept["numerator"],
        denominator=_number(kept["denominator"]),
        percent=None if percent is None else Decimal(percent),
        suppressed=kept["suppressed"],
        unavailable=kept["unavailable"],
        splits=splits,
    )


def _text(number: Number | None) -> int | str | None:
    return str(number) if isinstance(number, Decimal) else number


def _number(kept: int | str | None) -> Number | None:
    return Decimal(kept) if isinstance(kept, str) else kept

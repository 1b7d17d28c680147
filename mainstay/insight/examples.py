"""Worked examples: a handful of rows and the figures that come of them, kept beside the tests and printed."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mainstay.insight.periods import Period
from mainstay.insight.reading import Reading
from mainstay.insight.tables import CONTRACT
from mainstay.statute.years import CollectionYear

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "specs"

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Example:
    """One worked example of a measure.

    `rows` are those of each table, with only the columns that matter; `expected` is what each figure says, the whole
    under an empty split. A row that is not expected counts nothing.
    """

    measure: str
    says: str
    period: Period
    rows: Mapping[str, list[Row]]
    expected: Mapping[str, Mapping[str, str]]


def load(folder: Path = FOLDER) -> dict[str, Example]:
    """Every worked example by the key of its measure; none where the checkout's tests are not beside the product."""
    return {path.stem: parsed(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))}


def parsed(measure: str, text: str) -> Example:
    """A worked example from its text."""
    given = tomllib.loads(text)
    year = CollectionYear.parse(given["year"])
    as_at: date = given.get("as_at", year.ends_on)
    expected = given["expected"]
    whole = {"": {"": expected["whole"]}} if "whole" in expected else {}
    splits = {split: rows for split, rows in expected.items() if split != "whole"}
    rows = {table.name: given[table.name] for table in CONTRACT if table.name in given}
    return Example(measure, " ".join(given["says"].split()), Period(year, as_at), rows, {**whole, **splits})


def said(reading: Reading) -> str:
    """A reading in figures: “3”, “2 of 3 (66.7%)”, “1.5 (3 ÷ 2)”, or why it cannot be given."""
    if reading.suppressed:
        return "suppressed"
    if reading.unavailable is not None:
        return reading.unavailable
    if reading.shape == "share":
        percent = "" if reading.percent is None else f" ({reading.percent}%)"
        return f"{reading.numerator} of {reading.denominator}{percent}"
    if reading.shape == "rate":
        return f"{reading.value} ({reading.numerator} ÷ {reading.denominator})"
    return "nothing" if reading.value is None else str(reading.value)

"""Each audience sees what it may, and the JSON says it in the promised shape."""

from __future__ import annotations

import json

import pytest

from mainstay.insight.audience import Audience, for_audience
from mainstay.insight.engine import read_all
from mainstay.insight.json import as_data, as_text
from mainstay.insight.periods import Period
from mainstay.insight.reading import Reading
from tests.insight.council import YEAR, council
from tests.specs.rows import on_duckdb

WHOLE_YEAR = Period.whole(YEAR)
FIELDS = ["unit", "value", "numerator", "denominator", "percent", "suppressed", "unavailable", "splits"]
NUMBERS = ("value", "numerator", "denominator", "percent")

Readings = dict[str, Reading]


@pytest.fixture(scope="module")
def readings() -> Readings:
    return read_all(on_duckdb(council(9, children=300)), WHOLE_YEAR)


def _seen(readings: Readings, audience: Audience) -> Readings:
    return for_audience({WHOLE_YEAR: readings}, audience)[WHOLE_YEAR]


def test_the_working_audience_sees_everything(readings: Readings) -> None:
    assert _seen(readings, Audience.WORKING) == readings


@pytest.mark.parametrize("audience", [Audience.MANAGEMENT, Audience.PUBLISHED])
def test_splits_that_name_staff_or_stand_near_a_child_never_leave_the_working_audience(
    readings: Readings, audience: Audience
) -> None:
    assert "officer" in readings["reviews_held"].splits
    seen = _seen(readings, audience)
    within = {"officer", "team", "not_taking_part"}
    assert [key for key, reading in seen.items() if within & set(reading.splits)] == []
    assert "officer 1" not in as_text(YEAR, "Thornshire", audience, seen)


def test_management_sees_small_numbers_and_the_public_does_not(readings: Readings) -> None:
    bands = _seen(readings, Audience.MANAGEMENT)["periods_started"].splits["age_band"]
    published = _seen(readings, Audience.PUBLISHED)["periods_started"].splits["age_band"]
    small = [key for key, row in bands.items() if 1 <= (row.value or 0) <= 5]
    assert small != []
    assert [key for key in small if not published[key].suppressed or published[key].value is not None] == []


def test_the_json_has_the_promised_shape(readings: Readings) -> None:
    data = as_data(YEAR, "Thornshire", Audience.WORKING, readings)
    assert list(data) == ["year", "council", "audience", "measures"]
    assert (data["year"], data["council"], data["audience"]) == ("2020-21", "Thornshire", "working")
    for figure in data["measures"].values():
        assert list(figure) == FIELDS
        assert all(list(row) == FIELDS for rows in figure["splits"].values() for row in rows.values())


def test_the_json_gives_each_kind_of_figure_its_own_fields(readings: Readings) -> None:
    figures = json.loads(as_text(YEAR, "Thornshire", Audience.WORKING, readings))["measures"]
    given = {key: {name for name in NUMBERS if figure[name] is not None} for key, figure in figures.items()}
    assert given["reviews_held"] == {"value"}
    assert given["reviews_in_time"] == {"numerator", "denominator", "percent"}
    assert given["looked_after_rate"] == {"value", "numerator", "denominator"}
    assert isinstance(figures["reviews_in_time"]["percent"], float)
    assert figures["reviews_held"]["splits"]["month"]["2020-04"]["value"] > 0


def test_a_suppressed_figure_has_no_numbers_in_the_json(readings: Readings) -> None:
    data = as_data(YEAR, "Thornshire", Audience.PUBLISHED, _seen(readings, Audience.PUBLISHED))
    rows = [row for f in data["measures"].values() for split in f["splits"].values() for row in split.values()]
    suppressed = [row for row in rows if row["suppressed"]]
    assert suppressed != []
    assert [row for row in suppressed if any(row[name] is not None for name in NUMBERS)] == []

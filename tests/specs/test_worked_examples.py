"""Each measure on a handful of rows: PostgreSQL, DuckDB, plain Python and the printed example say the same."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import psycopg
import pytest

from mainstay.insight.behind import children_behind
from mainstay.insight.engine import read
from mainstay.insight.examples import Example, load, said
from mainstay.insight.measure import find, measures
from mainstay.insight.reading import MIDDLES, Reading
from mainstay.insight.units import Subject
from tests.specs import references
from tests.specs.rows import filled, on_duckdb, on_postgres

EXAMPLES = load()
NOTHING = {"0", "0 of 0"}


def test_each_measure_has_a_worked_example_and_a_plain_reference() -> None:
    assert set(EXAMPLES) == set(measures())
    assert [key for key in measures() if not hasattr(references, key)] == []


@pytest.mark.parametrize("key", EXAMPLES)
def test_duckdb_says_what_the_example_says(key: str) -> None:
    example = EXAMPLES[key]
    reading = read(find(key), on_duckdb(filled(example.rows, example.period.year)), example.period)
    _must_say(reading, example)


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.parametrize("key", EXAMPLES)
def test_postgresql_says_what_the_example_says(key: str, analytic_postgres: psycopg.Connection[Any]) -> None:
    example = EXAMPLES[key]
    source = on_postgres(filled(example.rows, example.period.year), analytic_postgres)
    _must_say(read(find(key), source, example.period), example)


@pytest.mark.parametrize("key", EXAMPLES)
def test_plain_python_counts_what_duckdb_counts(key: str) -> None:
    example = EXAMPLES[key]
    rows = filled(example.rows, example.period.year)
    reading = read(find(key), on_duckdb(rows), example.period)
    expected = getattr(references, key)(rows, example.period)
    assert {at: _plain(each) for at, each in _figures(reading).items() if at in expected or _counts(each)} == {
        at: each if not isinstance(each, tuple) else (each[0], Decimal(str(each[1]))) for at, each in expected.items()
    }


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.parametrize("key", EXAMPLES)
def test_the_children_behind_each_figure_are_as_many_as_it_counts(
    key: str, analytic_postgres: psycopg.Connection[Any]
) -> None:
    example, measure = EXAMPLES[key], find(key)
    rows = filled(example.rows, example.period.year)
    duck, postgres = on_duckdb(rows), on_postgres(rows, analytic_postgres)
    for (split, row), each in _figures(read(measure, duck, example.period)).items():
        asked = {"split": split or None, "key": row or None}
        children = children_behind(measure, duck, example.period, **asked)
        assert children == children_behind(measure, postgres, example.period, **asked)
        count = each.value if each.shape == "count" else each.denominator if each.shape in MIDDLES else each.numerator
        if measure.subject is Subject.PROPOSALS:  # said by many together, and kept of nobody
            assert children == []
            continue
        subject_is_child = measure.subject.value == "children"
        assert (
            len(children) == count if subject_is_child else (len(children) <= count and bool(children) == bool(count))
        )


def _must_say(reading: Reading, example: Example) -> None:
    found = {at: said(each) for at, each in _figures(reading).items()}
    expected = {(split, key): text for split, rows in example.expected.items() for key, text in rows.items()}
    assert {at: text for at, text in found.items() if at in expected or _counts(_at(reading, at))} == expected


def _figures(reading: Reading) -> dict[tuple[str, str], Reading]:
    rows = {(split, key): row for split, all_rows in reading.splits.items() for key, row in all_rows.items()}
    return {("", ""): reading} | {at: row for at, row in rows.items() if row.unavailable is None}


def _at(reading: Reading, at: tuple[str, str]) -> Reading:
    return reading.row(at[0] or None, at[1] or None)


def _counts(reading: Reading) -> bool:
    """Whether a figure counts anything; a row of a split over the whole counts its own numerator."""
    if reading.shape == "share" and reading.numerator == 0:
        return said(reading) not in NOTHING and not _over_whole(reading)
    return said(reading) not in NOTHING


def _over_whole(reading: Reading) -> bool:
    measure = find(reading.measure)
    over_whole = any(split.over_whole for split in measure.splits)
    return over_whole and reading.label != measure.title


def _plain(reading: Reading) -> Any:
    if reading.shape == "count":
        return reading.value
    number = reading.value if reading.shape in MIDDLES else reading.numerator
    return (number, Decimal(str(reading.denominator)))

"""Made-up councils, full of odd dates and gaps: the two engines and plain Python count the same."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import psycopg
import pytest

from mainstay.insight.engine import read_all
from mainstay.insight.periods import Period
from mainstay.insight.reading import MIDDLES, Reading
from mainstay.statute.years import CollectionYear
from tests.insight.council import YEAR, council
from tests.specs import references
from tests.specs.rows import on_duckdb, on_postgres

WHOLE_YEAR = Period.whole(YEAR)


@pytest.mark.parametrize("seed", range(5))
def test_duckdb_counts_what_plain_python_counts(seed: int) -> None:
    rows = council(seed, children=80)
    for key, reading in read_all(on_duckdb(rows), WHOLE_YEAR).items():
        expected = {at: _numbers(each) for at, each in getattr(references, key)(rows, WHOLE_YEAR).items()}
        found = {at: _plain(each) for at, each in _figures(reading).items()}
        assert {at: found[at] for at in expected} == expected, key
        assert [at for at in found.keys() - expected.keys() if _counts(found[at])] == [], key


@pytest.mark.usefixtures("django_db_setup")
def test_postgresql_counts_what_duckdb_counts(analytic_postgres: psycopg.Connection[Any]) -> None:
    rows = council(11, children=200)
    postgres, duck = on_postgres(rows, analytic_postgres), on_duckdb(rows)
    assert read_all(postgres, WHOLE_YEAR) == read_all(duck, WHOLE_YEAR)


def test_a_year_of_which_nothing_is_recorded_counts_nothing_and_says_so() -> None:
    source = on_duckdb(council(3, children=40))
    readings = read_all(source, Period.whole(CollectionYear(2012)))
    assert readings["periods_started"].value == 0
    assert readings["reviews_in_time"].percent is None
    assert readings["looked_after_rate"].value is None
    assert readings["looked_after_rate"].unavailable == "No population aged 0 to 17 has been loaded for this year."


def _figures(reading: Reading) -> dict[tuple[str, str], Reading]:
    rows = {(split, key): row for split, all_rows in reading.splits.items() for key, row in all_rows.items()}
    return {("", ""): reading} | rows


def _plain(reading: Reading) -> Any:
    if reading.shape == "count":
        return reading.value
    number = reading.value if reading.shape in MIDDLES else reading.numerator
    return _numbers((number, reading.denominator))


def _numbers(figure: Any) -> Any:
    if not isinstance(figure, tuple):
        return figure
    return (figure[0], None if figure[1] is None else Decimal(str(figure[1])))


def _counts(figure: Any) -> bool:
    return bool(figure[0] if isinstance(figure, tuple) else figure)

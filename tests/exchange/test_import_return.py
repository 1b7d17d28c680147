"""Bringing a return in: what is kept as received, what is derived, and that it is all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.exchange.actions.import_return import import_return
from mainstay.exchange.models import ReturnedRow, ReturnProblem
from mainstay.exchange.ssda903.reading import read_return
from mainstay.ledger.acting import system_acting
from mainstay.statute.years import CollectionYear

YEAR = CollectionYear.parse("2017-18")
FILES = [
    "ad1.csv", "episodes.csv", "header.csv", "missing.csv", "oc2.csv", "oc3.csv", "placed_for_adoption.csv",
    "previous_permanence.csv", "reviews.csv", "uasc.csv",
]  # fmt: skip


@pytest.mark.django_db
def test_the_sample_as_csv_gives_its_rows_and_problems_in_the_database(samples: Path) -> None:
    folder = samples / "ssda903" / "one-year-2017-18"
    received = read_return(folder, year=YEAR, only=FILES)
    returned = import_return(system_acting(channel="command"), received)
    rows = {table: ReturnedRow.objects.filter(returned=returned, table=table).count() for table in
            ("header", "episodes", "reviews")}  # fmt: skip
    assert rows == {"header": 2675, "episodes": 5050, "reviews": 12582}
    listed = ReturnProblem.objects.filter(returned=returned, between_years=False)
    assert listed.filter(kind="repeated_key", table="reviews").count() == 14
    assert listed.filter(kind="episodes_overlap").count() == 72

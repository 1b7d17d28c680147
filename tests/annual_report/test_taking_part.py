"""The tables of the report on how children took part: chairing by year, what is not recorded, and nothing made up."""

from __future__ import annotations

from datetime import date
from typing import Any

from mainstay.annual_report.building import document_of
from mainstay.annual_report.edition import Edition
from mainstay.annual_report.figures.taken import Figures
from mainstay.documents.blocks import Figure, Table
from mainstay.insight.audience import Audience, for_audience
from mainstay.insight.engine import read_together
from mainstay.insight.measure import measures
from mainstay.insight.periods import Period
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear
from tests.annual_report.conftest import YEAR
from tests.specs.rows import filled, on_duckdb

BEFORE = CollectionYear(2020)


def _reviews(year: CollectionYear, code: str, chair: str | None, times: int) -> list[dict[str, Any]]:
    aged_4 = code != "PN0"
    return [
        {"child_id": f"{code} {chair} {number}", "held_on": date(year.ending, 2, 1), "participation_code": code,
         "aged_4_or_over": aged_4, "chaired_by": chair}
        for number in range(times)
    ]  # fmt: skip


def _tables(reviews: list[dict[str, Any]], audience: Audience = Audience.WORKING) -> dict[str, Table]:
    source = on_duckdb(filled({"reviews": reviews}, YEAR))
    read = read_together(source, {Period.whole(year): list(measures().values()) for year in (BEFORE, YEAR)})
    figures = Figures(YEAR, "Thornshire", audience, LocalPolicy(), for_audience(read, audience), (), {})
    blocks = document_of(Edition(figures)).blocks
    tables = [block.table if isinstance(block, Figure) else block for block in blocks]
    return {table.caption: table for table in tables if isinstance(table, Table)}


def test_who_chaired_is_shown_by_year_and_what_is_not_recorded_is_a_row() -> None:
    reviews = [
        *_reviews(YEAR, "PN1", "child", 10), *_reviews(YEAR, "PN1", "together", 20),
        *_reviews(YEAR, "PN6", "officer", 60), *_reviews(YEAR, "PN7", None, 10), *_reviews(YEAR, "PN0", "officer", 30),
        *_reviews(BEFORE, "PN1", "officer", 40), *_reviews(BEFORE, "PN0", None, 20),
    ]  # fmt: skip
    tables = _tables(reviews)
    chaired = tables["Who chaired the reviews of children aged 4 or over"]
    assert [column.title for column in chaired.columns] == ["Who chaired", "2019-20", "2020-21"]
    assert chaired.rows == (
        ("The reviewing officer", "40 (100.0%)", "60 (60.0%)"),
        ("The child", "0 (0.0%)", "10 (10.0%)"),
        ("The child and the officer together", "0 (0.0%)", "20 (20.0%)"),
        ("Somebody else", "0 (0.0%)", "0 (0.0%)"),
        ("Not recorded", "0 (0.0%)", "10 (10.0%)"),
    )
    assert chaired.total == ("All", "40 (100.0%)", "100 (100.0%)")
    by_year = tables["Reviews that children took part in, attended and chaired, by year"]
    assert by_year.rows[1] == ("2020-21", "90 of 100 (90.0%)", "30 of 100 (30.0%)", "30 of 100 (30.0%)")
    assert tables["Reviews of children aged 4 or over and under 4, by year"].rows == (
        ("2019-20", "40", "20", "60"), ("2020-21", "100", "30", "130")
    )  # fmt: skip
    assert not [caption for caption in tables if "did not reach" in caption]  # why not is for the service alone


def test_a_year_without_a_chair_is_left_out_of_chairing_and_said_so() -> None:
    reviews = [
        *_reviews(YEAR, "PN1", "child", 10),
        *_reviews(YEAR, "PN6", "officer", 90),
        *_reviews(BEFORE, "PN1", None, 40),
    ]
    tables = _tables(reviews)
    assert [column.title for column in tables["Who chaired the reviews of children aged 4 or over"].columns] == [
        "Who chaired", "2020-21"
    ]  # fmt: skip
    by_year = tables["Reviews that children took part in, attended and chaired, by year"].rows
    assert [row[3] for row in by_year] == ["not available", "10 of 100 (10.0%)"]
    without = _tables([*_reviews(YEAR, "PN1", None, 100), *_reviews(BEFORE, "PN1", None, 40)])
    assert "Who chaired the reviews of children aged 4 or over" not in without
    assert [len(row) for row in without["Reviews that children took part in, attended and chaired, by year"].rows] == [
        3,
        3,
    ]


def test_a_few_reviews_that_children_chaired_are_not_shown_to_everybody() -> None:
    reviews = [
        *_reviews(YEAR, "PN1", "child", 3),
        *_reviews(YEAR, "PN1", "together", 40),
        *_reviews(YEAR, "PN6", "officer", 160),
    ]
    rows = {
        row[0]: row[1]
        for row in _tables(reviews, Audience.PUBLISHED)["Who chaired the reviews of children aged 4 or over"].rows
    }
    assert rows["The child"] == "not shown"
    assert list(rows.values()).count("not shown") > 1

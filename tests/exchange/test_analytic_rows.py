"""Folders of returns as tables of the analytic contract: every column, every row, in DuckDB without a database."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mainstay.exchange.ssda903.analytic import AnalyticRows, to_analytic
from mainstay.exchange.ssda903.combine import combine
from mainstay.exchange.ssda903.duck import open_folder
from mainstay.insight.beside_tables import BESIDE
from mainstay.insight.concern_tables import CHALLENGE
from mainstay.insight.council_table import PROPOSALS
from mainstay.insight.cycle_tables import CYCLE
from mainstay.insight.praise_table import PRAISE
from mainstay.insight.tables import CONTRACT
from mainstay.insight.voice_tables import VOICE
from mainstay.statute.policy import LocalPolicy
from tests.exchange.returns import YEAR, Rows, files, received

HEADER: Rows = [{"CHILD": "A1", "ETHNIC": "CHNE", "DOB": "29/06/2016"}]
EPISODES: Rows = [
    {"CHILD": "A1", "DECOM": "01/06/2020", "DEC": "01/08/2020", "REC": "X1"},
    {"CHILD": "A1", "DECOM": "01/08/2020", "RNE": "P", "PLACE": "K2", "LS": "V9"},
]
REVIEWS: Rows = [{"CHILD": "A1", "REVIEW": "30/06/2020"}, {"CHILD": "A1", "REVIEW": "30/09/2020", "REVIEW_CODE": ""}]


@pytest.fixture
def rows() -> AnalyticRows:
    return to_analytic(combine([received(header=HEADER, episodes=EPISODES, reviews=REVIEWS)]))


def named(table: str, cells: tuple[object, ...]) -> dict[str, object]:
    definition = next(each for each in CONTRACT if each.name == table)
    return dict(zip(definition.column_names, cells, strict=True))


def test_every_row_has_a_cell_for_each_column_of_the_contract(rows: AnalyticRows) -> None:
    widths = {definition.name: len(definition.columns) for definition in CONTRACT}
    for table, cells in rows.tables():
        assert {len(row) for row in cells} == {widths[table]}, table


def test_cells_that_may_not_be_empty_are_filled(rows: AnalyticRows) -> None:
    required = {each.name: [c.name for c in each.columns if not c.nullable] for each in CONTRACT}
    for table, cells in rows.tables():
        for row in cells:
            assert all(named(table, row)[name] is not None for name in required[table])


def test_a_period_carries_what_the_child_was_when_it_began(rows: AnalyticRows) -> None:
    period = named("periods", rows.periods[0])
    assert (period["period_id"], period["starts_on"], period["ends_on"]) == ("A1:2020-06-01", date(2020, 6, 1), None)
    assert (period["sex"], period["ethnic_group"], period["legal_status"]) == ("male", "asian", "C2")


def test_the_ethnic_group_of_chinese_follows_the_councils_policy() -> None:
    facts = combine([received(header=HEADER, episodes=EPISODES)])
    other = to_analytic(facts, LocalPolicy(chinese_in="other"))
    assert named("periods", other.periods[0])["ethnic_group"] == "other"


def test_a_code_that_was_not_read_is_empty_and_not_guessed(rows: AnalyticRows) -> None:
    second = named("episodes", rows.episodes[1])
    assert (second["placement"], second["legal_status"], second["period_id"]) == ("K2", None, "A1:2020-06-01")


def test_reviews_carry_their_verdict_and_the_one_outstanding_has_none(rows: AnalyticRows) -> None:
    first, second, outstanding = (named("reviews", row) for row in rows.reviews)
    assert (first["kind"], first["due_on"], first["verdict"]) == ("first", date(2020, 6, 29), "late")
    assert (first["participation_code"], first["aged_4_or_over"], first["month"]) == ("PN1", True, "2020-06")
    assert (second["kind"], second["verdict"], second["participation_code"]) == ("second", "in_time", None)
    assert (outstanding["kind"], outstanding["held_on"]) == ("later", None)
    assert (outstanding["due_on"], outstanding["verdict"]) == (date(2021, 3, 30), None)


def test_a_folder_opens_in_duckdb_with_every_table_of_the_contract(tmp_path: Path) -> None:
    for name, content in files(header=HEADER, episodes=EPISODES, reviews=REVIEWS).items():
        (tmp_path / name).write_bytes(content)
    connection = open_folder({YEAR: tmp_path})
    counts = {each.name: connection.execute(f"SELECT count(*) FROM {each.name}").fetchone() for each in CONTRACT}
    assert counts == {
        "periods": (1,),
        "episodes": (2,),
        "reviews": (3,),
        "allocations": (0,),
        "establishment": (0,),
        "population": (0,),
        "months": (12,),
        **{
            table.name: (0,) for table in (*CYCLE, *CHALLENGE, PRAISE, *VOICE, *BESIDE, PROPOSALS)
        },  # no return holds what these rooms do
    }
    late = connection.execute("SELECT held_on, due_on FROM reviews WHERE verdict = 'late'").fetchall()
    assert late == [(date(2020, 6, 30), date(2020, 6, 29))]

"""Figures straight from folders of the return: the promised shape, by hand-counted numbers, and no database."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mainstay.annual_report.figures.folders import FoldersRefused, named_year, returns_in
from mainstay.annual_report.figures.from_returns import figures_from_returns
from mainstay.annual_report.figures.taken import Asked
from mainstay.insight.audience import Audience
from mainstay.insight.measure import measures
from mainstay.statute.years import CollectionYear
from tests.annual_report.conftest import YEAR
from tests.annual_report.returns import EPISODES, HEADER, REVIEWS, three_children, write

FIELDS = {"unit", "value", "numerator", "denominator", "percent", "suppressed", "unavailable", "splits"}


def figures(path: Path, audience: Audience = Audience.WORKING) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(figures_from_returns(Asked(YEAR, "Thornshire", audience), [str(path)]).text())
    return told


@pytest.fixture
def counted(small: Path) -> dict[str, Any]:
    measured: dict[str, Any] = figures(small)["measures"]
    return measured


def values(reading: dict[str, Any], split: str) -> dict[str, int]:
    return {key: row["value"] for key, row in reading["splits"][split].items() if row["value"]}


def test_the_json_has_the_promised_shape_to_its_last_field(small: Path) -> None:
    told = figures(small)
    assert list(told) == ["year", "council", "audience", "measures"]
    assert (told["year"], told["council"], told["audience"]) == ("2020-21", "Thornshire", "working")
    assert set(told["measures"]) == set(measures())
    for reading in told["measures"].values():
        assert set(reading) == FIELDS
        assert all(set(row) == FIELDS for rows in reading["splits"].values() for row in rows.values())


def test_children_and_periods_are_as_counted_by_hand(counted: dict[str, Any]) -> None:
    month_ends = counted["children_looked_after"]["splits"]["month_end"]
    assert [row["value"] for row in month_ends.values()] == [0, 0, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2]
    assert counted["children_looked_after"]["value"] == 2
    started = counted["periods_started"]
    assert started["value"] == 3
    assert values(started, "sex") == {"male": 2, "female": 1}
    assert values(started, "age_band") == {"1_4": 1, "10_15": 1, "16_17": 1}
    assert values(started, "ethnic_group") == {"white": 1, "mixed": 1, "not_recorded": 1}
    assert values(started, "legal_status") == {"C1": 1, "V2": 2}
    assert values(counted["children_ceased"], "reason_ceased") == {"returned_to_parents": 1}
    assert counted["unaccompanied_children"]["value"] == 1


def test_reviews_are_as_counted_by_hand(counted: dict[str, Any]) -> None:
    assert values(counted["reviews_held"], "kind") == {"first": 3, "second": 1, "later": 1}
    in_time = counted["reviews_in_time"]
    assert (in_time["value"], in_time["numerator"], in_time["denominator"], in_time["percent"]) == (None, 4, 5, 80.0)
    assert counted["reviews_late"]["value"] == 1
    assert counted["children_all_reviews_in_time"]["percent"] == 50.0
    assert (counted["participation"]["numerator"], counted["participation"]["denominator"]) == (4, 4)
    assert counted["attendance"]["percent"] == 75.0


def test_what_a_return_cannot_give_is_unavailable_with_a_reason_and_never_nought(counted: dict[str, Any]) -> None:
    for key in ("looked_after_rate", "caseload"):
        assert counted[key]["unavailable"].endswith(".")
        assert counted[key]["value"] is None
    officers = counted["reviews_held"]["splits"]["officer"]
    assert all(row["unavailable"] and row["value"] is None for row in officers.values())


def test_a_file_that_was_not_given_makes_its_figures_unavailable(tmp_path: Path) -> None:
    told = figures(write(tmp_path / "2020-21", header=HEADER, episodes=EPISODES))["measures"]
    assert told["reviews_held"]["unavailable"] == "The return given for 2020-21 holds no file of reviews."
    assert told["reviews_held"]["value"] is None
    assert "unaccompanied" in told["unaccompanied_children"]["unavailable"]
    assert told["children_looked_after"]["value"] == 2


def test_published_is_the_default_and_shows_no_small_number(small: Path) -> None:
    told = figures_from_returns(Asked(YEAR, "Thornshire"), [str(small)]).data()
    assert told["audience"] == "published"
    rows = [
        row for reading in told["measures"].values() for split in reading["splits"].values() for row in split.values()
    ]
    for reading in [*told["measures"].values(), *rows]:
        assert reading["value"] not in {1, 2, 3, 4, 5}
        assert reading["numerator"] not in {1, 2, 3, 4, 5}
        assert not (reading["suppressed"] and (reading["value"], reading["percent"]) != (None, None))


def test_who_chaired_and_why_a_child_took_no_part_are_unavailable_from_a_return(counted: dict[str, Any]) -> None:
    chaired = counted["reviews_chaired_by_child"]
    assert (chaired["unavailable"], chaired["numerator"], chaired["denominator"]) == (
        "The national return does not say who chaired a review.", None, None
    )  # fmt: skip
    why = counted["participation"]["splits"]["not_taking_part"]
    assert {row["unavailable"] for row in why.values()} == {
        "The national return does not say why a child did not take part in a review."
    }
    assert counted["participation"]["percent"] == 100.0
    assert counted["reviews_under_4"]["value"] == 1


def test_no_split_by_officer_or_team_leaves_the_service(small: Path) -> None:
    for audience in (Audience.PUBLISHED, Audience.MANAGEMENT):
        told = figures(small, audience)["measures"]
        assert not [key for key, reading in told.items() if {"officer", "team"} & set(reading["splits"])]


@pytest.mark.parametrize(
    ("name", "year"),
    [("2020-21", 2021), ("ssda903_2020_21_final", 2021), ("one-year-2017-18", 2018), ("2020-2021", 2021)],
)
def test_the_year_is_told_by_the_folders_name(name: str, year: int) -> None:
    assert named_year(name) == CollectionYear(year)


@pytest.mark.parametrize("name", ["903", "2020-22", "return", "2020-04", "2019-20 and 2020-21"])
def test_a_name_that_names_no_one_year_tells_none(name: str) -> None:
    assert named_year(name) is None


def test_a_folder_of_folders_gives_each_year_its_own(tmp_path: Path) -> None:
    for year in ("2019-20", "2020-21"):
        three_children(tmp_path / year)
    assert [year.label for year in returns_in([str(tmp_path)])] == ["2019-20", "2020-21"]


def test_the_year_is_read_from_the_review_dates_where_no_name_tells_it(tmp_path: Path) -> None:
    path = three_children(tmp_path / "march")
    assert returns_in([str(path)]) == {YEAR: path}


def test_the_year_is_read_from_the_episodes_where_there_are_no_reviews(tmp_path: Path) -> None:
    path = write(tmp_path / "march", header=HEADER, episodes=EPISODES)
    assert returns_in([str(path)]) == {YEAR: path}


def test_the_year_may_be_written_before_the_path(tmp_path: Path) -> None:
    path = three_children(tmp_path / "2016-17")
    assert returns_in([f"2020-21={path}"]) == {YEAR: path}


def test_two_returns_of_one_year_are_refused_by_name(tmp_path: Path) -> None:
    first, second = three_children(tmp_path / "a" / "2020-21"), three_children(tmp_path / "b" / "2020-21")
    with pytest.raises(FoldersRefused, match="Two returns are given for 2020-21"):
        returns_in([str(first), str(second)])


def test_years_before_stand_beside_only_where_their_return_is_given(tmp_path: Path) -> None:
    write(
        tmp_path / "2019-20",
        header=HEADER[:1],
        episodes=("1001,01/06/2019,S,C1,N1,U1,PR1,01/02/2020,E4A,,,,",),
        reviews=(),
    )
    three_children(tmp_path / "2020-21")
    taken = figures_from_returns(Asked(YEAR, "Thornshire", Audience.WORKING), [str(tmp_path)])
    assert [year.label for year in taken.years] == ["2019-20", "2020-21"]
    before = taken.reading("children_ceased", CollectionYear(2020))
    assert before is not None
    assert before.value == 1


def test_no_database_is_touched(small: Path) -> None:
    """The whole command, where no server answers at the address that the settings give."""
    lost = os.environ | {"DATABASE_URL": "postgres://nobody@127.0.0.1:9/none", "MAINSTAY_COUNCIL": "Thornshire"}
    command = [sys.executable, "-c", "from mainstay.site.command import main; main()", "annual-report", "2020-21"]
    ran = subprocess.run(
        [*command, "--format", "json", "--from-903", str(small)], capture_output=True, text=True, env=lost, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["council"] == "Thornshire"


def test_a_return_without_an_episode_in_the_year_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "2018-19", header=HEADER, episodes=EPISODES, reviews=REVIEWS)
    with pytest.raises(ValueError, match="no episode in 2018-19"):
        figures_from_returns(Asked(CollectionYear(2019), "Thornshire"), [str(path)])

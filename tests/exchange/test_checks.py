"""What is listed of rows that could be read, and which of them are not used."""

from __future__ import annotations

import pytest

from mainstay.exchange.ssda903.files import EPISODES, REVIEWS
from mainstay.exchange.ssda903.problems import Kind, Problem, Severity
from tests.exchange.returns import Rows, of_kind, received

EPISODE = {"CHILD": "A1", "DECOM": "01/06/2020"}
REVIEW = {"CHILD": "A1", "REVIEW": "29/06/2020"}


def only(kind: Kind, **tables: Rows) -> Problem:
    """The one problem of a kind that a return of these tables has."""
    found = of_kind(received(**{"header": [{"CHILD": "A1"}], "episodes": [EPISODE], **tables}).problems, kind)
    assert len(found) == 1
    return found[0]


def test_a_return_without_faults_has_no_problems() -> None:
    assert received(header=[{"CHILD": "A1"}], episodes=[EPISODE], reviews=[REVIEW]).problems == []


def test_a_key_that_stands_twice_with_differences_counts_neither_time() -> None:
    result = received(episodes=[EPISODE], reviews=[REVIEW, {**REVIEW, "REVIEW_CODE": "PN7"}])
    problem = of_kind(result.problems, Kind.REPEATED_KEY)[0]
    assert [row.counts for row in result.rows(REVIEWS)] == [False, False]
    assert problem.severity is Severity.ROW_NOT_USED
    assert "row 3" in problem.reason
    assert "until someone chooses" in problem.reason


def test_identical_rows_count_once_whatever_their_capitals() -> None:
    result = received(episodes=[EPISODE], reviews=[REVIEW, {**REVIEW, "CHILD": "a1", "REVIEW_CODE": "pn1"}])
    assert [row.counts for row in result.rows(REVIEWS)] == [True, False]
    assert "count once" in of_kind(result.problems, Kind.REPEATED_KEY)[0].reason


def test_episodes_that_differ_only_in_a_postcode_differ() -> None:
    homes = [{**EPISODE, "HOME_POST": home} for home in ("ZZ99 3AA", "ZZ99 3BB")]
    episodes = [*homes, {**EPISODE, "CHILD": "B2"}]
    result = received(episodes=episodes)
    assert [row.counts for row in result.rows(EPISODES)] == [False, False, True]


def test_a_child_that_stands_twice_in_the_header_is_listed() -> None:
    assert only(Kind.REPEATED_KEY, header=[{"CHILD": "A1"}, {"CHILD": "A1", "SEX": "2"}]).table == "header"


def test_an_overlap_is_listed_on_the_episode_that_starts_too_soon() -> None:
    episodes = [{**EPISODE, "DEC": "01/09/2020", "REC": "X1"}, {"CHILD": "A1", "DECOM": "01/08/2020", "RNE": "P"}]
    problem = only(Kind.EPISODES_OVERLAP, episodes=episodes)
    assert (problem.row, problem.child) == (3, "A1")
    assert "row 2" in problem.reason


def test_episodes_that_touch_do_not_overlap() -> None:
    episodes = [{**EPISODE, "DEC": "01/09/2020", "REC": "X1"}, {"CHILD": "A1", "DECOM": "01/09/2020", "RNE": "P"}]
    assert received(header=[{"CHILD": "A1"}], episodes=episodes).problems == []


@pytest.mark.parametrize("end", ["01/06/2020", "31/05/2020"])
def test_an_episode_must_end_after_the_day_it_starts(end: str) -> None:
    good = {"CHILD": "B2", "DECOM": "01/06/2020"}
    result = received(episodes=[{**EPISODE, "DEC": end, "REC": "E4A"}, good])
    assert of_kind(result.problems, Kind.END_NOT_AFTER_START)[0].row == 2
    assert [row.counts for row in result.rows(EPISODES)] == [False, True]


@pytest.mark.parametrize(
    ("day", "listed"), [("31/03/2020", 1), ("01/04/2020", 0), ("31/03/2021", 0), ("01/04/2021", 1)]
)
def test_a_review_outside_the_year_is_listed_and_kept(day: str, listed: int) -> None:
    result = received(episodes=[EPISODE], reviews=[{**REVIEW, "REVIEW": day}])
    assert len(of_kind(result.problems, Kind.REVIEW_OUTSIDE_YEAR)) == listed
    assert result.rows(REVIEWS)[0].counts


def test_an_episode_after_the_year_is_listed() -> None:
    later = [EPISODE, {"CHILD": "B2", "DECOM": "01/04/2021"}]
    header = [{"CHILD": "A1"}, {"CHILD": "B2"}]
    assert only(Kind.EPISODE_OUTSIDE_YEAR, header=header, episodes=later).child == "B2"


def test_an_end_and_its_reason_belong_together() -> None:
    assert only(Kind.END_WITHOUT_REASON, episodes=[{**EPISODE, "REC": "E4A"}]).column == "DEC"
    assert only(Kind.END_WITHOUT_REASON, episodes=[{**EPISODE, "DEC": "01/07/2020"}]).column == "REC"


def test_a_review_without_a_date_is_listed_and_not_used() -> None:
    result = received(episodes=[EPISODE], reviews=[{**REVIEW, "REVIEW": ""}])
    assert of_kind(result.problems, Kind.DATE_MISSING)[0].column == "REVIEW"
    assert not result.rows(REVIEWS)[0].counts


def test_a_participation_code_is_held_against_the_age_of_the_child() -> None:
    problem = only(Kind.PARTICIPATION_AGAINST_AGE, reviews=[{**REVIEW, "REVIEW_CODE": "PN0"}])
    assert problem.column == "REVIEW_CODE"


def test_children_are_held_against_the_header() -> None:
    header = [{"CHILD": "A1"}, {"CHILD": "B2"}]
    assert only(Kind.CHILD_WITHOUT_EPISODES, header=header).child == "B2"
    assert only(Kind.CHILD_NOT_IN_HEADER, reviews=[{**REVIEW, "CHILD": "C3"}]).table == "reviews"
    assert only(Kind.CHILD_NOT_IN_HEADER, uasc=[{"CHILD": "C3", "DOB": "05/06/2012"}]).table == "uasc"


def test_a_care_leaver_needs_no_episodes() -> None:
    leaver = {"CHILD": "B2", "DOB": "05/06/2002", "IN_TOUCH": "YES", "ACTIV": "F1", "ACCOM": "U1"}
    header = [{"CHILD": "A1"}, {"CHILD": "B2", "DOB": "05/06/2002"}]
    assert received(header=header, episodes=[EPISODE], oc3=[leaver]).problems == []


def test_a_date_of_birth_that_differs_from_the_header_is_listed() -> None:
    problem = only(Kind.BIRTH_DISAGREES, reviews=[{**REVIEW, "DOB": "06/06/2012"}])
    assert "5 June 2012" in problem.reason


def test_a_file_of_a_later_year_is_kept_and_not_used() -> None:
    worker = {"CHILD": "A1", "DOB": "05/06/2012", "SW_ID": "SW1", "SW_DECOM": "01/06/2020", "SW_REASON": "MANAGE"}
    problem = only(Kind.FILE_OF_LATER_YEAR, sw_episodes=[worker])
    assert "2023-24" in problem.reason
    assert problem.row == 0

"""Several years put together: in any order, the later year winning, nothing left open that a later year lost."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from benchmarks.generate_returns import children, write_csv
from mainstay.exchange.ssda903.analytic import to_analytic
from mainstay.exchange.ssda903.combine import combine
from mainstay.exchange.ssda903.derive import Derived, derive
from mainstay.exchange.ssda903.problems import Kind, ReturnRefused
from mainstay.exchange.ssda903.reading import read_return
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews import Verdict
from mainstay.statute.years import CollectionYear
from tests.exchange.returns import YEAR, Rows, of_kind, received

BEFORE = YEAR.previous()
FIRST = {"CHILD": "A1", "DECOM": "01/06/2019"}


def derived(*years: tuple[CollectionYear, dict[str, Rows]]) -> Derived:
    return derive(combine([received(year, **tables) for year, tables in years]), LocalPolicy())


def spans(found: Derived) -> list[tuple[date, date | None]]:
    return [(period.starts_on, period.ends_on) for periods in found.periods.values() for period in periods]


def test_the_order_in_which_years_are_given_makes_no_difference(tmp_path: Path) -> None:
    everyone = list(children(60))
    returns = []
    for ending in (2019, 2020, 2021):
        write_csv(everyone, ending, tmp_path / str(ending))
        returns.append(read_return(tmp_path / str(ending), year=CollectionYear(ending)))
    results = {str([list(table) for table in to_analytic(combine(order)).tables()]) for order in permutations(returns)}
    assert len(results) == 1


def test_the_later_year_wins_and_the_difference_is_listed() -> None:
    found = derived((BEFORE, {"episodes": [FIRST]}), (YEAR, {"episodes": [{**FIRST, "LS": "V2", "PLACE": "U4"}]}))
    assert found.periods["A1"][0].legal_status_at_start == "V2"
    changed = of_kind(found.problems, Kind.CHANGED_IN_LATER_YEAR)
    assert {(problem.column, problem.year) for problem in changed} == {("LS", "2020-21"), ("PLACE", "2020-21")}
    assert "LS was C2 in 2019-20 and is V2 in 2020-21" in changed[0].reason


def test_an_episode_that_has_ended_since_is_no_difference() -> None:
    ended = {**FIRST, "DEC": "01/08/2020", "REC": "E4A"}
    found = derived((BEFORE, {"episodes": [FIRST]}), (YEAR, {"episodes": [ended]}))
    assert spans(found) == [(date(2019, 6, 1), date(2020, 8, 1))]
    assert found.problems == []


def test_an_open_episode_that_the_next_return_lacks_ends_with_its_year() -> None:
    other = {"CHILD": "B2", "DECOM": "01/06/2019"}
    found = derived((BEFORE, {"episodes": [FIRST, other]}), (YEAR, {"episodes": [other]}))
    assert spans(found) == [(date(2019, 6, 1), date(2020, 4, 1)), (date(2019, 6, 1), None)]
    lost = of_kind(found.problems, Kind.LOST_FROM_LATER_YEAR)
    assert [(problem.child, problem.year) for problem in lost] == [("A1", "2019-20")]


def test_a_start_corrected_in_the_later_year_leaves_one_episode() -> None:
    found = derived((BEFORE, {"episodes": [FIRST]}), (YEAR, {"episodes": [{**FIRST, "DECOM": "03/06/2019"}]}))
    assert spans(found) == [(date(2019, 6, 3), None)]


def test_a_move_recorded_after_the_year_closed_ends_the_earlier_episode() -> None:
    moved = {"CHILD": "A1", "DECOM": "01/12/2019", "RNE": "P", "PLACE": "K2"}
    found = derived((BEFORE, {"episodes": [FIRST]}), (YEAR, {"episodes": [moved]}))
    assert spans(found) == [(date(2019, 6, 1), None)]
    assert [episode.ends_on for episode in found.periods["A1"][0].episodes] == [date(2019, 12, 1), None]


def test_children_keep_what_the_later_year_leaves_blank() -> None:
    before = {"episodes": [FIRST], "header": [{"CHILD": "A1", "ETHNIC": "MWBC"}]}
    now = {"episodes": [FIRST], "header": [{"CHILD": "A1", "ETHNIC": "", "SEX": "2"}]}
    found = derived((BEFORE, before), (YEAR, now))
    child = found.facts.children["A1"]
    assert (child.ethnicity, child.sex, child.born_on) == ("MWBC", "female", date(2012, 6, 5))
    assert [problem.column for problem in of_kind(found.problems, Kind.CHANGED_IN_LATER_YEAR)] == ["SEX"]


def test_sex_is_the_same_in_the_codes_of_every_year() -> None:
    last = CollectionYear(2025)
    header: Rows = [{"CHILD": "A1", "SEX": "1"}]
    found = derived(
        (last.previous(), {"episodes": [FIRST], "header": header}),
        (last, {"episodes": [FIRST], "header": [{"CHILD": "A1", "SEX": "M"}]}),
    )
    assert found.facts.children["A1"].sex == "male"
    assert not of_kind(found.problems, Kind.CHANGED_IN_LATER_YEAR)


def test_an_unaccompanied_child_without_a_date_counts_until_18() -> None:
    uasc = [{"CHILD": "A1", "DOB": "05/06/2012", "SEX": "1"}]
    found = derived((YEAR, {"episodes": [FIRST], "header": [{"CHILD": "A1"}], "uasc": uasc}))
    assert found.facts.children["A1"].unaccompanied_until == date(2030, 6, 5)


def test_a_date_of_birth_may_come_from_another_file_than_the_header() -> None:
    reviews = [{"CHILD": "A1", "REVIEW": "01/07/2020", "DOB": "05/06/2012"}]
    assert derived((YEAR, {"episodes": [FIRST], "reviews": reviews})).facts.children["A1"].born_on == date(2012, 6, 5)


def test_two_returns_of_one_year_are_refused() -> None:
    with pytest.raises(ReturnRefused, match="Two returns of 2020-21"):
        combine([received(episodes=[FIRST]), received(episodes=[FIRST])])


def test_a_review_whose_date_cannot_be_read_makes_the_next_one_unjudgeable_and_not_late() -> None:
    episodes: Rows = [{"CHILD": "A1", "DECOM": "01/06/2020"}]
    reviews: Rows = [{"CHILD": "A1", "REVIEW": day} for day in ("29/06/2020", "31/09/2020", "15/01/2021")]
    judged = derived((YEAR, {"episodes": episodes, "reviews": reviews})).sequences["A1"].judged
    assert [review.verdict for review in judged] == [Verdict.IN_TIME, Verdict.CANNOT_BE_JUDGED]
    assert "could not be read" in judged[1].why


def test_a_repeated_review_does_not_count_yet_the_next_is_judged_from_its_day() -> None:
    episodes: Rows = [{"CHILD": "A1", "DECOM": "01/06/2020"}]
    reviews: Rows = [{"CHILD": "A1", "REVIEW": day} for day in ("29/06/2020", "29/09/2020", "29/03/2021")]
    again = {"CHILD": "A1", "REVIEW": "29/09/2020", "REVIEW_CODE": "PN7"}
    found = derived((YEAR, {"episodes": episodes, "reviews": [*reviews, again]}))
    judged = found.sequences["A1"].judged
    assert [(review.verdict, review.counts) for review in judged] == [
        (Verdict.IN_TIME, True),
        (Verdict.IN_TIME, False),
        (Verdict.IN_TIME, True),
    ]
    held = [row for row in to_analytic(found.facts).reviews if row[4] is not None]
    assert [row[4] for row in held] == [date(2020, 6, 29), date(2021, 3, 29)]

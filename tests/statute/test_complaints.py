"""The clocks of complaints: known days, Boxing Day by its name, bounds, and every day of ten years counted slowly."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.statute.bank_holidays import holidays_of
from mainstay.statute.complaints import Clocks, Stage, complaint_days, must_be_a_panel
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import england

DAY = timedelta(days=1)
CLOCKS = Clocks(england())
HOLIDAYS = frozenset().union(*(holidays_of(year) for year in range(2017, 2030)))
some_day = st.dates(date(2018, 1, 1), date(2027, 12, 31))


def _counted(start: date, days: int) -> date:
    """The slow reference: walk on from the day after, and count every day that is worked, never Boxing Day."""
    day = start
    while days:
        day += DAY
        days -= day.weekday() < 5 and day not in HOLIDAYS and (day.month, day.day) != (12, 26)
    return day


@given(some_day)
def test_each_clock_is_the_day_that_counting_on_finds(start: date) -> None:
    assert {
        "stage 1": CLOCKS.local_resolution(start).on,
        "stage 1, longer": CLOCKS.local_resolution(start, longer=True).on,
        "stage 2": CLOCKS.investigation(start).on,
        "stage 2, at most": CLOCKS.investigation(start, 65).on,
        "ask for a panel": CLOCKS.ask_for_panel(start).on,
        "panel": CLOCKS.panel(start).on,
        "report": CLOCKS.report(start).on,
        "response": CLOCKS.response(start).on,
    } == {
        "stage 1": _counted(start, 10),
        "stage 1, longer": _counted(start, 20),
        "stage 2": _counted(start, 25),
        "stage 2, at most": _counted(start, 65),
        "ask for a panel": _counted(start, 20),
        "panel": _counted(start, 30),
        "report": _counted(start, 5),
        "response": _counted(start, 15),
    }


@given(some_day, st.integers(25, 65))
def test_an_investigation_may_take_any_number_of_days_between(start: date, days: int) -> None:
    due = CLOCKS.investigation(start, days)
    assert (due.on, CLOCKS.taken(start, due.on)) == (_counted(start, days), days)


@pytest.mark.parametrize("days", [24, 66, 0, -1])
def test_an_investigation_has_no_other_number_of_days(days: int) -> None:
    with pytest.raises(Refused, match="from 25 to 65"):
        CLOCKS.investigation(date(2021, 4, 12), days)


@pytest.mark.parametrize(
    ("received_on", "longer", "due_on"),
    [
        (date(2021, 4, 12), False, date(2021, 4, 26)),  # two weeks without a bank holiday
        (date(2021, 4, 26), False, date(2021, 5, 11)),  # over the bank holiday of 3 May
        (date(2021, 4, 12), True, date(2021, 5, 11)),
        (date(2019, 12, 18), False, date(2020, 1, 6)),  # over Christmas, Boxing Day and the New Year
    ],
)
def test_known_days_of_the_first_stage(received_on: date, longer: bool, due_on: date) -> None:
    assert CLOCKS.local_resolution(received_on, longer=longer).on == due_on


def test_boxing_day_is_no_working_day_though_a_council_takes_the_holiday_away() -> None:
    boxing_day = date(2019, 12, 26)
    council = england(removed=[boxing_day])
    assert council.is_working_day(boxing_day)
    assert not complaint_days(council).is_working_day(boxing_day)
    assert Clocks(council).report(date(2019, 12, 24)).on == CLOCKS.report(date(2019, 12, 24)).on


def test_each_day_says_why_it_is_that_day() -> None:
    due = CLOCKS.panel(date(2021, 4, 12))
    assert due.because == "30 working days after the panel was asked for on 12 April 2021."


def test_stages_are_numbered_in_their_order() -> None:
    assert [stage.number for stage in Stage] == [1, 2, 3, 4]


@pytest.mark.parametrize("people", [["A", "B"], ["A", "B", "C", "D"], ["A", "B", " b "], ["A", "B", " "]])
def test_a_panel_is_three_different_people(people: list[str]) -> None:
    with pytest.raises(Refused, match="3 independent people"):
        must_be_a_panel(people)


def test_the_people_of_a_panel_are_kept_as_they_are_named() -> None:
    assert must_be_a_panel(["  Ann  Other", "Bo", "Cy"]) == ["Ann Other", "Bo", "Cy"]

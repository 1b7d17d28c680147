"""Working days in England: the table of holidays against known days and a library, and the counting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.statute.bank_holidays import FIRST_YEAR, LAST_YEAR, easter_sunday, holidays_of
from mainstay.statute.working_days import BeyondHorizon, WorkingDays, england

CALENDAR = england()
EVERY_DAY = [date(2016, 1, 1) + timedelta(days=n) for n in range((date(2036, 1, 1) - date(2016, 1, 1)).days)]
some_day = st.dates(date(2016, 1, 1), date(2034, 12, 31))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2011, 4, 29), "royal wedding"),
        (date(2012, 6, 4), "spring bank holiday moved"),
        (date(2012, 6, 5), "Diamond Jubilee"),
        (date(2020, 4, 10), "Good Friday"),
        (date(2020, 4, 13), "Easter Monday"),
        (date(2020, 5, 8), "early May bank holiday moved"),
        (date(2020, 12, 28), "Boxing Day substitute"),
        (date(2021, 12, 27), "Christmas Day substitute"),
        (date(2021, 12, 28), "Boxing Day substitute"),
        (date(2022, 1, 3), "New Year's Day substitute"),
        (date(2022, 6, 2), "spring bank holiday moved"),
        (date(2022, 6, 3), "Platinum Jubilee"),
        (date(2022, 9, 19), "State Funeral"),
        (date(2022, 12, 27), "Christmas Day substitute"),
        (date(2023, 5, 8), "Coronation"),
    ],
)
def test_a_known_holiday_is_not_a_working_day(day: date, why: str) -> None:
    assert not CALENDAR.is_working_day(day), why


@pytest.mark.parametrize("day", [date(2020, 5, 4), date(2022, 5, 30), date(2012, 5, 28)])
def test_a_day_whose_holiday_was_moved_away_is_a_working_day(day: date) -> None:
    assert CALENDAR.is_working_day(day)


@pytest.mark.parametrize("year", range(FIRST_YEAR, LAST_YEAR + 1))
def test_the_table_agrees_with_the_holidays_library(year: int) -> None:
    import holidays

    library = holidays.country_holidays("GB", subdiv="ENG", years=year)
    expected = {day for day in library if day.year == year and day.weekday() < 5}
    assert {day for day in holidays_of(year) if day.weekday() < 5} == expected


@pytest.mark.parametrize(
    ("year", "day"), [(2019, date(2019, 4, 21)), (2024, date(2024, 3, 31)), (2038, date(2038, 4, 25))]
)
def test_easter_falls_where_the_tables_say(year: int, day: date) -> None:
    assert easter_sunday(year) == day


def test_every_day_from_2016_to_2035_is_judged_by_weekday_and_holiday_alone() -> None:
    wrong = [
        day for day in EVERY_DAY if CALENDAR.is_working_day(day) != (day.weekday() < 5 and day not in CALENDAR.holidays)
    ]
    assert len(EVERY_DAY) == 7305
    assert wrong == []


def test_every_day_from_2016_to_2035_is_followed_by_the_next_working_day() -> None:
    wrong = []
    for day in EVERY_DAY[:-5]:
        following = day + timedelta(days=1)
        while following.weekday() >= 5 or following in CALENDAR.holidays:
            following += timedelta(days=1)
        if CALENDAR.add(day, 1) != following:
            wrong.append(day)
    assert wrong == []


@given(some_day, st.integers(1, 250))
def test_adding_then_counting_gives_the_number_back(day: date, number: int) -> None:
    assert CALENDAR.between(day, CALENDAR.add(day, number)) == number


@given(some_day, st.integers(-250, 250).filter(bool))
def test_adding_never_lands_on_a_day_off(day: date, number: int) -> None:
    landed = CALENDAR.add(day, number)
    assert CALENDAR.is_working_day(landed)
    assert (landed > day) == (number > 0)


@given(some_day, st.integers(1, 250))
def test_counting_back_from_a_working_day_undoes_counting_on(day: date, number: int) -> None:
    start = CALENDAR.on_or_after(day)
    assert CALENDAR.add(CALENDAR.add(start, number), -number) == start


@given(some_day, some_day, some_day)
def test_counts_over_two_spans_add_up(first: date, second: date, third: date) -> None:
    whole = CALENDAR.between(first, third)
    assert CALENDAR.between(first, second) + CALENDAR.between(second, third) == whole


@given(some_day)
def test_the_last_working_day_on_or_before_leaves_no_working_day_between(day: date) -> None:
    last = CALENDAR.on_or_before(day)
    assert last <= day
    assert CALENDAR.is_working_day(last)
    assert CALENDAR.between(last, day) == 0


def test_adding_nought_gives_the_day_itself_even_at_a_weekend() -> None:
    saturday = date(2021, 3, 13)
    assert CALENDAR.add(saturday, 0) == saturday


@pytest.mark.parametrize("day", [date(2008, 12, 31), date(2036, 1, 1)])
def test_a_day_beyond_the_horizon_is_refused_with_a_sentence(day: date) -> None:
    with pytest.raises(BeyondHorizon, match="runs from 1 January 2009 to 31 December 2035"):
        CALENDAR.is_working_day(day)


def test_counting_past_the_horizon_is_refused_and_not_guessed() -> None:
    with pytest.raises(BeyondHorizon, match="20 working days from 20 December 2035"):
        CALENDAR.add(date(2035, 12, 20), 20)
    with pytest.raises(BeyondHorizon, match="-20 working days from 5 January 2009"):
        CALENDAR.add(date(2009, 1, 5), -20)


def test_a_council_can_add_and_take_away_days_without_a_release() -> None:
    declared = england(extra=[date(2026, 6, 4)], removed=[date(2026, 5, 25)])
    assert not declared.is_working_day(date(2026, 6, 4))
    assert declared.is_working_day(date(2026, 5, 25))
    assert declared == CALENDAR.with_changes(extra=[date(2026, 6, 4)], removed=[date(2026, 5, 25)])
    assert CALENDAR.is_working_day(date(2026, 6, 4))


def test_the_same_calendar_is_made_once_and_shared() -> None:
    assert england() is england()
    assert england(extra=[date(2026, 6, 4)]) is england(extra=[date(2026, 6, 4)])


def test_a_calendar_of_one_week_knows_only_that_week() -> None:
    week = WorkingDays(frozenset({date(2026, 6, 3)}), date(2026, 6, 1), date(2026, 6, 7))
    assert week.between(date(2026, 6, 1), date(2026, 6, 7)) == 3
    with pytest.raises(BeyondHorizon):
        WorkingDays(frozenset(), date(2026, 6, 6), date(2026, 6, 7)).on_or_before(date(2026, 6, 7))

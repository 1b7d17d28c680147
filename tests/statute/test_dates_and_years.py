"""Dates in words, months by the corresponding date rule, and collection years."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.statute.dates import in_words, month_in_words
from mainstay.statute.horizon import BeyondHorizon
from mainstay.statute.months import add_months
from mainstay.statute.years import CollectionYear, Month, YearRefused


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2020, 8, 31), 6, date(2021, 2, 28)),
        (date(2020, 2, 29), 6, date(2020, 8, 29)),
        (date(2020, 12, 31), 6, date(2021, 6, 30)),
        (date(2020, 11, 30), 3, date(2021, 2, 28)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2021, 3, 31), -1, date(2021, 2, 28)),
        (date(2020, 10, 15), 3, date(2021, 1, 15)),
        (date(2020, 12, 1), 12, date(2021, 12, 1)),
    ],
)
def test_months_are_counted_to_the_corresponding_date(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(-48, 48))
def test_adding_months_moves_so_many_months_and_never_past_the_day(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day <= day.day
    assert moved.day == day.day or (moved.day >= 28 and add_months(moved.replace(day=1), 1).day == 1)


def test_months_beyond_the_last_year_are_refused_with_a_sentence() -> None:
    with pytest.raises(BeyondHorizon, match="6 months from 1 December 9999"):
        add_months(date(9999, 12, 1), 6)


def test_dates_are_written_in_plain_words() -> None:
    assert in_words(date(2026, 6, 4)) == "4 June 2026"
    assert month_in_words(date(2026, 6, 4)) == "June 2026"


@pytest.mark.parametrize("text", ["2020-21", " 2020-21 ", "2020/21"])
def test_a_collection_year_is_read_as_people_write_it(text: str) -> None:
    year = CollectionYear.parse(text)
    assert year.label == "2020-21"
    assert year.ending == 2021
    assert (year.starts_on, year.ends_on) == (date(2020, 4, 1), date(2021, 3, 31))


@pytest.mark.parametrize("text", ["2020", "2020-22", "2020-2021", "", "next year", "9999-00", "0000-01"])
def test_what_is_not_a_collection_year_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(YearRefused, match="Write the two years it spans, such as 2020-21"):
        CollectionYear.parse(text)


def test_the_turn_of_the_century_is_a_year_like_any_other() -> None:
    assert CollectionYear.parse("1999-00").ending == 2000
    assert CollectionYear(2000).label == "1999-00"


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_every_day_is_in_exactly_one_collection_year_and_one_of_its_months(day: date) -> None:
    year = CollectionYear.of(day)
    assert year.contains(day)
    assert not year.next().contains(day)
    assert not year.previous().contains(day)
    assert [month.key for month in year.months() if month.contains(day)] == [Month.of(day).key]


def test_the_months_of_a_year_run_from_april_to_march() -> None:
    months = CollectionYear(2021).months()
    assert [month.key for month in months][:2] == ["2020-04", "2020-05"]
    assert len(months) == 12
    assert (months[-1].key, months[-1].starts_on, months[-1].ends_on) == (
        "2021-03",
        date(2021, 3, 1),
        date(2021, 3, 31),
    )
    assert months[0].label == "April 2020"

"""Participation codes, the age rule that governs them, and ages."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.statute import participation
from mainstay.statute.ages import age_band, age_band_label, age_on, birthday

BORN = date(2017, 6, 15)
FOURTH = date(2021, 6, 15)
FOUR_OR_OVER = ("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")


@pytest.mark.parametrize(
    ("on", "allowed"),
    [
        (FOURTH - timedelta(days=1), ("PN0",)),
        (FOURTH, FOUR_OR_OVER),
        (FOURTH + timedelta(days=1), FOUR_OR_OVER),
        (BORN, ("PN0",)),
        (BORN - timedelta(days=1), ()),
    ],
)
def test_the_codes_offered_follow_the_childs_age(on: date, allowed: tuple[str, ...]) -> None:
    assert participation.codes_allowed(BORN, on) == allowed
    assert participation.aged_4_or_over(BORN, on) == (allowed == FOUR_OR_OVER)


def test_every_code_is_offered_when_the_date_of_birth_is_not_known() -> None:
    assert participation.codes_allowed(None, FOURTH) == ("PN0", *FOUR_OR_OVER)


def test_a_child_born_on_29_february_is_4_on_29_february() -> None:
    born = date(2016, 2, 29)
    assert participation.codes_allowed(born, date(2020, 2, 28)) == ("PN0",)
    assert participation.codes_allowed(born, date(2020, 2, 29)) == FOUR_OR_OVER


def test_a_child_born_on_29_february_is_4_on_1_march_where_the_year_has_no_such_day() -> None:
    born = date(2096, 2, 29)  # 2100 is no leap year
    assert not participation.aged_4_or_over(born, date(2100, 2, 28))
    assert participation.aged_4_or_over(born, date(2100, 3, 1))


def test_on_the_fourth_birthday_a_return_may_hold_any_code() -> None:
    assert [participation.problem(code, BORN, FOURTH) for code in participation.CODES] == [None] * 8


def test_a_code_against_the_childs_age_is_a_problem_in_words() -> None:
    after, before = FOURTH + timedelta(days=1), FOURTH - timedelta(days=1)
    assert participation.problem("PN0", BORN, after) == (
        "PN0 is for a child under 4, but this child was 4 on 15 June 2021, before the review."
    )
    assert participation.problem("PN5", BORN, before) == (
        "PN5 is for a child of 4 or over, but this child is not 4 until 15 June 2021."
    )
    assert participation.problem("PN5", BORN, after) is None
    assert participation.problem("PN0", BORN, before) is None


def test_an_unknown_code_and_a_review_before_birth_are_problems() -> None:
    assert participation.problem("PN8", BORN, FOURTH) == (
        "“PN8” is not a participation code. The codes are PN0 to PN7."
    )
    assert "is before the child was born on 15 June 2017" in str(participation.problem("PN0", BORN, date(2017, 6, 1)))
    assert participation.problem("PN3", None, FOURTH) is None


@given(st.dates(date(1998, 1, 1), date(2030, 1, 1)), st.integers(0, 7000))
def test_a_code_that_is_offered_is_never_a_problem(born_on: date, days: int) -> None:
    on = born_on + timedelta(days=days)
    problems = [participation.problem(code, born_on, on) for code in participation.codes_allowed(born_on, on)]
    assert problems
    assert set(problems) == {None}


def test_attendance_and_participation_are_not_the_same_codes() -> None:
    assert {"PN1", "PN2", "PN3", "PN4"} == participation.ATTENDED
    assert {"PN1", "PN2", "PN3", "PN5", "PN6"} == participation.PARTICIPATED
    assert (participation.attended("PN4"), participation.views_conveyed("PN4")) == (True, False)
    assert (participation.attended("PN0"), participation.views_conveyed("PN0")) == (None, None)
    assert participation.label("PN1") == "Child physically attends and speaks for him or herself (Attendance)"


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 25))
def test_an_age_is_reached_on_the_birthday_and_not_the_day_before(born_on: date, age: int) -> None:
    day = birthday(born_on, age)
    assert age_on(born_on, day) == age
    assert age_on(born_on, day - timedelta(days=1)) == age - 1


def test_a_person_born_on_29_february_turns_18_on_1_march() -> None:
    assert birthday(date(2004, 2, 29), 18) == date(2022, 3, 1)
    assert age_on(date(2004, 2, 29), date(2022, 2, 28)) == 17


def test_every_age_falls_in_its_band() -> None:
    bands = [age_band(age) for age in (0, 1, 4, 5, 9, 10, 15, 16, 17, 18, 24)]
    assert bands == ["under_1", "1_4", "1_4", "5_9", "5_9", "10_15", "10_15", "16_17", "16_17", "18", "18"]
    assert (age_band_label("under_1"), age_band_label("16_17"), age_band_label("18")) == (
        "Under 1",
        "16 to 17",
        "18",
    )


def test_an_age_before_birth_falls_in_no_band() -> None:
    with pytest.raises(ValueError, match="before birth"):
        age_band(-1)

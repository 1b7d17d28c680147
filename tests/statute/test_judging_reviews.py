"""Whether a review was in time: the due date itself, series of meetings, adjournments, and the 2020 window."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews import (
    DueDate,
    Judgement,
    Verdict,
    first_due,
    judge,
    later_due,
    review_date,
    second_due,
)

POLICY = LocalPolicy()
CALENDAR = POLICY.calendar()
DUE = first_due(date(2021, 6, 1), CALENDAR, POLICY)  # 29 June 2021


def held(first: date, completed: date | None = None, *, due: DueDate | None = DUE, policy: LocalPolicy = POLICY,
         adjourned_on: date | None = None, adjourned_again: bool = False) -> Judgement:  # fmt: skip
    return judge(
        due,
        first,
        completed or first,
        adjourned_on=adjourned_on,
        adjourned_again=adjourned_again,
        calendar=CALENDAR,
        policy=policy,
    )


def test_a_review_on_its_due_date_is_in_time_and_the_day_after_is_late() -> None:
    assert DUE.on == date(2021, 6, 29)
    assert held(date(2021, 6, 29)).verdict is Verdict.IN_TIME
    late = held(date(2021, 6, 30))
    assert late.verdict is Verdict.LATE
    assert late.reason == "The review was held on 30 June 2021, after 29 June 2021 when it was due."


def test_a_review_without_a_due_date_cannot_be_judged() -> None:
    judged = held(date(2021, 6, 29), due=None)
    assert judged.verdict is judged.verdict_with_window is Verdict.CANNOT_BE_JUDGED
    assert "not known" in judged.reason


def test_a_review_before_its_event_or_completed_before_it_began_cannot_be_judged() -> None:
    before = held(date(2021, 5, 1))
    backwards = held(date(2021, 6, 20), date(2021, 6, 10))
    assert before.verdict is backwards.verdict is Verdict.CANNOT_BE_JUDGED
    assert "is before 1 June 2021" in before.reason
    assert "completed on 10 June 2021, before its first meeting on 20 June 2021" in backwards.reason


def test_a_series_of_meetings_is_in_time_when_begun_in_time_and_completed_within_20_working_days() -> None:
    begun = date(2021, 6, 29)
    last_day = CALENDAR.add(begun, 20)
    assert held(begun, last_day).verdict is Verdict.IN_TIME
    slow = held(begun, CALENDAR.add(begun, 21))
    assert slow.verdict is Verdict.LATE
    assert slow.reason == "The review was completed 21 working days after its first meeting; 20 are allowed."
    assert held(date(2021, 6, 30), date(2021, 7, 1)).verdict is Verdict.LATE


@pytest.mark.parametrize(
    ("rule", "verdict"),
    [
        ("first_meeting_and_completion", Verdict.LATE),
        ("first", Verdict.IN_TIME),
        ("completed", Verdict.LATE),
    ],
)
def test_the_policy_chooses_how_a_slow_series_is_judged(rule: str, verdict: Verdict) -> None:
    policy = LocalPolicy(series_timeliness=rule)
    assert held(date(2021, 6, 29), date(2021, 9, 1), policy=policy).verdict is verdict


def test_the_date_of_a_series_is_its_completion_unless_the_policy_says_otherwise() -> None:
    first, completed = date(2021, 6, 29), date(2021, 7, 5)
    assert review_date(first, completed, POLICY) == completed
    assert review_date(first, completed, LocalPolicy(series_date="first")) == first


def test_one_adjournment_of_20_working_days_is_in_time_and_more_is_late() -> None:
    begun = date(2021, 6, 28)
    last_day = CALENDAR.add(begun, 20)
    assert held(begun, last_day, adjourned_on=begun).verdict is Verdict.IN_TIME
    assert held(begun, CALENDAR.add(begun, 21), adjourned_on=begun).verdict is Verdict.LATE
    twice = held(begun, last_day, adjourned_on=begun, adjourned_again=True)
    assert twice.verdict is Verdict.LATE
    assert "adjourned twice" in twice.reason


def test_an_adjourned_review_that_began_late_is_late() -> None:
    begun = date(2021, 6, 30)
    assert held(begun, begun, adjourned_on=begun).verdict is Verdict.LATE


def test_the_policy_can_judge_an_adjourned_review_on_its_completion() -> None:
    policy = LocalPolicy(adjourned_counts_in_time=False)
    assert (
        held(date(2021, 6, 28), date(2021, 7, 2), adjourned_on=date(2021, 6, 28), policy=policy).verdict is Verdict.LATE
    )


def test_a_shorter_adjournment_can_be_set_by_policy() -> None:
    policy = LocalPolicy(adjournment_working_days=5)
    begun = date(2021, 6, 28)
    assert held(begun, CALENDAR.add(begun, 6), adjourned_on=begun, policy=policy).verdict is Verdict.LATE


def test_a_later_review_due_in_the_2020_window_is_late_but_marked_and_in_time_with_it_applied() -> None:
    due = later_due(date(2019, 12, 1), CALENDAR, POLICY)  # 1 June 2020
    judged = held(date(2020, 9, 25), due=due)
    assert (judged.verdict, judged.in_window, judged.verdict_with_window) == (Verdict.LATE, True, Verdict.IN_TIME)
    after = held(date(2020, 9, 26), due=due)
    assert (after.verdict, after.in_window, after.verdict_with_window) == (Verdict.LATE, True, Verdict.LATE)


def test_the_policy_can_apply_the_2020_window() -> None:
    due = later_due(date(2019, 12, 1), CALENDAR, POLICY)
    judged = held(date(2020, 8, 3), due=due, policy=LocalPolicy(window_treatment="window"))
    assert judged.verdict is judged.verdict_with_window is Verdict.IN_TIME
    assert "six months was not required then" in judged.reason


@pytest.mark.parametrize(
    ("previous", "marked"),
    [
        (date(2019, 10, 23), False),  # due 23 April 2020
        (date(2019, 10, 24), True),  # due 24 April 2020
        (date(2020, 3, 25), True),  # due 25 September 2020
        (date(2020, 3, 26), False),  # due 26 September 2020
    ],
)
def test_the_2020_window_begins_and_ends_on_its_own_days(previous: date, marked: bool) -> None:
    due = later_due(previous, CALENDAR, POLICY)
    judged = held(due.on + timedelta(days=1), due=due)
    assert judged.verdict is Verdict.LATE
    assert judged.in_window is marked


def test_first_and_second_reviews_stayed_mandatory_in_the_2020_window() -> None:
    first = first_due(date(2020, 5, 11), CALENDAR, POLICY)
    second = second_due(date(2020, 4, 1), CALENDAR, POLICY)
    for due in (first, second):
        judged = held(due.on + timedelta(days=1), due=due)
        assert (judged.in_window, judged.verdict_with_window) == (False, Verdict.LATE)


def test_the_2020_window_does_not_excuse_a_series_that_was_never_finished_soon_enough() -> None:
    due = later_due(date(2019, 12, 1), CALENDAR, POLICY)
    judged = held(date(2020, 6, 10), date(2020, 9, 20), due=due)
    assert judged.in_window
    assert judged.verdict_with_window is Verdict.LATE


def test_a_series_completed_beyond_the_calendar_cannot_be_judged_and_does_not_stop_anything() -> None:
    due = later_due(date(2035, 12, 1), CALENDAR, POLICY)
    judged = held(date(2035, 12, 10), date(2036, 1, 10), due=due)
    assert judged.verdict is Verdict.CANNOT_BE_JUDGED
    assert "outside the working days calendar" in judged.reason


@given(st.dates(date(2012, 1, 1), date(2034, 1, 1)), st.integers(0, 400))
def test_a_single_meeting_is_in_time_exactly_when_it_is_not_after_the_due_date(previous: date, days: int) -> None:
    due = later_due(previous, CALENDAR, POLICY)
    day = previous + timedelta(days=days)
    assert (held(day, due=due).verdict is Verdict.IN_TIME) == (day <= due.on)

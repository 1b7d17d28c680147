"""The two clocks of a concern over bank holidays and holds, and every day of ten years counted slowly."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.statute.bank_holidays import holidays_of
from mainstay.statute.escalation import (
    DEFAULT,
    FORMAL,
    Course,
    Pause,
    Stage,
    paused_working_days,
    stage_clock,
    whole_clock,
)
from mainstay.statute.working_days import BeyondHorizon, WorkingDays, england

ENGLAND = england()
DAY = timedelta(days=1)
MONDAY = date(2021, 6, 7)  # of weeks without a bank holiday
FIRST = Stage(FORMAL, "Formal concern", "Social worker and team manager", 10)
HOLIDAYS = frozenset().union(*(holidays_of(year) for year in range(2017, 2030)))
some_day = st.dates(date(2018, 1, 1), date(2027, 12, 31))


def _stage(key: str, days: int) -> Stage:
    return Stage(key, key.replace("_", " ").capitalize(), "Somebody", days)


def _course(today: date, *pauses: Pause, calendar: WorkingDays = ENGLAND) -> Course:
    return Course(calendar, today, pauses)


def _works(day: date) -> bool:
    return day.weekday() < 5 and day not in HOLIDAYS


def _counted(began_on: date, days: int) -> date:
    """The slow reference: walk on from the day after, and count every day that is worked."""
    day = began_on
    while days:
        day += DAY
        days -= _works(day)
    return day


def _is_held(day: date, pauses: tuple[Pause, ...], until_on: date) -> bool:
    return day < until_on and any(p.starts_on <= day and (p.ends_on is None or day < p.ends_on) for p in pauses)


def _counted_with_holds(began_on: date, days: int, pauses: tuple[Pause, ...], until_on: date) -> date:
    """The slow reference with holds: a working day on which the clock stood is not counted, the first one included."""
    left = days + (_works(began_on) and _is_held(began_on, pauses, until_on))
    day = began_on
    while left:
        day += DAY
        left -= _works(day) and not _is_held(day, pauses, until_on)
    return day


@pytest.mark.parametrize(
    ("began_on", "working_days", "due_on", "over"),
    [
        (date(2021, 3, 26), 10, date(2021, 4, 13), "Good Friday 2 April and Easter Monday 5 April 2021"),
        (date(2021, 4, 1), 1, date(2021, 4, 6), "the whole of Easter 2021"),
        (date(2021, 4, 1), 3, date(2021, 4, 8), "the whole of Easter 2021"),
        (date(2021, 4, 2), 1, date(2021, 4, 6), "begun on Good Friday"),
        (date(2021, 4, 3), 2, date(2021, 4, 7), "begun on the Saturday of Easter"),
        (date(2020, 12, 18), 10, date(2021, 1, 6), "Christmas 2020, with Monday 28 December for Boxing Day"),
        (date(2020, 12, 24), 1, date(2020, 12, 29), "Christmas Eve 2020"),
        (date(2020, 12, 24), 3, date(2020, 12, 31), "Christmas Eve 2020"),
        (date(2020, 12, 31), 1, date(2021, 1, 4), "New Year's Day 2021"),
        (date(2020, 12, 11), 20, date(2021, 1, 13), "the whole process over Christmas 2020"),
        (date(2023, 5, 5), 1, date(2023, 5, 9), "the Coronation, Monday 8 May 2023"),
        (date(2023, 4, 28), 10, date(2023, 5, 16), "1 May and the Coronation"),
        (date(2023, 5, 8), 2, date(2023, 5, 10), "begun on the Coronation"),
        (MONDAY, 10, date(2021, 6, 21), "no holiday"),
        (date(2021, 6, 5), 1, MONDAY, "begun on a Saturday"),
    ],
)
def test_a_stage_is_due_so_many_working_days_on(began_on: date, working_days: int, due_on: date, over: str) -> None:
    clock = stage_clock(_stage(FORMAL, working_days), began_on, _course(began_on))
    assert (clock.began_on, clock.due_on, clock.expected_on) == (began_on, due_on, due_on), over


@pytest.mark.parametrize(
    ("formal_on", "due_on"),
    [(date(2021, 3, 26), date(2021, 4, 27)), (date(2020, 12, 11), date(2021, 1, 13)), (MONDAY, date(2021, 7, 5))],
)
def test_the_whole_process_is_twenty_working_days_from_the_formal_concern(formal_on: date, due_on: date) -> None:
    assert whole_clock(formal_on, _course(formal_on)).due_on == due_on


def test_a_day_off_of_the_councils_own_moves_the_day_that_is_due() -> None:
    own = ENGLAND.with_changes(extra=[date(2021, 6, 9)], removed=[date(2021, 8, 30)])
    assert stage_clock(FIRST, MONDAY, _course(MONDAY, calendar=own)).due_on == date(2021, 6, 22)
    august = date(2021, 8, 27)
    assert stage_clock(_stage("stage_1", 1), august, _course(august, calendar=own)).due_on == date(2021, 8, 30)


def test_every_day_of_ten_years_has_the_day_due_that_a_slow_count_finds() -> None:
    """Both clocks, every stage of the default ladder, from 1 January 2018 to 31 December 2027."""
    wrong, day, days = [], date(2018, 1, 1), 0
    lengths = {stage.working_days: stage for stage in DEFAULT.stages}
    while day <= date(2027, 12, 31):
        course = _course(day)
        found = {length: stage_clock(stage, day, course).due_on for length, stage in lengths.items()}
        found[20] = whole_clock(day, course).due_on
        wrong += [(day, length) for length, due_on in found.items() if due_on != _counted(day, length)]
        day, days = day + DAY, days + 1
    assert days == 3652
    assert wrong == []


def test_every_day_of_ten_years_climbs_the_ladder_within_its_twenty_days() -> None:
    """A concern that uses the last day of each stage reaches the end of the whole process on its last day."""
    day = date(2018, 1, 1)
    while day <= date(2027, 12, 31):
        at = day
        for stage in DEFAULT.stages:
            at = stage_clock(stage, at, _course(at)).due_on
        assert at == whole_clock(day, _course(day)).due_on
        day += DAY


@pytest.mark.parametrize(
    ("began_on", "stands"),
    [(date(2035, 11, 1), True), (date(2035, 12, 20), False), (date(2036, 1, 1), False), (date(2008, 12, 31), False)],
)
def test_beyond_the_table_of_bank_holidays_no_day_is_guessed(began_on: date, stands: bool) -> None:
    if stands:
        assert whole_clock(began_on, _course(began_on)).due_on == date(2035, 11, 29)
        return
    with pytest.raises(BeyondHorizon, match="extend the table of bank holidays"):
        whole_clock(began_on, _course(began_on))


def test_an_old_concern_still_on_hold_beyond_the_table_has_its_day() -> None:
    clock = stage_clock(FIRST, MONDAY, _course(date(2036, 6, 1), Pause(date(2021, 8, 2))))
    assert (clock.due_on, clock.expected_on) == (date(2021, 6, 21), date(2021, 6, 21))


@pytest.mark.parametrize(
    ("stopped_on", "in_time"),
    [(None, None), (MONDAY, True), (date(2021, 6, 21), True), (date(2021, 6, 22), False), (date(2022, 1, 4), False)],
)
def test_an_answer_on_its_day_is_in_time_and_one_the_day_after_is_late(
    stopped_on: date | None, in_time: bool | None
) -> None:
    assert stage_clock(FIRST, MONDAY, _course(date(2022, 1, 4)), stopped_on).in_time() is in_time


@pytest.mark.parametrize(("today", "late"), [(date(2021, 6, 21), False), (date(2021, 6, 22), True)])
def test_a_clock_that_runs_is_late_from_the_day_after(today: date, late: bool) -> None:
    assert stage_clock(FIRST, MONDAY, _course(today)).is_late(today) is late


def test_what_was_answered_in_time_does_not_become_late_with_the_days() -> None:
    clock = stage_clock(FIRST, MONDAY, _course(date(2030, 1, 1)), date(2021, 6, 21))
    assert not clock.is_late(date(2030, 1, 1))


@pytest.mark.parametrize(
    ("pauses", "days", "what"),
    [
        ((Pause(date(2021, 6, 9), date(2021, 6, 11)),), 2, "Wednesday and Thursday"),
        ((Pause(date(2021, 6, 9), date(2021, 6, 9)),), 0, "begun and ended on one day"),
        ((Pause(date(2021, 6, 12), date(2021, 6, 14)),), 0, "a weekend"),
        ((Pause(date(2021, 6, 11), date(2021, 6, 14)),), 1, "Friday over a weekend"),
        ((Pause(date(2021, 6, 9), date(2021, 6, 11)), Pause(date(2021, 6, 10), date(2021, 6, 14))), 3, "overlapping"),
        (
            (Pause(date(2021, 6, 9), date(2021, 6, 16)), Pause(date(2021, 6, 10), date(2021, 6, 11))),
            5,
            "one in another",
        ),
        ((Pause(date(2021, 6, 9), date(2021, 6, 10)),) * 2, 1, "the same twice"),
        ((Pause(date(2021, 6, 9)),), 7, "open until today, Friday 18 June"),
        ((Pause(date(2021, 6, 1), date(2021, 6, 9)),), 2, "begun before the clock"),
        ((Pause(date(2021, 6, 1), date(2021, 6, 7)),), 0, "over before the clock"),
        ((Pause(date(2021, 6, 18)),), 0, "begun today"),
        ((), 0, "none"),
    ],
)
def test_a_hold_moves_what_is_expected_and_never_the_day_due(pauses: tuple[Pause, ...], days: int, what: str) -> None:
    today = date(2021, 6, 18)
    clock = stage_clock(FIRST, MONDAY, _course(today, *pauses))
    assert clock.due_on == date(2021, 6, 21), what
    assert clock.expected_on == ENGLAND.add(date(2021, 6, 21), days), what
    assert paused_working_days(pauses, MONDAY, today, ENGLAND) == days, what


def test_a_hold_over_a_bank_holiday_takes_only_the_days_that_are_worked() -> None:
    easter = Pause(date(2021, 4, 1), date(2021, 4, 7))  # Thursday to Wednesday: Thursday and Tuesday
    clock = stage_clock(_stage("stage_1", 3), date(2021, 3, 31), _course(date(2021, 4, 7), easter))
    assert (clock.due_on, clock.expected_on) == (date(2021, 4, 7), date(2021, 4, 9))


def test_a_hold_that_began_when_the_answer_was_overdue_moves_nothing() -> None:
    late = Pause(date(2021, 7, 1), date(2021, 8, 2))
    clock = stage_clock(FIRST, MONDAY, _course(date(2021, 9, 1), late))
    assert (clock.due_on, clock.expected_on) == (date(2021, 6, 21), date(2021, 6, 21))


def test_a_second_hold_counts_where_the_first_had_moved_what_is_expected_up_to_it() -> None:
    holds = (Pause(date(2021, 6, 17), date(2021, 6, 21)), Pause(date(2021, 6, 23), date(2021, 6, 24)))
    clock = stage_clock(FIRST, MONDAY, _course(date(2021, 9, 1), *holds))
    assert clock.expected_on == date(2021, 6, 24)  # two days from the first, and one more from the second


@pytest.mark.parametrize("stopped_on", [date(2021, 6, 22), date(2021, 6, 30)])
def test_a_late_answer_stays_late_under_a_hold_that_covers_it(stopped_on: date) -> None:
    clock = stage_clock(FIRST, MONDAY, _course(stopped_on, Pause(date(2021, 6, 8))), stopped_on)
    assert stopped_on <= clock.expected_on
    assert (clock.in_time(), clock.is_late(stopped_on)) == (False, True)


some_pauses = st.lists(
    st.builds(
        lambda start, days: Pause(start, None if days is None else start + days * DAY),
        st.dates(date(2020, 12, 1), date(2021, 6, 30)),
        st.none() | st.integers(0, 40),
    ),
    max_size=4,
).map(tuple)


@given(st.dates(date(2020, 12, 1), date(2021, 5, 31)), st.integers(1, 20), some_pauses, st.integers(0, 120))
def test_any_holds_are_counted_as_a_slow_count_day_by_day_finds(
    began_on: date, days: int, pauses: tuple[Pause, ...], later: int
) -> None:
    until_on = began_on + later * DAY
    clock = stage_clock(_stage(FORMAL, days), began_on, _course(until_on, *pauses))
    assert clock.due_on == _counted(began_on, days)
    assert clock.expected_on == _counted_with_holds(began_on, days, pauses, until_on)
    assert clock.expected_on >= clock.due_on


@given(some_day, some_pauses, st.integers(0, 60))
def test_no_hold_whatever_makes_a_late_answer_look_in_time(day: date, pauses: tuple[Pause, ...], later: int) -> None:
    stopped_on = day + later * DAY
    held = stage_clock(FIRST, day, _course(stopped_on, *pauses), stopped_on)
    free = stage_clock(FIRST, day, _course(stopped_on), stopped_on)
    assert (held.due_on, held.in_time(), held.is_late(stopped_on)) == (
        free.due_on,
        free.in_time(),
        free.is_late(stopped_on),
    )

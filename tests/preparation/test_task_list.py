"""The task list of a preparation as a table: each row on time, late, waived, done or not due, with its sentence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mainstay.preparation.rules.clocks import Clocks
from mainstay.preparation.rules.tasks import (
    NEEDS_A_MEETING,
    Fact,
    Key,
    Known,
    Standing,
    TaskRow,
    Waived,
    due_days,
    must_be_waivable,
    task_list,
)
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import england

REVIEW_ON = date(2021, 4, 30)  # a Friday, with Easter Monday (5 April) among the days before it
CALENDAR = england()
CLOCKS = Clocks(REVIEW_ON, LocalPolicy(), CALENDAR)
DUE = {
    Key.DISCUSSED: date(2021, 4, 9),
    Key.PEOPLE: date(2021, 4, 9),
    Key.CHOICES: date(2021, 4, 16),
    Key.INVITATIONS: date(2021, 4, 16),
    Key.AGENDA: date(2021, 4, 16),
    Key.VIEWS_SENT: date(2021, 4, 16),
    Key.ADVOCATE: date(2021, 4, 16),
    Key.INTERPRETER: date(2021, 4, 16),
    Key.ROOM: date(2021, 4, 16),
    Key.VIEWS_BACK: date(2021, 4, 27),
    Key.REPORT: date(2021, 4, 27),
    Key.REPORT_SHARED: date(2021, 4, 27),
    Key.SPOKEN: REVIEW_ON,
    Key.PRIVATE_TALK: REVIEW_ON,
}
WAIVED = Waived("Ann Example", date(2021, 4, 8), "The child is a baby")


def _row(key: Key, fact: Fact, today: date, waived: Waived | None = None, clocks: Clocks = CLOCKS) -> TaskRow:
    known = Known(facts={key: fact}, waivers={key: waived} if waived else {})
    return next(row for row in task_list(known, clocks, today) if row.key is key)


def test_each_row_is_due_on_the_day_that_its_rule_counts() -> None:
    assert {key: due.on for key, due in due_days(CLOCKS).items()} == DUE


def test_days_off_are_not_counted() -> None:
    early = due_days(Clocks(date(2021, 4, 12), LocalPolicy(), CALENDAR))
    assert early[Key.DISCUSSED].on == date(2021, 3, 18)  # Good Friday and Easter Monday lie between
    assert early[Key.REPORT].on == date(2021, 4, 7)


def test_the_councils_own_days_take_the_place_of_the_handbooks() -> None:
    herts = Clocks(REVIEW_ON, LocalPolicy(reports_before_working_days=5), CALENDAR)
    assert due_days(herts)[Key.REPORT].on == date(2021, 4, 23)
    assert "5 working days before it" in due_days(herts)[Key.REPORT].explanation


@pytest.mark.parametrize(
    ("done_on", "today", "standing", "sentence"),
    [
        (date(2021, 4, 27), date(2021, 4, 27), Standing.ON_TIME, "Came on 27 April 2021"),
        (date(2021, 4, 29), date(2021, 4, 30), Standing.LATE, "That was 2 days after it was due."),
        (None, date(2021, 4, 27), Standing.NOT_DUE, "Due by 27 April 2021."),
        (None, date(2021, 4, 28), Standing.LATE, "It was due by 27 April 2021."),
    ],
)
def test_a_report_is_judged_by_the_day_it_came(
    done_on: date | None, today: date, standing: Standing, sentence: str
) -> None:
    fact = Fact(done=True, on=done_on, words=f"Came on {done_on.day} April 2021") if done_on else Fact()
    row = _row(Key.REPORT, fact, today)
    assert row.standing is standing
    assert sentence in row.sentence
    assert row.done is (done_on is not None)


def test_what_is_done_on_no_known_day_is_done_and_not_judged() -> None:
    assert _row(Key.ROOM, Fact(done=True, words="County Hall"), REVIEW_ON).standing is Standing.DONE


def test_a_waiver_says_by_whom_and_why() -> None:
    row = _row(Key.VIEWS_BACK, Fact(), REVIEW_ON, WAIVED)
    assert row.standing is Standing.WAIVED
    assert row.sentence == "Ann Example waived it on 8 April 2021: The child is a baby"


def test_a_thing_that_was_waived_and_done_after_all_is_done() -> None:
    assert _row(Key.AGENDA, Fact(done=True, on=date(2021, 4, 1)), REVIEW_ON, WAIVED).standing is Standing.ON_TIME


def test_without_a_day_nothing_is_due_and_the_row_says_so() -> None:
    unarranged = Clocks(None, LocalPolicy(), CALENDAR)
    rows = task_list(Known(facts={}), unarranged, REVIEW_ON)
    assert {row.standing for row in rows} == {Standing.NOT_DUE}
    assert all(row.sentence == "No day is arranged yet." for row in rows)


def test_a_day_beyond_the_calendar_is_not_guessed_at() -> None:
    beyond = due_days(Clocks(date(2009, 1, 6), LocalPolicy(), CALENDAR))
    assert beyond[Key.DISCUSSED].on is None
    assert "outside the working days calendar" in beyond[Key.DISCUSSED].explanation


def test_a_review_on_paper_invites_nobody_and_needs_no_room() -> None:
    keys = {row.key for row in task_list(Known(facts={}, has_meeting=False), CLOCKS, REVIEW_ON)}
    assert keys == set(Key) - NEEDS_A_MEETING


def test_the_childs_choices_come_first() -> None:
    assert task_list(Known(facts={}), CLOCKS, REVIEW_ON)[0].key is Key.CHOICES


def test_the_talk_in_private_is_never_waived() -> None:
    with pytest.raises(Refused, match="never waived"):
        must_be_waivable("private-talk")
    with pytest.raises(Refused, match="no such task"):
        must_be_waivable("coffee")
    assert {must_be_waivable(key) for key in Key if key is not Key.PRIVATE_TALK} == set(Key) - {Key.PRIVATE_TALK}


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    review_on=st.dates(date(2010, 1, 1), date(2035, 11, 1)),
    done_after=st.integers(-60, 60) | st.none(),
    today_after=st.integers(-60, 60),
    key=st.sampled_from(Key),
)
def test_a_row_is_late_exactly_when_its_day_passed_before_it_was_done(
    review_on: date, done_after: int | None, today_after: int, key: Key
) -> None:
    clocks = Clocks(review_on, LocalPolicy(), CALENDAR)
    due_on = due_days(clocks)[key].on
    assert due_on is not None
    done_on = due_on + timedelta(days=done_after) if done_after is not None else None
    row = _row(key, Fact(done=done_on is not None, on=done_on), due_on + timedelta(days=today_after), clocks=clocks)
    late_by = done_after if done_after is not None else today_after
    assert (row.standing is Standing.LATE) == (late_by > 0)
    assert row.due.explanation.endswith(".")

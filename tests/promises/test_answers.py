"""Every answer after every other, and that answers agree with the dates."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from mainstay.promises.models import Answer
from mainstay.promises.rules import answers
from mainstay.promises.rules.answers import Answered, Asked
from mainstay.statute.refusal import Refused

DUE = date(2020, 8, 14)
ASKED = Asked(due_on=DUE, on=date(2020, 9, 28), today=date(2020, 9, 30), made_on=date(2020, 6, 29))
PAIRS = list(itertools.product(Answered, answers.GIVEN))


@pytest.mark.parametrize(("before", "answer"), PAIRS)
def test_an_open_promise_takes_every_answer_and_a_closed_one_none(before: Answered, answer: Answered) -> None:
    is_open = before in (Answered.NONE, Answered.NOT_YET_DUE)
    assert (answers.problem(before.value, answer.value) is None) is is_open
    assert ((before, answer) in answers.TRANSITIONS) is is_open


def test_the_answers_are_those_of_the_table_and_every_pair_was_tried() -> None:
    assert {answer.value for answer in answers.GIVEN} == set(Answer.values)
    assert len(PAIRS) == 7 * 6


def test_a_promise_that_had_its_last_answer_is_refused_another() -> None:
    with pytest.raises(Refused, match="last answer at an earlier review"):
        answers.given("done", replace(ASKED, before=Answered.NOT_DONE))


@pytest.mark.parametrize("days", range(-3, 4))
def test_done_and_done_late_agree_with_the_day_it_was_done(days: int) -> None:
    day = DUE + timedelta(days=days)
    good, wrong = ("done", "done_late") if days <= 0 else ("done_late", "done")
    assert answers.given(good, ASKED, done_on=day).done_on == day
    with pytest.raises(Refused, match="It was due on 14 August 2020"):
        answers.given(wrong, ASKED, done_on=day)


@pytest.mark.parametrize(
    ("answer", "said", "kept"),
    [
        ("done", None, DUE),
        ("done", date(2020, 8, 3), date(2020, 8, 3)),
        ("done", date(2020, 9, 1), DUE),
        ("done_late", None, date(2020, 9, 30)),
        ("done_late", date(2020, 9, 1), date(2020, 9, 1)),
        ("done_late", date(2020, 8, 3), date(2020, 9, 30)),
    ],
)
def test_one_press_keeps_the_day_the_owner_reported_or_the_latest_it_can_be(
    answer: str, said: date | None, kept: date
) -> None:
    assert answers.given(answer, replace(ASKED, says_done_on=said)).done_on == kept


def test_done_before_the_due_date_in_one_press_is_kept_as_of_today() -> None:
    early = replace(ASKED, on=date(2020, 7, 10), today=date(2020, 7, 10))
    assert answers.given("done", early).done_on == date(2020, 7, 10)
    with pytest.raises(Refused, match="not done late"):
        answers.given("done_late", early)


@pytest.mark.parametrize(("day", "words"), [(date(2020, 10, 1), "in the future"), (date(2020, 6, 28), "promised on")])
def test_a_day_to_come_or_before_the_promise_is_refused(day: date, words: str) -> None:
    with pytest.raises(Refused, match=words):
        answers.given("done", ASKED, done_on=day)


@pytest.mark.parametrize(("due_on", "allowed"), [(ASKED.on, True), (ASKED.on - timedelta(days=1), False)])
def test_not_yet_due_is_measured_against_the_day_of_the_review(due_on: date, allowed: bool) -> None:
    asked = replace(ASKED, due_on=due_on)
    if allowed:
        assert answers.given("not_yet_due", asked).answer is Answered.NOT_YET_DUE
        return
    with pytest.raises(Refused, match="has passed"):
        answers.given("not_yet_due", asked)


def test_what_was_promised_again_is_not_answered_as_not_yet_due() -> None:
    with pytest.raises(Refused, match="promised again at this review"):
        answers.given("not_yet_due", replace(ASKED, due_on=date(2021, 1, 1), promised_again=True))


@pytest.mark.parametrize("answer", ["changed", "no_longer_wanted", "not_done"])
def test_the_last_three_need_a_reason(answer: str) -> None:
    with pytest.raises(Refused, match="Give the reason"):
        answers.given(answer, ASKED, whose_choice="Robin")


@pytest.mark.parametrize("answer", ["done", "done_late"])
def test_the_first_need_none_and_keep_none(answer: str) -> None:
    given = answers.given(answer, ASKED, because="nobody asked", whose_choice="Robin")
    assert (given.because, given.whose_choice) == ("", "")


def test_no_longer_wanted_says_whose_choice_it_is() -> None:
    said: dict[str, Any] = {"because": "Robin  has a new\nclub"}
    with pytest.raises(Refused, match="whose choice"):
        answers.given("no_longer_wanted", ASKED, **said)
    given = answers.given("no_longer_wanted", ASKED, whose_choice=" Robin's ", **said)
    assert (given.because, given.whose_choice) == ("Robin has a new club", "Robin's")


def test_an_answer_that_is_none_of_the_six_is_refused() -> None:
    with pytest.raises(Refused, match="six answers"):
        answers.given("perhaps", ASKED)

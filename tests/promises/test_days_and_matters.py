"""The days of a promise, what is the same matter, and what a promise must say."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.promises.rules import clocks, matters
from mainstay.promises.rules.wording import Wording, must_be_whole
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import england

START = date(2020, 6, 29)


@pytest.mark.parametrize(
    ("held_on", "last"),
    [
        (date(2020, 6, 29), date(2020, 7, 6)),
        (date(2021, 3, 31), date(2021, 4, 9)),
        (date(2020, 12, 24), date(2021, 1, 5)),
    ],
)
def test_promises_are_sent_and_answered_in_five_working_days_each(held_on: date, last: date) -> None:
    assert clocks.send_by(held_on, LocalPolicy(), england()) == last
    assert clocks.answer_by(held_on, LocalPolicy(), england()) == last


def test_the_council_may_set_fewer_days() -> None:
    policy = LocalPolicy(decisions_after_working_days=2, manager_answer_working_days=3)
    assert clocks.send_by(date(2020, 6, 29), policy, england()) == date(2020, 7, 1)
    assert clocks.answer_by(date(2020, 6, 29), policy, england()) == date(2020, 7, 2)


@given(days_apart=st.integers(-400, 400), checks=st.integers(0, 6))
def test_checks_lie_between_the_reviews_in_order(days_apart: int, checks: int) -> None:
    due_on = START + timedelta(days=days_apart)
    days = clocks.check_days(START, due_on, checks)
    assert list(days) == sorted(days)
    assert len(days) in (0, checks)
    assert all(START <= day < due_on for day in days)


def test_one_check_is_half_way() -> None:
    assert clocks.check_days(date(2020, 9, 29), date(2021, 3, 29), 1) == (date(2020, 12, 28),)
    assert clocks.next_check((date(2020, 12, 28),), 0) == date(2020, 12, 28)
    assert clocks.next_check((date(2020, 12, 28),), 1) is None


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2020, 12, 30), "Was due on 28 December 2020, 2 days ago"),
        (date(2020, 12, 29), "Was due on 28 December 2020, 1 day ago"),
        (date(2020, 12, 28), "Due today, half-way to the next review"),
        (date(2020, 12, 20), "Due on 28 December 2020, half-way to the next review"),
    ],
)
def test_the_day_of_a_check_is_said_in_words(today: date, words: str) -> None:
    assert clocks.midway_in_words(date(2020, 12, 28), today) == words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("dentist", "See the dentist"), ("dentist", "A check of teeth"), True),
        (("dentist", "See the dentist"), ("optician", "New glasses"), False),
        (("other", "A bicycle"), ("other", "A rucksack"), False),
        (("", "See  the Dentist"), ("dentist", "see the dentist"), True),
        (("", "A bicycle"), ("", "A rucksack"), False),
    ],
)
def test_the_same_matter_is_known_by_the_list_or_by_its_words(
    one: tuple[str, str], other: tuple[str, str], same: bool
) -> None:
    assert matters.is_same(one, other) is same


def test_a_third_time_needs_the_reason_and_the_choice() -> None:
    matters.must_be_explained(2, "", "")
    with pytest.raises(Refused, match="2 reviews running"):
        matters.must_be_explained(3, " ", "concern")
    with pytest.raises(Refused, match="raise a concern"):
        matters.must_be_explained(3, "The dentist closed", "")
    matters.must_be_explained(3, "The dentist closed", "no_concern")


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"what": "  "}, "what is promised"),
        ({"owner": ""}, "who will do it"),
        ({"due_on": date(2020, 6, 28)}, "before it is made"),
        ({"what": "x" * 501}, "501 characters"),
        ({"matter": "unheard-of"}, "not on the list"),
    ],
)
def test_a_promise_says_what_who_and_by_when(changed: dict[str, Any], words: str) -> None:
    facts: dict[str, Any] = {
        "what": "See the dentist", "to_child": "", "for_whom": "", "matters_because": "", "matter": "dentist",
        "owner": "Sam", "due_on": date(2020, 8, 1), **changed,
    }  # fmt: skip
    with pytest.raises(Refused, match=words):
        must_be_whole(Wording(**facts), date(2020, 6, 29))

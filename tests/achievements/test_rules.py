"""The rules of what children are proud of: read first, a yes for each use, and three things before the public."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.achievements.rules import captions, permitting, publishing, reading
from mainstay.achievements.rules.permitting import Use, Yes
from mainstay.achievements.rules.publishing import Checked, Thing
from mainstay.achievements.rules.reading import State, Step
from mainstay.statute.refusal import Refused

TODAY = date(2021, 4, 12)


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("step", list(Step))
def test_every_step_from_every_state_leads_somewhere_or_is_refused_with_a_sentence(state: State, step: Step) -> None:
    to = reading.TRANSITIONS.get((state, step))
    if to is not None:
        assert (reading.after(state, step), reading.problem(state, step)) == (to, None)
        return
    with pytest.raises(Refused) as refused:
        reading.after(state, step)
    assert str(refused.value) == reading.problem(state, step)
    assert str(refused.value).endswith(".")


def test_a_worry_never_becomes_fine_by_being_read_again_but_by_what_came_of_it() -> None:
    assert (State.WORRY, Step.FIND_FINE) not in reading.TRANSITIONS
    assert [state for (state, step), to in reading.TRANSITIONS.items() if to is State.FINE] == [State.SENT, State.WORRY]
    assert {to for (_, step), to in reading.TRANSITIONS.items() if step is Step.CHANGE} == {State.SENT}


@pytest.mark.parametrize(
    ("yes", "holds"),
    [
        (Yes(date(2021, 4, 12)), True),
        (Yes(date(2021, 4, 13)), False),
        (Yes(date(2020, 4, 12), until_on=date(2021, 4, 12)), True),
        (Yes(date(2020, 4, 12), until_on=date(2021, 4, 11)), False),
        (Yes(date(2020, 4, 12), taken_back_on=date(2021, 4, 12)), False),
        (Yes(date(2020, 4, 12), until_on=date(2030, 1, 1), taken_back_on=date(2020, 4, 12)), False),
    ],
)
def test_a_yes_holds_from_its_day_to_its_last_day_and_not_once_it_is_taken_back(yes: Yes, holds: bool) -> None:
    assert yes.holds(TODAY) is holds


@pytest.mark.parametrize(
    ("lasting", "day", "today", "until"),
    [
        ("year", None, TODAY, date(2022, 4, 12)),
        ("", None, TODAY, date(2022, 4, 12)),
        ("year", None, date(2020, 2, 29), date(2021, 2, 28)),
        ("always", None, TODAY, None),
        ("day", TODAY, TODAY, TODAY),
        ("day", date(2021, 9, 1), TODAY, date(2021, 9, 1)),
    ],
)
def test_a_yes_is_for_a_year_where_nothing_else_is_said(
    lasting: str, day: date | None, today: date, until: date | None
) -> None:
    assert permitting.last_day(lasting, day, today) == until


@pytest.mark.parametrize("day", [None, date(2021, 4, 11)])
def test_a_day_that_is_missing_or_over_is_refused(day: date | None) -> None:
    with pytest.raises(Refused):
        permitting.last_day("day", day, TODAY)


PASSED, FAILED = Checked(1, "yes-1", passed=True), Checked(1, "yes-1", passed=False)
ALLOWED, SAID_NO = Checked(1, "yes-1", passed=True, decision="yes"), Checked(1, "yes-1", passed=True, decision="no")


@pytest.mark.parametrize(
    ("thing", "in_a_letter", "in_the_report"),
    [
        (Thing("sent", 1, "yes-1", ALLOWED), reading.problem("sent", Step.SETTLE), "Nobody has read it yet"),
        (Thing("worry", 1, "yes-1", ALLOWED), "A worry is noted", "A worry is noted"),
        (Thing("fine", 1, None, ALLOWED), publishing.NO_YES, publishing.NO_YES),
        (Thing("fine", 1, "yes-1"), "", publishing.NOT_CHECKED),
        (Thing("fine", 2, "yes-1", ALLOWED), "", publishing.OVERTAKEN),
        (Thing("fine", 1, "yes-2", ALLOWED), "", publishing.OVERTAKEN),
        (Thing("fine", 1, "yes-1", FAILED), "", publishing.LEADS),
        (Thing("fine", 1, "yes-1", PASSED), "", publishing.NO_MANAGER),
        (Thing("fine", 1, "yes-1", SAID_NO), "", publishing.SAID_NO),
        (Thing("fine", 1, "yes-1", ALLOWED), "", ""),
    ],
)
def test_each_use_needs_what_it_needs_in_order(thing: Thing, in_a_letter: str, in_the_report: str) -> None:
    for uses, expected in (
        ((Use.LETTER, Use.SERVICE), in_a_letter),
        ((Use.ANNUAL_REPORT, Use.PUBLIC), in_the_report),
    ):
        for use in uses:
            why = publishing.why_not(thing, use) or ""
            assert why.startswith(expected or "")
            assert bool(why) is bool(expected)
            assert publishing.may_be_shown(thing, use) is not bool(expected)


def test_a_check_has_an_answer_to_every_question_and_passes_only_where_all_are_no() -> None:
    fine = dict.fromkeys(publishing.QUESTIONS, "no")
    assert publishing.passes(publishing.answered(fine))
    for key in publishing.QUESTIONS:
        assert not publishing.passes({**fine, key: "yes"})
        with pytest.raises(Refused):
            publishing.answered({**fine, key: ""})


@pytest.mark.parametrize(
    ("choice", "age", "words"),
    [
        ("none", 14, ""), ("plain", 14, "A young person"), ("plain", 6, "A child"), ("plain", None, "A young person"),
        ("with_age", 14, "A young person, 14 or over"), ("with_age", 11, "A young person, 11 to 13"),
        ("with_age", 7, "A child, under 8"), ("with_age", None, "A young person"),
    ],
)  # fmt: skip
def test_a_caption_says_no_more_than_an_age_band(choice: str, age: int | None, words: str) -> None:
    assert captions.caption(choice, age) == words


def test_no_name_can_be_chosen_as_a_caption() -> None:
    with pytest.raises(Refused):
        captions.caption("Robin", 10)

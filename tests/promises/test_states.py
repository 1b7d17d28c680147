"""Every state of a promise with every step, and what a closed promise or an adjourned review forbids."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from mainstay.promises.models import Promise
from mainstay.promises.rules import states
from mainstay.promises.rules.states import TRANSITIONS, State, Step
from mainstay.reviews.rules.states import NOTHING_CARRIED_OUT
from mainstay.statute.refusal import Refused

D, S, Q, A, C, R, W = State
STEPS = tuple(Step)
# Read down: from which state; across, in the order of Step: where each leads, None where it is refused.
TABLE: dict[State, tuple[State | None, ...]] = {
    #   change send  agree contest tell  resolve give  progress answer withdraw
    D: (D, S, None, None, None, None, None, None, D, W),
    S: (None, None, A, C, None, None, None, S, S, W),
    Q: (None, None, None, None, None, None, None, Q, Q, None),
    A: (None, None, None, None, None, None, None, A, A, None),
    C: (None, None, A, None, C, R, R, C, C, None),
    R: (None, None, None, None, R, None, None, R, R, None),
    W: (None,) * 10,
}
PAIRS = [(state, step, TABLE[state][STEPS.index(step)]) for state, step in itertools.product(State, Step)]
LAST_DAY = date(2020, 7, 8)


def test_the_table_of_this_test_covers_every_pair_of_state_and_step() -> None:
    assert set(TABLE) == set(State)
    assert {len(row) for row in TABLE.values()} == {len(STEPS)}
    assert len(PAIRS) == 70


@pytest.mark.parametrize(("state", "step", "to"), PAIRS)
def test_each_step_leads_where_it_should_or_is_refused_with_a_sentence(
    state: State, step: Step, to: State | None
) -> None:
    if to is not None:
        assert states.after(state.value, step) is to
        return
    with pytest.raises(Refused) as refusal:
        states.after(state.value, step)
    sentence = str(refusal.value)
    assert sentence.endswith(".")
    assert sentence.count(" ") > 5
    assert (state, step) not in TRANSITIONS


def test_the_states_that_are_kept_are_those_of_the_rules_but_silence() -> None:
    assert set(Promise.State.values) == {state.value for state in State} - {"silent"}


@pytest.mark.parametrize(
    ("day", "state"), [(date(2020, 7, 1), S), (LAST_DAY, S), (date(2020, 7, 9), Q), (date(2021, 1, 1), Q)]
)
def test_silence_is_agreement_from_the_day_after_the_last_day_to_answer(day: date, state: State) -> None:
    assert states.state_on("sent", LAST_DAY, day) is state


@pytest.mark.parametrize("state", [state for state in State if state not in (S, Q)])
def test_no_passing_of_days_changes_another_state(state: State) -> None:
    assert states.state_on(state.value, LAST_DAY, date(2030, 1, 1)) is state


@pytest.mark.parametrize("state", list(State))
def test_the_child_is_told_of_a_promise_only_once_it_is_agreed(state: State) -> None:
    assert states.is_agreed(state) is (state in (Q, A, R))


@pytest.mark.parametrize(("state", "step"), sorted(TRANSITIONS))
def test_a_promise_with_its_last_answer_allows_only_what_is_owed_to_the_child(state: State, step: Step) -> None:
    allowed = states.problem(state, step, closed=True) is None
    assert allowed is (step in (Step.ANSWER, Step.TELL_CHILD, Step.RESOLVE))


@pytest.mark.parametrize(("state", "step"), sorted(TRANSITIONS))
def test_nothing_proposed_is_carried_out_while_its_review_is_adjourned(state: State, step: Step) -> None:
    reason = states.problem(state, step, on_hold=True)
    carries_out = step in (Step.SEND, Step.AGREE, Step.REPORT_PROGRESS, Step.ANSWER)
    assert reason == (NOTHING_CARRIED_OUT if carries_out else None)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (3, "Answer by 8 July 2020, in 3 working days. Silence is agreement."),
        (1, "Answer by 8 July 2020, in 1 working day. Silence is agreement."),
        (0, "Today is the last day to answer. Silence is agreement."),
    ],
)
def test_the_clock_of_the_manager_is_said_in_words(left: int, words: str) -> None:
    assert states.clock_in_words("sent", LAST_DAY, left) == words


def test_the_clock_says_what_silence_came_to() -> None:
    said = states.clock_in_words("silent", LAST_DAY, None)
    assert said == "Nobody answered by 8 July 2020, so it counts as agreed."
    assert states.clock_in_words("agreed", LAST_DAY, None) == ""

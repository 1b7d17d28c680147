"""Every state of a release with everything that may happen to it."""

from __future__ import annotations

import itertools

import pytest

from mainstay.releases.models import Release
from mainstay.releases.rules import states
from mainstay.releases.rules.states import MAY_LEAVE, TRANSITIONS, State, Step
from mainstay.statute.refusal import Refused

M, B, W, R, S, F, P, X = (
    State.MADE,
    State.BLOCKED,
    State.WAITING,
    State.READY,
    State.SENT,
    State.FAILED,
    State.OPENED,
    State.WITHDRAWN,
)
STEPS = (Step.BLOCK, Step.WAIT, Step.CLEAR, Step.CONFIRM, Step.SEND, Step.FAIL, Step.OPEN, Step.WITHDRAW)
# Read down: from which state; across: the state each step leads to, None where it is refused.
TABLE = {
    M: (B, W, R, None, None, None, None, X),
    B: (None, None, None, None, None, None, None, X),
    W: (B, None, None, R, None, None, None, X),
    R: (B, W, None, None, S, None, None, X),
    S: (None, None, None, None, None, F, P, None),
    F: (B, W, None, None, S, None, None, X),
    P: (None,) * 8,
    X: (None,) * 8,
}
PAIRS = [(state, step, TABLE[state][STEPS.index(step)]) for state, step in itertools.product(State, Step)]


def test_the_table_of_this_test_covers_every_pair_of_state_and_step() -> None:
    assert set(TABLE) == set(State)
    assert set(STEPS) == set(Step)
    assert len(PAIRS) == len(State) * len(Step)


@pytest.mark.parametrize(("state", "step", "to"), PAIRS)
def test_each_step_leads_where_it_should_or_is_refused_with_a_sentence(
    state: State, step: Step, to: State | None
) -> None:
    if to is not None:
        assert states.after(state.value, step) is to
        assert states.problem(state.value, step) is None
        return
    with pytest.raises(Refused) as refusal:
        states.after(state.value, step)
    sentence = str(refusal.value)
    assert sentence.endswith(".")
    assert sentence.count(" ") > 5
    assert (state, step) not in TRANSITIONS


def test_the_states_of_the_table_are_those_of_the_model() -> None:
    assert set(Release.State.values) == {state.value for state in State}


def test_nothing_blocked_withdrawn_or_waiting_has_a_file() -> None:
    assert not {State.MADE, State.BLOCKED, State.WAITING, State.WITHDRAWN} & set(MAY_LEAVE)


def test_what_is_blocked_can_only_be_withdrawn() -> None:
    assert {step for state, step in TRANSITIONS if state is State.BLOCKED} == {Step.WITHDRAW}

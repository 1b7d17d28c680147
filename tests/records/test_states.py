"""Every state of a record with everything that may happen to it."""

from __future__ import annotations

import itertools

import pytest

from mainstay.records.models import ReviewRecord
from mainstay.records.rules import states
from mainstay.records.rules.states import TRANSITIONS, WRITABLE, State, Step
from mainstay.statute.refusal import Refused

O, C, W, D = State.OPEN, State.CLOSED, State.WRITTEN, State.DISTRIBUTED  # noqa: E741
STEPS = (Step.WRITE, Step.CLOSE, Step.FINISH, Step.REOPEN, Step.DISTRIBUTE, Step.TAKE_BACK)
# Read down: from which state; across: the state each step leads to, None where it is refused.
TABLE = {
    O: (O, C, None, None, None, O),
    C: (C, None, W, None, None, O),
    W: (None, None, None, C, D, O),
    D: (None, None, None, C, None, O),
}
PAIRS = [(state, step, TABLE[state][STEPS.index(step)]) for state, step in itertools.product(State, Step)]


def test_the_table_of_this_test_covers_every_pair_of_state_and_step() -> None:
    assert (set(TABLE), set(STEPS), len(PAIRS)) == (set(State), set(Step), len(State) * len(Step))


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
    assert str(refusal.value).endswith(".")
    assert str(refusal.value).count(" ") > 5
    assert (state, step) not in TRANSITIONS


def test_the_states_of_the_table_are_those_of_the_tables_rows() -> None:
    assert set(ReviewRecord.State.values) == {state.value for state in State}


def test_words_may_be_written_exactly_where_the_table_says() -> None:
    assert set(WRITABLE) == {state for state in State if (state, Step.WRITE) in TRANSITIONS}

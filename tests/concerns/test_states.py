"""Every state of a concern with every step: where each leads, or the sentence with which it is refused."""

from __future__ import annotations

import itertools

import pytest

from mainstay.concerns.models import Concern
from mainstay.concerns.rules import states
from mainstay.concerns.rules.states import TRANSITIONS, UNDER_WAY, State, Step
from mainstay.statute.refusal import Refused
from tests.concerns.building import a_family, in_state

T, Q, A, S, C, W = State  # talked over, open question, answered, settled, closed, withdrawn
N = None
STEPS = tuple(Step)
# Read down: from which state; across, in the order of Step: where each leads, None where it is refused.
TABLE: dict[State, tuple[State | None, ...]] = {
    #  talk change raise answer judge escalate pause resume advise refer follow legal close tell withdraw
    T: (T, T, Q, N, N, N, N, N, T, T, T, T, C, N, W),
    Q: (Q, N, N, A, N, Q, Q, Q, Q, Q, Q, Q, C, N, W),
    A: (A, N, N, N, S, Q, N, N, A, A, A, A, C, N, W),
    S: (S, N, N, N, N, Q, N, N, S, S, S, S, C, N, N),
    C: (N, N, N, N, N, N, N, N, N, N, C, N, N, C, N),
    W: (N, N, N, N, N, N, N, N, N, N, W, N, N, N, N),
}
PAIRS = [(state, step, TABLE[state][STEPS.index(step)]) for state, step in itertools.product(State, Step)]


def test_the_table_of_this_test_covers_every_pair_of_state_and_step() -> None:
    assert set(TABLE) == set(State)
    assert {len(row) for row in TABLE.values()} == {len(STEPS)}
    assert len(PAIRS) == 90


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
    assert sentence == states.problem(state.value, step)
    assert (state, step) not in TRANSITIONS


def test_the_states_that_are_kept_are_those_of_the_rules() -> None:
    assert set(Concern.State.values) == {state.value for state in State}
    assert {state.label for state in Concern.State} == {states.in_plain_words(state) for state in State}


@pytest.mark.parametrize("state", list(State))
def test_a_concern_is_under_way_until_it_is_closed_or_withdrawn(state: State) -> None:
    assert (state in UNDER_WAY) is (state not in (C, W))


@pytest.mark.parametrize("state", UNDER_WAY)
def test_every_state_under_way_can_be_taken_to_cafcass_and_advised_on(state: State) -> None:
    assert {Step.REFER, Step.ADVISE, Step.SEEK_LEGAL_ADVICE} <= {step for kept, step in TRANSITIONS if kept is state}


@pytest.mark.parametrize("state", list(State))
def test_actions_alone_bring_a_concern_to_each_state(db: None, state: State) -> None:
    concern = in_state(a_family(), state)
    concern.refresh_from_db()
    assert concern.state == state

"""Every state of a review with everything that may happen to it."""

from __future__ import annotations

import itertools

import pytest

from mainstay.reviews.models import Review
from mainstay.reviews.rules import states
from mainstay.reviews.rules.states import OPEN, TRANSITIONS, State, Step
from mainstay.statute.refusal import Refused

D, S, B, A, H, N = (
    State.DUE,
    State.SCHEDULED,
    State.BEGUN,
    State.ADJOURNED,
    State.HELD,
    State.NOT_REQUIRED,
)
# Read down: from which state; across: the state each step leads to, None where it is refused.
STEPS = (
    Step.SCHEDULE,
    Step.ASK_TO_POSTPONE,
    Step.POSTPONE,
    Step.HOLD,
    Step.MEET,
    Step.COMPLETE,
    Step.ADJOURN,
    Step.CORRECT,
    Step.WITHDRAW,
    Step.RELEASE,
    Step.CALL_EARLY,
)
TABLE = {
    D: (S, D, S, H, B, None, A, None, None, N, D),
    S: (S, S, S, H, B, None, A, None, None, N, S),
    B: (B, None, None, None, B, H, A, None, D, N, None),
    A: (A, None, None, None, A, H, None, None, D, N, None),
    H: (None, None, None, None, None, None, None, H, D, N, None),
    N: (None, None, None, H, None, None, None, None, None, None, None),
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


def test_the_states_of_the_table_are_those_of_the_rules() -> None:
    assert set(Review.State.values) == {state.value for state in State}
    assert tuple(state.value for state in OPEN) == Review.OPEN


def test_an_adjourned_review_cannot_be_adjourned_again_and_says_once() -> None:
    assert "once only" in (states.problem("adjourned", Step.ADJOURN) or "")


@pytest.mark.parametrize("state", list(State))
def test_nothing_proposed_may_be_carried_out_only_while_a_review_is_adjourned(state: State) -> None:
    assert states.may_carry_out_proposals(state.value) is (state is not State.ADJOURNED)

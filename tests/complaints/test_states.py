"""Every state of a complaint with every step: what follows, and the sentence that says why not."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.complaints.rules import states
from mainstay.complaints.rules.states import State, Step
from mainstay.statute.complaints import Stage
from mainstay.statute.refusal import Refused

# What each stage allows in each state, written down by hand.
ALLOWED = {
    (State.RECEIVED, Step.ACKNOWLEDGE): (State.OPEN, set(Stage)),
    (State.RECEIVED, Step.WITHDRAW): (State.WITHDRAWN, set(Stage)),
    (State.OPEN, Step.LENGTHEN): (State.OPEN, {Stage.ONE, Stage.TWO}),
    (State.OPEN, Step.PANEL): (State.OPEN, {Stage.THREE}),
    (State.OPEN, Step.REPORT): (State.OPEN, {Stage.THREE}),
    (State.OPEN, Step.ANSWER): (State.ANSWERED, set(Stage)),
    (State.OPEN, Step.WITHDRAW): (State.WITHDRAWN, set(Stage)),
    (State.ANSWERED, Step.FURTHER): (State.OPEN, {Stage.ONE, Stage.TWO, Stage.THREE}),
    (State.ANSWERED, Step.SETTLE): (State.SETTLED, set(Stage)),
    (State.ANSWERED, Step.END): (State.ENDED, set(Stage)),
    (State.SETTLED, Step.FURTHER): (State.OPEN, {Stage.ONE, Stage.TWO, Stage.THREE}),
}


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("state", State)
def test_every_step_in_every_state_of_every_stage(state: State, step: Step, stage: Stage) -> None:
    to, stages = ALLOWED.get((state, step), (None, set()))
    if to is not None and stage in stages:
        assert states.after(state, stage, step) is to
        assert states.problem(state, stage, step) is None
    else:
        with pytest.raises(Refused) as refused:
            states.after(state, stage, step)
        assert str(refused.value) == states.problem(state, stage, step)
        assert str(refused.value).endswith(".")


def test_the_stages_follow_each_other_up_to_the_ombudsman() -> None:
    assert [states.following(stage) for stage in (Stage.ONE, Stage.TWO, Stage.THREE)] == [
        Stage.TWO, Stage.THREE, Stage.OMBUDSMAN,
    ]  # fmt: skip
    with pytest.raises(Refused, match="no stage after the Ombudsman"):
        states.following(Stage.OMBUDSMAN)


@pytest.mark.parametrize(("on", "why"), [(date(2021, 4, 13), "has not come yet"), (date(2021, 4, 1), "began on")])
def test_a_day_is_neither_to_come_nor_before_its_stage(on: date, why: str) -> None:
    with pytest.raises(Refused, match=why):
        states.must_follow(on, date(2021, 4, 6), date(2021, 4, 12))
    assert states.must_follow(date(2021, 4, 8), date(2021, 4, 6), date(2021, 4, 12)) == date(2021, 4, 8)


@pytest.mark.parametrize(("words", "why"), [("  ", "Write"), ("x" * 11, "11 characters")])
def test_words_are_asked_for_and_bounded(words: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        states.must_say(words, 10, "Write something.")
    assert states.must_say("  yes ", 10, "Write something.") == "yes"


def test_an_outcome_is_one_of_the_list() -> None:
    assert states.must_be_an_outcome("upheld") == "upheld"
    with pytest.raises(Refused, match="Choose what came of it"):
        states.must_be_an_outcome("won")

"""Where a complaint stands, which step follows which, and why one is refused."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from mainstay.statute.complaints import Stage
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


class State(StrEnum):
    """Where a complaint stands within its stage, or how it ended."""

    RECEIVED = "received"
    OPEN = "open"
    ANSWERED = "answered"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


class Step(StrEnum):
    """What may happen to a complaint."""

    ACKNOWLEDGE = "acknowledge"
    LENGTHEN = "lengthen"
    PANEL = "panel"
    REPORT = "report"
    ANSWER = "answer"
    FURTHER = "further"
    SETTLE = "settle"
    WITHDRAW = "withdraw"
    END = "end"


_ALLOWED: dict[State, dict[Step, State]] = {
    State.RECEIVED: {Step.ACKNOWLEDGE: State.OPEN, Step.WITHDRAW: State.WITHDRAWN},
    State.OPEN: {
        Step.LENGTHEN: State.OPEN,
        Step.PANEL: State.OPEN,
        Step.REPORT: State.OPEN,
        Step.ANSWER: State.ANSWERED,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.ANSWERED: {Step.FURTHER: State.OPEN, Step.SETTLE: State.SETTLED, Step.END: State.ENDED},
    # Who was content may change their mind.
    State.SETTLED: {Step.FURTHER: State.OPEN},
    State.WITHDRAWN: {},
    State.ENDED: {},
}
# Steps that belong to some stages alone.
_STAGES: dict[Step, tuple[Stage, ...]] = {
    Step.LENGTHEN: (Stage.ONE, Stage.TWO),
    Step.PANEL: (Stage.THREE,),
    Step.REPORT: (Stage.THREE,),
    Step.FURTHER: (Stage.ONE, Stage.TWO, Stage.THREE),
}
TRANSITIONS: dict[tuple[State, Step], State] = {
    (state, step): to for state, steps in _ALLOWED.items() for step, to in steps.items()
}
UNDER_WAY = (State.RECEIVED, State.OPEN, State.ANSWERED)
# Here the child waits for the council, whose clock runs.
WITH_THE_COUNCIL = (State.RECEIVED, State.OPEN)
_WORDS = {
    State.RECEIVED: "Received",
    State.OPEN: "Being looked into",
    State.ANSWERED: "Answered",
    State.SETTLED: "The child is content",
    State.WITHDRAWN: "Taken back by the child",
    State.ENDED: "Ended",
}
STAGE_WORDS = {
    Stage.ONE: "Stage 1: local resolution",
    Stage.TWO: "Stage 2: investigation",
    Stage.THREE: "Stage 3: review panel",
    Stage.OMBUDSMAN: "With the Ombudsman",
}
OUTCOMES = {
    "upheld": "Upheld",
    "partly": "Partly upheld",
    "not_upheld": "Not upheld",
    "resolved": "Put right",
}
_WHY_NOT = {
    State.RECEIVED: "The complaint has just come in. Tell the child first that it is here: acknowledge it.",
    State.OPEN: "The complaint is being looked into. Answer it first.",
    State.ANSWERED: "This stage is answered. The child is content with it, or asks for the next one.",
    State.SETTLED: "The child is content with the answer. Only the child can go on.",
    State.WITHDRAWN: "The child took this complaint back. A new one can be made at any time.",
    State.ENDED: "This complaint has ended. A new one can be made at any time.",
}
_WRONG_STAGE = {
    Step.LENGTHEN: "Only the first two stages can be given more time.",
    Step.PANEL: "Only the third stage has a panel.",
    Step.REPORT: "Only the third stage has a panel and its report.",
    Step.FURTHER: "There is no stage after the Ombudsman.",
}


def problem(state: str, stage: str, step: Step) -> str | None:
    """Why a step is not to be taken now, in a sentence, or None where it may be."""
    here = State(state)
    if step not in _ALLOWED[here]:
        return _WHY_NOT[here]
    stages = _STAGES.get(step)
    return _WRONG_STAGE[step] if stages and Stage(stage) not in stages else None


def after(state: str, stage: str, step: Step) -> State:
    """The state a step leads to. Raises Refused with the reason."""
    why = problem(state, stage, step)
    if why:
        raise Refused(why)
    return _ALLOWED[State(state)][step]


def following(stage: str) -> Stage:
    """The stage after one. Raises Refused after the last."""
    stages = tuple(Stage)
    number = stages.index(Stage(stage)) + 1
    if number >= len(stages):
        raise Refused(_WRONG_STAGE[Step.FURTHER])
    return stages[number]


def in_plain_words(state: str) -> str:
    """The state as it is written on screen."""
    return _WORDS[State(state)]


def is_late(state: str, due_on: date | None, today: date) -> bool:
    """Whether the council's clock has run out while the child waits for it."""
    return state in WITH_THE_COUNCIL and due_on is not None and today > due_on


def must_follow(on: date, begun_on: date, today: date) -> date:
    """The day something happened: not in the future, and not before its stage began. Raises Refused."""
    if on > today:
        raise Refused(f"{in_words(on)} has not come yet. Give a day that has passed, or today.")
    if on < begun_on:
        raise Refused(f"This began on {in_words(begun_on)}. Give that day or one after it.")
    return on


def must_be_an_outcome(outcome: str) -> str:
    """What came of a stage. Raises Refused for anything else."""
    if outcome not in OUTCOMES:
        raise Refused("Choose what came of it: upheld, partly upheld, not upheld, or put right.")
    return outcome


def must_say(words: str, longest: int, missing: str) -> str:
    """Words without their outer spaces. Raises Refused where there are none, or too many."""
    said = words.strip()
    if not said:
        raise Refused(missing)
    if len(said) > longest:
        raise Refused(f"This is {len(said)} characters long. Use {longest} or fewer.")
    return said

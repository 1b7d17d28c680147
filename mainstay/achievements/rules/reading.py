"""Reading a thing for worry before anything else: the states, and why a step is refused."""

from __future__ import annotations

from enum import StrEnum

from mainstay.statute.refusal import Refused


class State(StrEnum):
    """How far something was read."""

    SENT = "sent"
    FINE = "fine"
    WORRY = "worry"


class Step(StrEnum):
    """What may happen: it is read and fine, read with a worry, the worry is over, or the child changes the thing."""

    FIND_FINE = "find_fine"
    NOTE_WORRY = "note_worry"
    SETTLE = "settle"
    CHANGE = "change"


TRANSITIONS: dict[tuple[State, Step], State] = {
    (State.SENT, Step.FIND_FINE): State.FINE,
    (State.SENT, Step.NOTE_WORRY): State.WORRY,
    # Somebody may see later what was not seen at first.
    (State.FINE, Step.NOTE_WORRY): State.WORRY,
    (State.WORRY, Step.SETTLE): State.FINE,
    (State.SENT, Step.CHANGE): State.SENT,
    (State.FINE, Step.CHANGE): State.SENT,
    (State.WORRY, Step.CHANGE): State.SENT,
}
_WHY_NOT = {
    State.SENT: "Nobody has read it yet. Read it first, and say whether there is a worry.",
    State.FINE: "It was read already, and there was nothing to worry about.",
    State.WORRY: "A worry is noted about it. Record first what came of that.",
}


def after(state: str, step: Step) -> State:
    """The state a step leads to. Raises Refused with the reason."""
    following = TRANSITIONS.get((State(state), step))
    if following is None:
        raise Refused(_WHY_NOT[State(state)])
    return following


def problem(state: str, step: Step) -> str | None:
    """Why a state does not allow a step, in a sentence, or None where it does."""
    return None if (State(state), step) in TRANSITIONS else _WHY_NOT[State(state)]


def must_be_fine(state: str) -> None:
    """Insist that it was read and that there is no worry: nothing is shown before. Raises Refused."""
    if State(state) is not State.FINE:
        raise Refused(_WHY_NOT[State(state)])

"""The states of a record, the steps between them, and what is said of a step that a state does not allow."""

from enum import StrEnum

from mainstay.statute.refusal import Refused


class State(StrEnum):
    """Where the record of a review stands."""

    OPEN = "open"
    CLOSED = "closed"
    WRITTEN = "written"
    DISTRIBUTED = "distributed"


class Step(StrEnum):
    """What may happen to a record."""

    WRITE = "write"
    CLOSE = "close"
    FINISH = "finish"
    REOPEN = "reopen"
    DISTRIBUTE = "distribute"
    TAKE_BACK = "take_back"


# From each state the steps it allows and the state each leads to; None stays where it is.
_ALLOWED: dict[State, dict[Step, State | None]] = {
    State.OPEN: {Step.WRITE: None, Step.CLOSE: State.CLOSED, Step.TAKE_BACK: None},
    State.CLOSED: {Step.WRITE: None, Step.FINISH: State.WRITTEN, Step.TAKE_BACK: State.OPEN},
    State.WRITTEN: {
        Step.REOPEN: State.CLOSED,
        Step.DISTRIBUTE: State.DISTRIBUTED,
        Step.TAKE_BACK: State.OPEN,
    },
    # What was sent out can be put right, with the reason; it is then written and distributed again.
    State.DISTRIBUTED: {Step.REOPEN: State.CLOSED, Step.TAKE_BACK: State.OPEN},
}

TRANSITIONS: dict[tuple[State, Step], State] = {
    (state, step): to or state for state, steps in _ALLOWED.items() for step, to in steps.items()
}

WRITABLE: tuple[State, ...] = (State.OPEN, State.CLOSED)

_NOT_CLOSED = "The meeting is not closed yet. Give the five answers that close it first."
_CLOSED = "The meeting is closed already. What was recorded of it can be corrected on the review's page."
_BEING_WRITTEN = "This record is still being written, so there is nothing to open again. Go on writing."
_NOT_WRITTEN = "This record is not written yet. Finish it, then send it to everybody who should have it."
_WRITTEN = "This record is written. Open it again, with the reason, to change what it says."
_SENT = "This record was sent to everybody already. Open it again, with the reason, to change what it says."

_BY_STEP: dict[tuple[State, Step], str] = {
    (State.OPEN, Step.FINISH): _NOT_CLOSED,
    (State.OPEN, Step.DISTRIBUTE): _NOT_CLOSED,
    (State.OPEN, Step.REOPEN): _BEING_WRITTEN,
    (State.CLOSED, Step.CLOSE): _CLOSED,
    (State.CLOSED, Step.DISTRIBUTE): _NOT_WRITTEN,
    (State.CLOSED, Step.REOPEN): _BEING_WRITTEN,
    (State.WRITTEN, Step.CLOSE): _CLOSED,
    (State.DISTRIBUTED, Step.CLOSE): _CLOSED,
}
_BY_STATE = {State.WRITTEN: _WRITTEN, State.DISTRIBUTED: _SENT}


def problem(state: str, step: Step) -> str | None:
    """Why a state does not allow a step, in a sentence, or None where it does."""
    key = (State(state), step)
    if key in TRANSITIONS:
        return None
    return _BY_STEP.get(key) or _BY_STATE[key[0]]


def after(state: str, step: Step) -> State:
    """The state a step leads to. Raises Refused with the reason where the state does not allow it."""
    reason = problem(state, step)
    if reason:
        raise Refused(reason)
    return TRANSITIONS[(State(state), step)]

"""The states of a release, the steps between them, and what is said of a step that a state does not allow."""

from enum import StrEnum

from mainstay.statute.refusal import Refused


class State(StrEnum):
    """Where a document made for one recipient stands."""

    MADE = "made"
    BLOCKED = "blocked"
    WAITING = "waiting"
    READY = "ready"
    SENT = "sent"
    FAILED = "failed"
    OPENED = "opened"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What may happen to a release."""

    BLOCK = "block"
    WAIT = "wait"
    CLEAR = "clear"
    CONFIRM = "confirm"
    SEND = "send"
    FAIL = "fail"
    OPEN = "open"
    WITHDRAW = "withdraw"


# From each state the steps it allows and the state each leads to. A scan is made again before anything leaves,
# because what is protected may have changed since: so whatever has not left may still be blocked.
_ALLOWED: dict[State, dict[Step, State]] = {
    State.MADE: {
        Step.BLOCK: State.BLOCKED,
        Step.WAIT: State.WAITING,
        Step.CLEAR: State.READY,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.BLOCKED: {Step.WITHDRAW: State.WITHDRAWN},
    State.WAITING: {
        Step.BLOCK: State.BLOCKED,
        Step.CONFIRM: State.READY,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.READY: {
        Step.BLOCK: State.BLOCKED,
        Step.WAIT: State.WAITING,
        Step.SEND: State.SENT,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.SENT: {Step.FAIL: State.FAILED, Step.OPEN: State.OPENED},
    # What was not delivered may be sent again once the address is right, or given up.
    State.FAILED: {
        Step.BLOCK: State.BLOCKED,
        Step.WAIT: State.WAITING,
        Step.SEND: State.SENT,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.OPENED: {},
    State.WITHDRAWN: {},
}

TRANSITIONS: dict[tuple[State, Step], State] = {
    (state, step): to for state, steps in _ALLOWED.items() for step, to in steps.items()
}

MAY_LEAVE: tuple[State, ...] = (State.READY, State.SENT, State.FAILED, State.OPENED)
OPEN: tuple[State, ...] = (State.MADE, State.BLOCKED, State.WAITING, State.READY, State.FAILED)

_BY_STATE = {
    State.MADE: "This document has not been scanned yet. Make it again, and it is scanned at once.",
    State.BLOCKED: (
        "Something protected was found in this document, so it cannot leave. "
        "Change the words where they were written, withdraw this copy, and make it again."
    ),
    State.WAITING: "This document waits for a second person to confirm it. Ask somebody who did not make it.",
    State.READY: "This document was scanned and is ready, but it has not been sent yet. Send it first.",
    State.SENT: "This document has been sent. If it did not arrive, record that; a new copy is a new document.",
    State.FAILED: "This document could not be delivered. Send it again once the address is right, or withdraw it.",
    State.OPENED: "This document was sent and opened, so nothing more can be done to this copy. Make a new one.",
    State.WITHDRAWN: "This document was withdrawn and can never leave. Make a new one if it is still wanted.",
}


def problem(state: str, step: Step) -> str | None:
    """Why a state does not allow a step, in a sentence, or None where it does."""
    here = State(state)
    return None if (here, step) in TRANSITIONS else _BY_STATE[here]


def after(state: str, step: Step) -> State:
    """The state a step leads to. Raises Refused with the reason where the state does not allow it."""
    reason = problem(state, step)
    if reason:
        raise Refused(reason)
    return TRANSITIONS[(State(state), step)]

"""The states of a concern, the steps between them, and what is said of a step that a state does not allow."""

from enum import StrEnum

from mainstay.statute.refusal import Refused


class State(StrEnum):
    """Where a concern stands."""

    INFORMAL = "informal"
    OPEN = "open"
    ANSWERED = "answered"
    SETTLED = "settled"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What may be done to a concern."""

    TALK = "talk"
    CHANGE = "change"
    RAISE = "raise"
    ANSWER = "answer"
    JUDGE = "judge"
    ESCALATE = "escalate"
    PAUSE = "pause"
    RESUME = "resume"
    ADVISE = "advise"
    REFER = "refer"
    FOLLOW_REFERRAL = "follow_referral"
    SEEK_LEGAL_ADVICE = "seek_legal_advice"
    CLOSE = "close"
    TELL_CHILD = "tell_child"
    WITHDRAW = "withdraw"


# From each state the steps it allows and the state each leads to; None stays where it is.
_ALLOWED: dict[State, dict[Step, State | None]] = {
    State.INFORMAL: {
        Step.TALK: None,
        Step.CHANGE: None,
        Step.RAISE: State.OPEN,
        Step.ADVISE: None,
        Step.REFER: None,
        Step.FOLLOW_REFERRAL: None,
        Step.SEEK_LEGAL_ADVICE: None,
        Step.CLOSE: State.CLOSED,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.OPEN: {
        Step.TALK: None,
        Step.ANSWER: State.ANSWERED,
        Step.ESCALATE: None,
        Step.PAUSE: None,
        Step.RESUME: None,
        Step.ADVISE: None,
        Step.REFER: None,
        Step.FOLLOW_REFERRAL: None,
        Step.SEEK_LEGAL_ADVICE: None,
        Step.CLOSE: State.CLOSED,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.ANSWERED: {
        Step.TALK: None,
        Step.JUDGE: State.SETTLED,
        Step.ESCALATE: State.OPEN,
        Step.ADVISE: None,
        Step.REFER: None,
        Step.FOLLOW_REFERRAL: None,
        Step.SEEK_LEGAL_ADVICE: None,
        Step.CLOSE: State.CLOSED,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.SETTLED: {
        Step.TALK: None,
        Step.ESCALATE: State.OPEN,
        Step.ADVISE: None,
        Step.REFER: None,
        Step.FOLLOW_REFERRAL: None,
        Step.SEEK_LEGAL_ADVICE: None,
        Step.CLOSE: State.CLOSED,
    },
    State.CLOSED: {Step.TELL_CHILD: None, Step.FOLLOW_REFERRAL: None},
    State.WITHDRAWN: {Step.FOLLOW_REFERRAL: None},
}

TRANSITIONS: dict[tuple[State, Step], State] = {
    (state, step): to or state for state, steps in _ALLOWED.items() for step, to in steps.items()
}
UNDER_WAY = (State.INFORMAL, State.OPEN, State.ANSWERED, State.SETTLED)

_BY_STATE = {
    State.INFORMAL: "This concern is still being talked over. Raise it formally first, if talking does not settle it.",
    State.OPEN: "This concern waits for an answer. Escalate it if none comes.",
    State.ANSWERED: "This concern was answered. Judge the answer first: accept it, accept part of it, or escalate.",
    State.SETTLED: "The answer was accepted. Record what came of it for the child to close it, or escalate.",
    State.CLOSED: "This concern is closed and stands as it is. Raise another, if it comes back.",
    State.WITHDRAWN: "This concern was withdrawn and stands as it is. Raise another, if it comes back.",
}
_ALREADY_FORMAL = "This concern was raised formally, so its words stand. Withdraw it and raise it anew, if it is wrong."
_RAISED = (
    "This concern was raised formally already. Take it further, if no answer comes or the answer does not settle it."
)
_BY_STEP = {Step.CHANGE: _ALREADY_FORMAL, Step.RAISE: _RAISED}
_WORDS = {
    State.INFORMAL: "Being talked over",
    State.OPEN: "Waits for an answer",
    State.ANSWERED: "Answered, to be judged",
    State.SETTLED: "Answer accepted",
    State.CLOSED: "Closed",
    State.WITHDRAWN: "Withdrawn",
}


def problem(state: str, step: Step) -> str | None:
    """Why a state does not allow a step, in a sentence, or None where it does."""
    now = State(state)
    if (now, step) in TRANSITIONS:
        return None
    ended = now in (State.CLOSED, State.WITHDRAWN)
    return _BY_STATE[now] if ended else _BY_STEP.get(step, _BY_STATE[now])


def after(state: str, step: Step) -> State:
    """The state a step leads to. Raises Refused with the reason where it is not allowed."""
    reason = problem(state, step)
    if reason:
        raise Refused(reason)
    return TRANSITIONS[(State(state), step)]


def in_plain_words(state: str) -> str:
    """The state as it is written on screen."""
    return _WORDS[State(state)]

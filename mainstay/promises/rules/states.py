"""The states of a promise between the officer and the manager, and what is said of a step a state does not allow."""

from datetime import date
from enum import StrEnum

from mainstay.reviews.rules.states import NOTHING_CARRIED_OUT
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


class State(StrEnum):
    """Where a promise stands on a day; `silent` is never stored, for it follows from the days that passed."""

    DRAFT = "draft"
    SENT = "sent"
    SILENT = "silent"
    AGREED = "agreed"
    CONTESTED = "contested"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What may happen to a promise."""

    CHANGE = "change"
    SEND = "send"
    AGREE = "agree"
    CONTEST = "contest"
    TELL_CHILD = "tell_child"
    RESOLVE = "resolve"
    GIVE_WAY = "give_way"
    REPORT_PROGRESS = "report_progress"
    ANSWER = "answer"
    WITHDRAW = "withdraw"


AGREED: tuple[State, ...] = (State.SILENT, State.AGREED, State.RESOLVED)

# From each state the steps it allows and the state each leads to; None stays where it is.
_ALLOWED: dict[State, dict[Step, State | None]] = {
    State.DRAFT: {
        Step.CHANGE: None,
        Step.SEND: State.SENT,
        Step.ANSWER: None,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.SENT: {
        Step.AGREE: State.AGREED,
        Step.CONTEST: State.CONTESTED,
        Step.REPORT_PROGRESS: None,
        Step.ANSWER: None,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.SILENT: {Step.REPORT_PROGRESS: None, Step.ANSWER: None},
    State.AGREED: {Step.REPORT_PROGRESS: None, Step.ANSWER: None},
    State.CONTESTED: {
        Step.AGREE: State.AGREED,
        Step.TELL_CHILD: None,
        Step.RESOLVE: State.RESOLVED,
        Step.GIVE_WAY: State.RESOLVED,
        Step.REPORT_PROGRESS: None,
        Step.ANSWER: None,
    },
    State.RESOLVED: {Step.TELL_CHILD: None, Step.REPORT_PROGRESS: None, Step.ANSWER: None},
    State.WITHDRAWN: {},
}

TRANSITIONS: dict[tuple[State, Step], State] = {
    (state, step): to or state for state, steps in _ALLOWED.items() for step, to in steps.items()
}

_SENT_ALREADY = (
    "This promise was sent to the manager, so its words stand. Withdraw it and make it anew, if it is wrong."
)
_NOT_SENT = "This promise was not sent to the manager yet. Send the review's promises first."
_SILENCE = "The manager's days to answer are over, and silence is agreement: this promise counts as agreed."
_AGREED = "This promise was agreed already. How it went is answered at the next review."
_CONTESTED = "This promise was contested already. The reviewing officer resolves it; both texts stand until then."
_RESOLVED = "This promise was contested and resolved already. How it went is answered at the next review."
_NOT_CONTESTED = "Nobody contested this promise, so there is nothing to resolve or to tell the child of."
_WITHDRAWN = "This promise was withdrawn, so nothing more can be done to it. Make it anew if it is still wanted."
_STANDS = (
    "This promise was agreed, so it cannot be withdrawn. Answer it at the next review: changed or no longer wanted."
)
_STANDS_CONTESTED = "This promise is contested, so it is not withdrawn: resolve it, and say whether it still stands."
_CLOSED = "This promise has had its last answer, so nothing more is done to it. Make a new one if the matter stands."

_DISPUTE = (Step.TELL_CHILD, Step.RESOLVE, Step.GIVE_WAY)
_BY_STATE = {
    State.DRAFT: _NOT_SENT,
    State.SENT: _SENT_ALREADY,
    State.SILENT: _SILENCE,
    State.AGREED: _AGREED,
    State.CONTESTED: _CONTESTED,
    State.RESOLVED: _RESOLVED,
    State.WITHDRAWN: _WITHDRAWN,
}
_SENT_STATES = (State.SENT, State.SILENT, State.AGREED, State.CONTESTED, State.RESOLVED)
_BY_STEP: dict[tuple[State, Step], str] = {
    **{(state, step): _NOT_CONTESTED for state in (State.SENT, State.SILENT, State.AGREED) for step in _DISPUTE},
    **{(state, step): _SENT_ALREADY for state in _SENT_STATES for step in (Step.CHANGE, Step.SEND)},
    **{(state, Step.WITHDRAW): _STANDS for state in (State.SILENT, State.AGREED, State.RESOLVED)},
    (State.CONTESTED, Step.WITHDRAW): _STANDS_CONTESTED,
}
# What a promise that has had its last answer, or one of a review that is adjourned, no longer or not yet allows.
_OPEN_ONLY = {Step.CHANGE, Step.SEND, Step.AGREE, Step.CONTEST, Step.GIVE_WAY, Step.REPORT_PROGRESS, Step.WITHDRAW}
_CARRY_OUT = {Step.SEND, Step.AGREE, Step.REPORT_PROGRESS, Step.ANSWER}


def state_on(stored: str, answer_by_on: date | None, today: date) -> State:
    """Where a promise stands on a day: one that was sent counts as agreed once the days to answer it are over."""
    state = State(stored)
    if state is State.SENT and answer_by_on is not None and today > answer_by_on:
        return State.SILENT
    return state


def problem(state: str, step: Step, *, closed: bool = False, on_hold: bool = False) -> str | None:
    """Why a step is not allowed, in a sentence, or None where it is.

    `closed` is a promise that has had its last answer; `on_hold` one of a review that is adjourned (DR-2.10a).
    """
    key = (State(state), step)
    if key not in TRANSITIONS:
        return _BY_STEP.get(key) or _BY_STATE[key[0]]
    if closed and step in _OPEN_ONLY:
        return _CLOSED
    return NOTHING_CARRIED_OUT if on_hold and step in _CARRY_OUT else None


def after(state: str, step: Step, *, closed: bool = False, on_hold: bool = False) -> State:
    """The state a step leads to. Raises Refused with the reason where it is not allowed."""
    reason = problem(state, step, closed=closed, on_hold=on_hold)
    if reason:
        raise Refused(reason)
    return TRANSITIONS[(State(state), step)]


def stored(state: State) -> State:
    """The state as it is kept: silence is not stored."""
    return State.SENT if state is State.SILENT else state


def is_agreed(state: str) -> bool:
    """Whether the child may be told that this will be done; until then the service has only asked for it."""
    return State(state) in AGREED


_WORDS = {
    State.DRAFT: "Not sent yet",
    State.SENT: "Sent to the manager",
    State.SILENT: "Agreed by silence",
    State.AGREED: "Agreed",
    State.CONTESTED: "Contested",
    State.RESOLVED: "Contested and resolved",
    State.WITHDRAWN: "Withdrawn",
}


def in_plain_words(state: str) -> str:
    """The state as it is written on screen."""
    return _WORDS[State(state)]


def clock_in_words(state: str, answer_by_on: date | None, working_days_left: int | None) -> str:
    """The manager's clock in words; empty where it does not run."""
    if State(state) is State.SILENT and answer_by_on:
        return f"Nobody answered by {in_words(answer_by_on)}, so it counts as agreed."
    if State(state) is not State.SENT or answer_by_on is None or working_days_left is None:
        return ""
    if working_days_left == 0:
        return "Today is the last day to answer. Silence is agreement."
    days = "1 working day" if working_days_left == 1 else f"{working_days_left} working days"
    return f"Answer by {in_words(answer_by_on)}, in {days}. Silence is agreement."

"""The states of a person at a review, the steps between them, and what is said of a step that is not allowed."""

from __future__ import annotations

from enum import StrEnum

from mainstay.statute.refusal import Refused


class State(StrEnum):
    """Where one person's invitation stands."""

    TO_INVITE = "to_invite"
    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    APOLOGIES = "apologies"
    NOT_INVITED = "not_invited"


class Step(StrEnum):
    """What may happen to a person's invitation."""

    INVITE = "invite"
    ACCEPT = "accept"
    DECLINE = "decline"
    SEND_APOLOGIES = "send_apologies"
    MOVE = "move"
    LEAVE_OUT = "leave_out"
    INCLUDE = "include"


ANSWERS: dict[Step, State] = {
    Step.ACCEPT: State.ACCEPTED,
    Step.DECLINE: State.DECLINED,
    Step.SEND_APOLOGIES: State.APOLOGIES,
}
_ASKED = (State.INVITED, State.ACCEPTED, State.DECLINED, State.APOLOGIES)

TRANSITIONS: dict[tuple[State, Step], State] = {
    (State.TO_INVITE, Step.INVITE): State.INVITED,
    (State.TO_INVITE, Step.LEAVE_OUT): State.NOT_INVITED,
    (State.NOT_INVITED, Step.INCLUDE): State.TO_INVITE,
    **{(state, step): to for state in _ASKED for step, to in ANSWERS.items()},
    **{(state, Step.LEAVE_OUT): State.NOT_INVITED for state in _ASKED},
    # A review that moves to another day asks everybody again: an answer was for the old day.
    **{(state, Step.MOVE): State.INVITED for state in _ASKED},
}

_NOT_YET = "This person is not invited yet, so there is no answer to record. Invite them first."
_LEFT_OUT = "This person is not invited to this review. Put them back on the list first."
_ALREADY = "This person is invited already. Record their answer when it comes."


def problem(state: str, step: Step) -> str | None:
    """Why a state does not allow a step, in a sentence, or None where it does."""
    if (State(state), step) in TRANSITIONS:
        return None
    if state == State.NOT_INVITED:
        return _LEFT_OUT
    if state == State.TO_INVITE:
        return "This person is on the list already." if step is Step.INCLUDE else _NOT_YET
    return _ALREADY


def after(state: str, step: Step) -> State:
    """The state a step leads to. Raises Refused with the reason where the state does not allow it."""
    reason = problem(state, step)
    if reason:
        raise Refused(reason)
    return TRANSITIONS[(State(state), step)]


def answering(answer: str) -> Step:
    """The step that an answer is. Raises Refused for what is none."""
    for step, state in ANSWERS.items():
        if answer == state:
            return step
    raise Refused("Choose what they answered: coming, not coming, or sent apologies.")

"""The states of an allegation or a sign of harm, and the steps between them."""

from __future__ import annotations

from enum import StrEnum

from mainstay.statute.refusal import Refused


class State(StrEnum):
    """Where a sign of harm stands."""

    RAISED = "raised"
    REFERRED = "referred"
    NOT_REFERRED = "not_referred"


class Step(StrEnum):
    """What the duty manager may do with it."""

    REFER = "refer"
    DECLINE = "decline"


# A manager who first saw no need may still refer, when more is known; a referral made cannot be unmade.
TRANSITIONS: dict[tuple[State, Step], State] = {
    (State.RAISED, Step.REFER): State.REFERRED,
    (State.RAISED, Step.DECLINE): State.NOT_REFERRED,
    (State.NOT_REFERRED, Step.REFER): State.REFERRED,
}

_REFERRED = "A referral was made already. If more is known now, raise another sign of harm."
_DECLINED = "It is recorded already why no referral was made. You may still record that one was."


def problem(state: str, step: Step) -> str | None:
    """Why a state does not allow a step, in a sentence, or None where it does."""
    if (State(state), step) in TRANSITIONS:
        return None
    return _REFERRED if state == State.REFERRED else _DECLINED


def after(state: str, step: Step) -> State:
    """The state a step leads to. Raises Refused where the state does not allow it."""
    reason = problem(state, step)
    if reason:
        raise Refused(reason)
    return TRANSITIONS[(State(state), step)]


def step_of(referred_to: str, because: str) -> Step:
    """What an answer does: a referral made, to whom; or none, and why not. Raises Refused where it is neither."""
    if referred_to.strip():
        return Step.REFER
    if because.strip():
        return Step.DECLINE
    raise Refused("Say to whom the referral was made, or why none was made.")

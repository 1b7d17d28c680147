"""The states of a review, the steps between them, and what is said of a step that a state does not allow."""

from enum import StrEnum

from mainstay.statute.refusal import Refused
from mainstay.statute.reviews.judge import ADJOURNMENT_RULE


class State(StrEnum):
    """Where a review stands."""

    DUE = "due"
    SCHEDULED = "scheduled"
    BEGUN = "begun"
    ADJOURNED = "adjourned"
    HELD = "held"
    NOT_REQUIRED = "not_required"


class Step(StrEnum):
    """What may happen to a review."""

    SCHEDULE = "schedule"
    ASK_TO_POSTPONE = "ask_to_postpone"
    POSTPONE = "postpone"
    HOLD = "hold"
    MEET = "meet"
    COMPLETE = "complete"
    ADJOURN = "adjourn"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    RELEASE = "release"
    CALL_EARLY = "call_early"


OPEN: tuple[State, ...] = (State.DUE, State.SCHEDULED, State.BEGUN, State.ADJOURNED)
UNDER_WAY: tuple[State, ...] = (State.BEGUN, State.ADJOURNED)

_NOT_BEGUN = {
    Step.ASK_TO_POSTPONE: None,
    Step.CALL_EARLY: None,
    Step.SCHEDULE: State.SCHEDULED,
    Step.POSTPONE: State.SCHEDULED,
    Step.HOLD: State.HELD,
    Step.MEET: State.BEGUN,
    Step.ADJOURN: State.ADJOURNED,
    Step.RELEASE: State.NOT_REQUIRED,
}

# From each state the steps it allows and the state each leads to; None stays where it is.
_ALLOWED: dict[State, dict[Step, State | None]] = {
    State.DUE: {**_NOT_BEGUN},
    State.SCHEDULED: {**_NOT_BEGUN},
    State.BEGUN: {
        Step.SCHEDULE: None,
        Step.MEET: None,
        Step.COMPLETE: State.HELD,
        Step.ADJOURN: State.ADJOURNED,
        Step.WITHDRAW: State.DUE,
        Step.RELEASE: State.NOT_REQUIRED,
    },
    State.ADJOURNED: {
        Step.SCHEDULE: None,
        Step.MEET: None,
        Step.COMPLETE: State.HELD,
        Step.WITHDRAW: State.DUE,
        Step.RELEASE: State.NOT_REQUIRED,
    },
    # A held review that is taken back is due again, or no longer needed where a later one was held.
    State.HELD: {Step.CORRECT: None, Step.WITHDRAW: State.DUE, Step.RELEASE: State.NOT_REQUIRED},
    # Held within the period, but recorded only after the period had ended.
    State.NOT_REQUIRED: {Step.HOLD: State.HELD},
}

TRANSITIONS: dict[tuple[State, Step], State] = {
    (state, step): to or state for state, steps in _ALLOWED.items() for step, to in steps.items()
}

_BEGUN_NOT_EARLY = "This review has begun, so it cannot be called early. Arrange the meeting that completes it."
_HELD = "This review was held. What was recorded of it can be corrected, with a reason."
_BEGUN = "This review has begun. Record the meeting that completes it."
_BEGUN_NOT_POSTPONED = "This review has begun, so it cannot be postponed. The officer may adjourn it once."
_ADJOURNED_NOT_POSTPONED = "This review is adjourned, so it cannot be postponed. Arrange the meeting that completes it."
_NOT_BEGUN_YET = "This review has not begun. If it was held in one meeting, record it as held."
_NOTHING_HELD = "Nothing was recorded as held, so there is nothing to correct. Arrange the review or record it as held."
_NOT_HELD_YET = "This review is not held yet. Take back what was recorded, or record the meeting that completes it."
_ONCE = f"A review may be adjourned once only ({ADJOURNMENT_RULE}). Record the meeting that completes it."
_NO_LONGER = "This review is no longer needed. Look at the child's record for the reason and for the next review."

_BY_STEP: dict[tuple[State, Step], str] = {
    **{(state, Step.COMPLETE): _NOT_BEGUN_YET for state in (State.DUE, State.SCHEDULED)},
    **{
        (state, step): _NOTHING_HELD for state in (State.DUE, State.SCHEDULED) for step in (Step.CORRECT, Step.WITHDRAW)
    },
    **{(state, Step.CORRECT): _NOT_HELD_YET for state in UNDER_WAY},
    **{(state, Step.HOLD): _BEGUN for state in UNDER_WAY},
    **{(state, Step.CALL_EARLY): _BEGUN_NOT_EARLY for state in UNDER_WAY},
    **{(State.BEGUN, step): _BEGUN_NOT_POSTPONED for step in (Step.ASK_TO_POSTPONE, Step.POSTPONE)},
    **{(State.ADJOURNED, step): _ADJOURNED_NOT_POSTPONED for step in (Step.ASK_TO_POSTPONE, Step.POSTPONE)},
    (State.ADJOURNED, Step.ADJOURN): _ONCE,
}
_BY_STATE = {State.HELD: _HELD, State.NOT_REQUIRED: _NO_LONGER}


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


NOTHING_CARRIED_OUT = f"While the review is adjourned, nothing proposed at it may be carried out ({ADJOURNMENT_RULE})."
TO_BE_CONFIRMED = (
    f"A practitioner should confirm the words of {ADJOURNMENT_RULE.provision.replace('reg', 'regulation')}."
)


def may_carry_out_proposals(state: str) -> bool:
    """Whether what was proposed at a review may be carried out: not while it is adjourned. Source: DR-2.10a."""
    return state != State.ADJOURNED

"""The states of an advocate or independent visitor of one child, the steps between them, and why one is refused."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


class State(StrEnum):
    """Where a child stands with an advocate, or with an independent visitor."""

    OFFERED = "offered"
    WANTED = "wanted"
    DECLINED = "declined"
    REFERRED = "referred"
    ACTIVE = "active"
    ENDED = "ended"


class Step(StrEnum):
    """What may happen: the first three are what a child was asked and said, at every review anew (DR-8.4)."""

    OFFER = "offer"
    WANT = "want"
    DECLINE = "decline"
    REFER = "refer"
    BEGIN = "begin"
    END = "end"


# Before anything is recorded there is no state: anything a child says may come first.
_ASKED = {Step.OFFER: State.OFFERED, Step.WANT: State.WANTED, Step.DECLINE: State.DECLINED}
_ALLOWED: dict[State | None, dict[Step, State]] = {
    None: _ASKED,
    State.OFFERED: _ASKED,
    # Somebody may have one before a referral is made: they rang themselves, or kept the one they had.
    State.WANTED: {Step.DECLINE: State.DECLINED, Step.REFER: State.REFERRED, Step.BEGIN: State.ACTIVE},
    State.DECLINED: _ASKED,
    # A second service may be asked while the first is silent.
    State.REFERRED: {Step.DECLINE: State.DECLINED, Step.REFER: State.REFERRED, Step.BEGIN: State.ACTIVE},
    State.ACTIVE: {Step.END: State.ENDED},
    State.ENDED: _ASKED,
}
TRANSITIONS: dict[tuple[State, Step], State] = {
    (state, step): to for state, steps in _ALLOWED.items() if state is not None for step, to in steps.items()
}
WAITING = (State.OFFERED, State.WANTED, State.REFERRED)

_WORDS = {
    State.OFFERED: "Offered, no answer yet",
    State.WANTED: "Wanted",
    State.DECLINED: "Not wanted",
    State.REFERRED: "Asked for",
    State.ACTIVE: "Has one",
    State.ENDED: "Ended",
}
_WHY_NOT = {
    None: "The child has not been asked yet. Record first what they say.",
    State.OFFERED: "It was offered, and the child has not said whether they want it. Record first what they say.",
    State.WANTED: "The child said already that they want it. The next step is the referral.",
    State.DECLINED: "The child does not want it now. Record first that they changed their mind.",
    State.REFERRED: "The child wants it, and it was asked for already. Record when it begins.",
    State.ACTIVE: "The child has one now. Record first that it ended.",
    State.ENDED: "It ended. Ask the child again first, and record what they say.",
}


def after(state: str | None, step: Step) -> State:
    """The state a step leads to; `None` is a child of whom nothing is recorded. Raises Refused with the reason."""
    here = State(state) if state else None
    following = _ALLOWED[here].get(step)
    if following is None:
        raise Refused(_WHY_NOT[here])
    return following


def problem(state: str | None, step: Step) -> str | None:
    """Why a state does not allow a step, in a sentence, or None where it does."""
    here = State(state) if state else None
    return None if step in _ALLOWED[here] else _WHY_NOT[here]


def in_plain_words(state: str | None) -> str:
    """The state as it is written on screen."""
    return _WORDS[State(state)] if state else "Not asked yet"


def must_follow(on: date, before: date | None, today: date) -> date:
    """The day something happened: not in the future, and not before what was recorded last. Raises Refused."""
    if on > today:
        raise Refused(f"{in_words(on)} has not come yet. Give a day that has passed, or today.")
    if before is not None and on < before:
        raise Refused(
            f"Something later is recorded, of {in_words(before)}. Give that day or one after it, so that the order of "
            "what happened stays right."
        )
    return on

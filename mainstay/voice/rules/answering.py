"""A wish from its asking to its answer: which step follows which, and whose the delay is."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from mainstay.statute.refusal import Refused

OPEN, PUT, CHECKING, TOLD, TAKEN_BACK = "open", "put", "checking", "told", "taken_back"
OUTCOMES = ("done", "not_yet", "no")


class Step(StrEnum):
    """What may happen to a wish."""

    PUT = "put it to the council"
    COUNCIL_ANSWERS = "answer it for the council"
    SEND_BACK = "send it back to the council"
    TELL = "tell the child"
    TAKE_BACK = "take it back"


_AFTER = {
    (OPEN, Step.PUT): PUT,
    (PUT, Step.COUNCIL_ANSWERS): CHECKING,
    (CHECKING, Step.SEND_BACK): PUT,
    (OPEN, Step.TELL): TOLD,
    (PUT, Step.TELL): TOLD,
    (CHECKING, Step.TELL): TOLD,
    (OPEN, Step.TAKE_BACK): TAKEN_BACK,
    (PUT, Step.TAKE_BACK): TAKEN_BACK,
}
_WHY_NOT = {
    OPEN: "This wish is with the reviewing officer.",
    PUT: "This wish is with the council, which has not answered yet.",
    CHECKING: "The council has answered this wish, and the officer checks the answer.",
    TOLD: "The child has the answer to this wish already. If more has come of it, record it as a new wish.",
    TAKEN_BACK: "The child took this wish back.",
}


def after(state: str, step: Step) -> str:
    """The state that a step leads to. Raises Refused where the wish does not allow it now."""
    following = _AFTER.get((state, step))
    if following is None:
        raise Refused(f"This is not the moment to {step}. {_WHY_NOT[state]}")
    return following


def may(state: str, step: Step) -> bool:
    """Whether a wish allows a step now."""
    return (state, step) in _AFTER


def must_be_an_outcome(outcome: str) -> str:
    """What came of a wish. Raises Refused for anything else."""
    if outcome not in OUTCOMES:
        raise Refused("Choose what came of it: done, not yet, or no.")
    return outcome


def must_say(words: str, longest: int, missing: str) -> str:
    """Words without their outer spaces. Raises Refused where there are none, or too many."""
    said = words.strip()
    if not said:
        raise Refused(missing)
    if len(said) > longest:
        raise Refused(f"This is {len(said)} characters long. Use {longest} or fewer.")
    return said


def whose_answer(put_on: date | None, council_on: date | None) -> str:
    """Who keeps the child waiting: the council while it is with them, the service otherwise."""
    return "council" if put_on is not None and council_on is None else "service"


def is_late(due_on: date, told_on: date | None, today: date) -> bool:
    """Whether the child was not told by the day they should have been."""
    return (told_on or today) > due_on

"""The rules of praise: what may be said of whom, and when it may be quoted."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from mainstay.statute.refusal import Refused

LONGEST = 2000
LONGEST_NAME = 200
LONGEST_REASON = 300


class State(StrEnum):
    """Where the permission to quote stands; it is asked for by itself when praise is given."""

    ASKED = "asked"
    ALLOWED = "allowed"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


class Step(StrEnum):
    """What the person praised may answer."""

    ALLOW = "allow"
    REFUSE = "refuse"
    TAKE_BACK = "take_back"


# A mind may be changed either way; a permission that was given is taken back and not refused.
TRANSITIONS: dict[tuple[State, Step], State] = {
    (State.ASKED, Step.ALLOW): State.ALLOWED,
    (State.ASKED, Step.REFUSE): State.REFUSED,
    (State.ALLOWED, Step.TAKE_BACK): State.TAKEN_BACK,
    (State.REFUSED, Step.ALLOW): State.ALLOWED,
    (State.TAKEN_BACK, Step.ALLOW): State.ALLOWED,
}

_NOT_NOW = {
    State.ASKED: "There is no permission to take back: the question was not answered yet.",
    State.ALLOWED: "It may be quoted already. The permission can be taken back.",
    State.REFUSED: "It is recorded already that it may not be quoted.",
    State.TAKEN_BACK: "The permission to quote was taken back already.",
}


def problem(state: str, step: Step) -> str | None:
    """Why the permission as it stands does not allow a step, in a sentence, or None where it does."""
    return None if (State(state), step) in TRANSITIONS else _NOT_NOW[State(state)]


def after(state: str, step: Step) -> State:
    """Where the permission stands after a step. Raises Refused where it does not allow the step."""
    reason = problem(state, step)
    if reason:
        raise Refused(reason)
    return TRANSITIONS[(State(state), step)]


def must_be_to_somebody(to_person: UUID | None, to_name: str, *, given_by: UUID) -> str:
    """Whom it is for: somebody who signs in, or a name in words, never the giver. Raises Refused; returns the name."""
    name = " ".join(to_name.split())
    if to_person is None and not name:
        raise Refused("Choose who the praise is for, or write their name.")
    if to_person is not None and name:
        raise Refused("Choose the person from the list or write a name, not both.")
    if to_person == given_by:
        raise Refused("Praise is for somebody else. Choose another person.")
    if len(name) > LONGEST_NAME:
        raise Refused(f"Write the name in {LONGEST_NAME} characters or fewer.")
    return name


def must_be_words(text: str) -> str:
    """What was done well, without outer spaces. Raises Refused."""
    words = text.strip()
    if not words:
        raise Refused("Say in a few words what was done well.")
    if len(words) > LONGEST:
        raise Refused(f"That is {len(words)} characters long. Use {LONGEST} or fewer.")
    return words


def must_be_why(text: str) -> str:
    """Why praise is taken back, without outer spaces. Raises Refused."""
    why = " ".join(text.split())
    if not why:
        raise Refused("Say why this praise is taken back.")
    if len(why) > LONGEST_REASON:
        raise Refused(f"Say why in {LONGEST_REASON} characters or fewer.")
    return why


def must_stand(withdrawn: bool) -> None:
    """Praise that was taken back is changed no more. Raises Refused."""
    if withdrawn:
        raise Refused("This praise was taken back.")


def who_answers(to_person: UUID | None, given_by: UUID) -> UUID:
    """Who answers whether it may be quoted: the person praised, or the giver for somebody who does not sign in."""
    return to_person or given_by


def must_say_how(text: str) -> str:
    """How somebody who does not sign in gave their answer. Raises Refused."""
    how = " ".join(text.split())
    if not how:
        raise Refused("Say how they answered, such as by e-mail or on the telephone.")
    return how[:LONGEST_NAME]


def cannot_be_quoted(permission: str, *, withdrawn: bool, names: tuple[str, ...]) -> str:
    """Why words cannot stand in the annual report, in a sentence; empty where they can."""
    if withdrawn:
        return "It was taken back."
    if permission != State.ALLOWED:
        return "The person praised has not allowed it to be quoted."
    if names:
        return f"The words hold {' and '.join(names)}."
    return ""

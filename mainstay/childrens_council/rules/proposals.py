"""The states of what the council of children said, the steps between them, and what each step must say."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from mainstay.childrens_council.rules.words import MOST_CHILDREN, must_be_text
from mainstay.statute.refusal import Refused

# The council of children meets about once in two months; it has its answer before it meets again.
DAYS_TO_ANSWER = 28


class State(StrEnum):
    """What came of it so far."""

    HEARD = "heard"
    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    DONE = "done"


class Step(StrEnum):
    """What may be said of it."""

    AGREE = "agree"
    SAY_NO = "say_no"
    FINISH = "finish"
    LOOK_AGAIN = "look_again"


TRANSITIONS: dict[tuple[State, Step], State] = {
    (State.HEARD, Step.AGREE): State.AGREED,
    (State.HEARD, Step.SAY_NO): State.NOT_AGREED,
    (State.HEARD, Step.FINISH): State.DONE,
    (State.AGREED, Step.SAY_NO): State.NOT_AGREED,
    (State.AGREED, Step.FINISH): State.DONE,
    **{(state, Step.LOOK_AGAIN): State.HEARD for state in (State.AGREED, State.NOT_AGREED, State.DONE)},
}


def problem(state: str, step: Step) -> str | None:
    """Why a state does not allow a step, in a sentence, or None where it does."""
    if (State(state), step) in TRANSITIONS:
        return None
    if step is Step.LOOK_AGAIN:
        return "Nobody has answered this yet, so there is nothing to look at again."
    if State(state) is State.DONE:
        return "It is said already what changed. Look at it again first."
    if State(state) is State.NOT_AGREED:
        return "It was answered with no. Look at it again first."
    return "It is agreed already. Say what changed when it is done, or why it cannot be done."


def after(state: str, step: Step) -> State:
    """The state a step leads to. Raises Refused where the state does not allow it."""
    reason = problem(state, step)
    if reason:
        raise Refused(reason)
    return TRANSITIONS[(State(state), step)]


def must_be_heard(said: str, *, said_on: date, present: int, due_on: date, today: date) -> str:
    """What was said, in whole. Raises Refused: a day to come, no children, a day for the answer before it was said."""
    words = must_be_text(said, "Write down what the children’s council said.")
    if said_on > today:
        raise Refused("That day is still to come. Give the day on which the children’s council said it.")
    if not 1 <= present <= MOST_CHILDREN:
        raise Refused(f"Say how many children were there: from 1 to {MOST_CHILDREN}.")
    if due_on < said_on:
        raise Refused("The answer cannot be due before it was said. Give a later day.")
    return words


def must_be_answered(step: Step, answer: str, *, to_be_done_on: date | None, today: date) -> tuple[str, date | None]:
    """What the council of children is told, and by when it is done. Raises Refused."""
    if step is Step.SAY_NO:
        return must_be_text(answer, "Say why it is not agreed, so that a child can read it."), None
    if to_be_done_on is None or to_be_done_on < today:
        raise Refused("Say by when it will be done: today or a day to come.")
    return must_be_text(answer, "Say what will be done, so that a child can read it."), to_be_done_on


def must_have_changed(changed: str, *, changed_on: date, said_on: date, today: date) -> str:
    """What changed. Raises Refused without it, or where the day is before it was said or still to come."""
    words = must_be_text(changed, "Say what changed, so that a child can read it.")
    if not said_on <= changed_on <= today:
        raise Refused("Give a day from when it was said until today on which it changed.")
    return words


def waits(state: str, *, due_on: date, to_be_done_on: date | None, today: date) -> str:
    """What a proposal waits for from whoever owns it, in words; nothing where it waits for nothing."""
    if state == State.HEARD:
        return "Late: an answer" if due_on < today else "An answer"
    if state == State.AGREED and to_be_done_on and to_be_done_on < today:
        return "Late: what was agreed"
    return ""

"""How a promise is answered at a later review: which answers follow which, what each needs, and that dates agree."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mainstay.reviews.rules.given import must_say_why
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


class Answered(StrEnum):
    """The answer a promise had before this review."""

    NONE = "none"
    DONE = "done"
    DONE_LATE = "done_late"
    NOT_YET_DUE = "not_yet_due"
    CHANGED = "changed"
    NO_LONGER_WANTED = "no_longer_wanted"
    NOT_DONE = "not_done"


OPEN: tuple[Answered, ...] = (Answered.NONE, Answered.NOT_YET_DUE)
GIVEN: tuple[Answered, ...] = tuple(answer for answer in Answered if answer is not Answered.NONE)
DONE: tuple[Answered, ...] = (Answered.DONE, Answered.DONE_LATE)
WITH_REASON: tuple[Answered, ...] = (Answered.CHANGED, Answered.NO_LONGER_WANTED, Answered.NOT_DONE)

# A promise that is open may be given every answer; one that had its last answer, none at a later review.
TRANSITIONS: dict[tuple[Answered, Answered], Answered] = {
    (before, answer): answer for before in OPEN for answer in GIVEN
}

LAST_ANSWER = "This promise had its last answer at an earlier review. Make a new promise if the matter still stands."
PROMISED_AGAIN = "This was promised again at this review with a new day. Answer it as done, changed or not done."


@dataclass(frozen=True)
class Given:
    """An answer as it is kept: which, why, whose choice, and the day it was done."""

    answer: Answered
    because: str = ""
    whose_choice: str = ""
    done_on: date | None = None


@dataclass(frozen=True)
class Asked:
    """What an answer is measured against: its due date, the day of the review or today, what the owner said."""

    due_on: date
    on: date
    today: date
    made_on: date
    before: Answered = Answered.NONE
    says_done_on: date | None = None
    promised_again: bool = False


def problem(before: str, answer: str) -> str | None:
    """Why an answer may not follow the one given before, or None where it may."""
    return None if (Answered(before or "none"), Answered(answer)) in TRANSITIONS else LAST_ANSWER


def given(
    answer: str, asked: Asked, *, because: str = "", whose_choice: str = "", done_on: date | None = None
) -> Given:
    """The answer to keep, with its dates in agreement. Raises Refused with what is missing or does not agree.

    Done is on or before the due date, done late after it, not yet due only before it. One press is enough: where
    nobody gives the day, it is the day the owner reported, or else the due date (done) or today (done late).
    """
    if answer not in GIVEN:
        raise Refused("Choose how the promise went from the six answers.")
    if reason := problem(asked.before, answer):
        raise Refused(reason)
    chosen = Answered(answer)
    if chosen in WITH_REASON:
        return _with_reason(chosen, because, whose_choice)
    if chosen is Answered.NOT_YET_DUE:
        return _not_yet_due(asked)
    return Given(chosen, done_on=_done_on(chosen, asked, done_on))


def _with_reason(answer: Answered, because: str, whose_choice: str) -> Given:
    why = must_say_why(because)
    if answer is not Answered.NO_LONGER_WANTED:
        return Given(answer, because=why)
    whose = " ".join(whose_choice.split())
    if not whose:
        raise Refused("Say whose choice it is that this is no longer wanted, such as the child's.")
    return Given(answer, because=why, whose_choice=whose[:120])


def _not_yet_due(asked: Asked) -> Given:
    if asked.promised_again:
        raise Refused(PROMISED_AGAIN)
    if asked.due_on < asked.on:
        raise Refused(f"This was due on {in_words(asked.due_on)}, which has passed. Choose another answer.")
    return Given(Answered.NOT_YET_DUE)


def _done_on(answer: Answered, asked: Asked, given_on: date | None) -> date:
    """The day it was done, in agreement with the answer. Raises Refused."""
    day = given_on or _assumed(answer, asked)
    if day > asked.today:
        raise Refused(f"{in_words(day)} is in the future. Give the day on which it was done.")
    if day < asked.made_on:
        raise Refused(
            f"This was promised on {in_words(asked.made_on)}, after {in_words(day)}. Check the day it was done."
        )
    in_time = day <= asked.due_on
    if in_time and answer is Answered.DONE_LATE:
        raise Refused(f"It was due on {in_words(asked.due_on)}, so it was not done late. Choose “done”.")
    if not in_time and answer is Answered.DONE:
        raise Refused(f"It was due on {in_words(asked.due_on)} and done after it. Choose “done late”.")
    return day


def _assumed(answer: Answered, asked: Asked) -> date:
    """The day to keep where nobody gave one."""
    said = asked.says_done_on
    if said is not None and (said <= asked.due_on) is (answer is Answered.DONE):
        return said
    return min(asked.due_on, asked.today) if answer is Answered.DONE else asked.today

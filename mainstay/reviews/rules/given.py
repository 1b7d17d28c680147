"""What a person must say of a review that was held: how the child took part, who chaired, why it was late."""

from collections.abc import Collection
from datetime import date

from mainstay.statute import participation
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused
from mainstay.statute.reviews import Judgement, Verdict


def codes_offered(born_on: date | None, held_on: date) -> tuple[tuple[str, str], ...]:
    """The participation codes that the child's age allows on a day, each with its short words."""
    allowed = participation.codes_allowed(born_on, held_on)
    return tuple((code, participation.CODES[code].short_label) for code in allowed)


def must_be_offered(code: str, born_on: date | None, held_on: date) -> str:
    """A participation code that may be chosen for a review. Raises Refused with what is wrong with it."""
    if code in participation.codes_allowed(born_on, held_on):
        return code
    if not code:
        raise Refused("Say how the child took part: choose a participation code.")
    wrong = participation.problem(code, born_on, held_on)
    raise Refused(wrong or f"{code} is not for a child of this age on {in_words(held_on)}. Choose PN1 to PN7.")


def late_reason_given(judgement: Judgement, reason: str | None, on_the_list: Collection[str]) -> str | None:
    """The reason to keep with a review: one from the service's list when it was late, none when it was not.

    Raises Refused where a late review has no reason, or one that is not on the list. Source: DR-2.10b.
    """
    if judgement.verdict is not Verdict.LATE:
        return None
    if not reason:
        raise Refused(f"{judgement.reason} Choose the reason it was late from the service's list.")
    return must_be_listed(reason, on_the_list)


def must_be_listed(reason: str, on_the_list: Collection[str]) -> str:
    """A reason from the service's list. Raises Refused where it is not on it."""
    if reason not in on_the_list:
        raise Refused(f"“{reason}” is not on the service's list of reasons. Choose one from the list.")
    return reason


def must_be_one_of(value: str, choices: Collection[str], what: str) -> str:
    """A value from a fixed set of choices. Raises Refused, naming what was asked."""
    if value not in choices:
        raise Refused(f"Choose {what} from the list.")
    return value


def must_say_why(words: str, longest: int = 500) -> str:
    """A reason in somebody's own words, trimmed. Raises Refused where it is empty or too long."""
    trimmed = " ".join(words.split())
    if not trimmed:
        raise Refused("Give the reason in a few words.")
    if len(trimmed) > longest:
        raise Refused(f"The reason is {len(trimmed)} characters long. Use {longest} or fewer.")
    return trimmed


def must_not_be_to_come(day: date, today: date, what: str) -> date:
    """A day that is not in the future. Raises Refused, naming what the day is of."""
    if day > today:
        raise Refused(f"{in_words(day)} is in the future. Give the day on which {what}.")
    return day

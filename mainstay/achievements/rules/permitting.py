"""The child's yes to one use: until when, whether it holds today, and what is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


class Use(StrEnum):
    """What a thing may be used for; each has a yes of its own."""

    LETTER = "letter"
    SERVICE = "service"
    ANNUAL_REPORT = "annual_report"
    PUBLIC = "public"


# Anybody may read these, so an officer checks and a manager says yes before.
BEFORE_THE_PUBLIC = frozenset({Use.ANNUAL_REPORT, Use.PUBLIC})
YEAR, ALWAYS, DAY = "year", "always", "day"


@dataclass(frozen=True)
class Yes:
    """One yes as it is kept; `until_on` is the last day on which it holds, none for the life of the use."""

    given_on: date
    until_on: date | None = None
    taken_back_on: date | None = None

    def holds(self, today: date) -> bool:
        """Whether it holds on a day: given, not taken back, and not over."""
        begun = self.given_on <= today and self.taken_back_on is None
        return begun and (self.until_on is None or today <= self.until_on)


def must_be_a_use(use: str) -> Use:
    """The use that is meant. Raises Refused."""
    if use not in set(Use):
        raise Refused("Choose what it is for: letters, the service, the annual report or the public.")
    return Use(use)


def last_day(lasting: str, day: date | None, today: date) -> date | None:
    """The last day of a yes: a year from today where nothing else is said, none for good. Raises Refused."""
    if lasting == ALWAYS:
        return None
    if lasting == DAY:
        if day is None:
            raise Refused("Give the last day on which it may be shown.")
        if day < today:
            raise Refused(f"{in_words(day)} has passed. Give today or a day that comes.")
        return day
    return a_year_from(today)


def a_year_from(today: date) -> date:
    """The same day of next year; of 29 February the day before."""
    try:
        return today.replace(year=today.year + 1)
    except ValueError:
        return date(today.year + 1, 2, 28)


def must_say_how(words: str) -> str:
    """How the child said it, in up to 200 letters. Raises Refused."""
    said = " ".join(words.split())
    if not said:
        raise Refused("Say how the child told you, such as “in the visit of 9 April”.")
    if len(said) > 200:
        raise Refused("Say in 200 letters or fewer how the child told you.")
    return said

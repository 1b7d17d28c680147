"""Who may watch a film: what those who are shown in it agreed to, until when, and whether it has captions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mainstay.childrens_council.rules.words import LONGEST_TITLE, must_be_line, must_be_text
from mainstay.statute.refusal import Refused

# Nobody agrees for ever: after so many years those who are shown are asked again.
MOST_YEARS = 5


class Audience(StrEnum):
    """Who watches it: those who keep it and the service; children on their own pages too; everybody."""

    SERVICE = "service"
    CHILDREN = "children"
    PUBLIC = "public"


class Stands(StrEnum):
    """How the agreement of those who are shown stands today."""

    ASKED_FOR = "asked_for"
    LIVE = "live"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Agreement:
    """What those who are shown agreed to: for whom, from when until when, and when it was taken back."""

    audience: str
    given_on: date | None
    until: date | None
    withdrawn_on: date | None

    def stands(self, today: date) -> Stands:
        """How it stands on a day; the last day counts."""
        if self.withdrawn_on is not None:
            return Stands.WITHDRAWN
        if self.given_on is None or self.until is None:
            return Stands.ASKED_FOR
        return Stands.LIVE if today <= self.until else Stands.ENDED


def may_watch(agreement: Agreement, *, keeps: bool, today: date) -> bool:
    """Whether somebody of the service may watch it: before anybody agreed, those who keep it; when it ended, nobody."""
    stands = agreement.stands(today)
    return stands is Stands.LIVE or (keeps and stands is Stands.ASKED_FOR)


def must_be_called(title: str) -> str:
    """The title of a film. Raises Refused."""
    return must_be_line(title, "Say what the film is called.", LONGEST_TITLE)


def must_be_agreement(said: str, *, audience: str, given_on: date, until: date, today: date) -> str:
    """What was agreed, in words. Raises Refused: without them, a day to come, or for longer than may be."""
    words = must_be_text(said, "Write down who agreed to what, without names, such as “All six who are shown”.")
    if audience not in (Audience.CHILDREN, Audience.PUBLIC):
        raise Refused("Say whether they agreed that children see it, or everybody.")
    if given_on > today:
        raise Refused("That day is still to come. Give the day on which they agreed.")
    if until < today:
        raise Refused("Their agreement has ended by then. Give today or a day to come.")
    if until.year - given_on.year > MOST_YEARS:
        raise Refused(f"Ask again after {MOST_YEARS} years at most. Give an earlier day.")
    return words


def must_be_shown_to(audience: Audience, agreement: Agreement, *, has_captions: bool, today: date) -> None:
    """Insist that a film may be shown to children, or to everybody. Raises Refused with what is missing."""
    whom = "children" if audience is Audience.CHILDREN else "everybody"
    if not has_captions:
        raise Refused(f"This film has no captions, so it cannot be shown to {whom}. Add its captions first.")
    stands = agreement.stands(today)
    if stands is Stands.ASKED_FOR:
        raise Refused("Write down first what those who are shown agreed to.")
    if stands is not Stands.LIVE:
        raise Refused("Those who are shown agree to it no longer. Ask them again, and write that down first.")
    if audience is Audience.PUBLIC and agreement.audience != Audience.PUBLIC:
        raise Refused("Those who are shown agreed that children see it, and not everybody. Ask them first.")


def must_be_withdrawable(agreement: Agreement) -> None:
    """Insist that there is an agreement to take back. Raises Refused."""
    if agreement.withdrawn_on is not None:
        raise Refused("It was taken back already, and nobody can watch the film.")
    if agreement.given_on is None:
        raise Refused("Nobody has agreed yet, so there is nothing to take back.")


def length_in_words(seconds: int) -> str:
    """How long a film is, such as "2 minutes 5 seconds"."""
    minutes, rest = divmod(max(seconds, 1), 60)
    parts = [(minutes, "minute"), (rest, "second")]
    return " ".join(f"{number} {word}{'' if number == 1 else 's'}" for number, word in parts if number)

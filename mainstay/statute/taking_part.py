"""How a child took part in a review, told from the facts: the code they suggest, and why a child did not take part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from mainstay.statute.ages import birthday
from mainstay.statute.citation import Citation
from mainstay.statute.dates import in_words
from mainstay.statute.participation import CODES, UNDER_4, codes_allowed, problem
from mainstay.statute.refusal import Refused

REMOTE = Citation("DR-1.14", "Councils' practice in 2020-21", "attendance by video", confirmed=False)
A_CHOICE = Citation("DR-8.9", "Local practice", "not taking part is a choice", confirmed=False)
REMOTE_COUNTS = (
    "To be there {how} counts as attending, though that is not settled nationally; how is kept beside the code "
    "(DR-1.14)."
)
AGE_NOT_KNOWN = "The date of birth is not known, so the age is not checked."
LONGEST = 300
NOT_CONVEYED: frozenset[str] = frozenset(code for code, each in CODES.items() if each.views_conveyed is False)


class Was(StrEnum):
    """How a child was at their review; kept apart from the code (DR-1.14)."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"
    NOT_THERE = "not_there"

    @property
    def label(self) -> str:
        """How they were in words."""
        return _LABELS[self]


class Did(StrEnum):
    """What came of a child's views at a review that the child was at."""

    SPOKE = "spoke"
    SHOWED = "showed"
    ADVOCATE = "advocate"
    NOTHING = "nothing"

    @property
    def label(self) -> str:
        """What came of them in words."""
        return _LABELS[self]


class Because(StrEnum):
    """Why a child's views did not reach a review (DR-8.9)."""

    DECLINED = "declined"
    NOT_OFFERED = "not_offered"
    COULD_NOT = "could_not"
    THROUGH_CARER = "through_carer"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The reason in words."""
        return _LABELS[self]


_LABELS: dict[str, str] = {
    Was.IN_PERSON: "There in person",
    Was.VIDEO: "There by video",
    Was.PHONE: "There by phone",
    Was.NOT_THERE: "Not there",
    Did.SPOKE: "Spoke for themselves",
    Did.SHOWED: "Showed what they think without words",
    Did.ADVOCATE: "An advocate spoke for them",
    Did.NOTHING: "Nobody spoke for them",
    Because.DECLINED: "It was offered, and the child chose not to",
    Because.NOT_OFFERED: "It was not offered",
    Because.COULD_NOT: "The child could not",
    Because.THROUGH_CARER: "Views were sought through a carer only",
    Because.OTHER: "Another reason",
}
CODE_OF: dict[Did, str] = {Did.SPOKE: "PN1", Did.ADVOCATE: "PN2", Did.SHOWED: "PN3", Did.NOTHING: "PN4"}


@dataclass(frozen=True, slots=True)
class Sent:
    """The child's own words for a review, before it: how they came ("in a letter") and when."""

    how: str
    on: date


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of how one child took part in one review; None and empty where nothing is recorded.

    `said_there` is whether words of the child are written down as said at the review that day. `advocate_came` is
    whether an advocate was there, `advocate_arranged` that one was to come. `carer_said_on` is the latest day on
    which somebody else, such as a carer, told what the child thinks or what they think themselves.
    """

    name: str
    born_on: date | None
    on: date
    was: Was | None = None
    did: Did | None = None
    said_there: bool = False
    advocate_came: bool = False
    advocate_arranged: bool = False
    sent: tuple[Sent, ...] = ()
    carer_said_on: date | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The code that the facts suggest, with one sentence why; no code where they do not say.

    `reason` is why the child's views did not reach the review, where the facts tell that too.
    """

    code: str
    sentence: str
    reason: str = ""


def suggested(facts: Facts) -> Suggestion:
    """The participation code that the facts suggest, never one against the child's age.

    Source: DR-1.11; attendance by video is attendance, with its mode kept apart (DR-1.14).
    """
    allowed = codes_allowed(facts.born_on, facts.on)
    if not allowed:
        return Suggestion("", problem("PN1", facts.born_on, facts.on) or "")
    if allowed == (UNDER_4,):
        return _under_4(facts)
    if facts.was is None:
        found = Suggestion("", _if_not_there(facts))
    else:
        found = _not_there(facts) if facts.was is Was.NOT_THERE else _there(facts)
    return found if facts.born_on else replace(found, sentence=f"{found.sentence} {AGE_NOT_KNOWN}")


def at_odds(code: str, was: str) -> str | None:
    """What is wrong where a code says that a child attended and the record that they did not, or the other way."""
    attended = CODES[code].attended if code in CODES else None
    if attended is None or not was or attended == (was != Was.NOT_THERE):
        return None
    says, but = ("attended", "were not there") if attended else ("did not attend", "were there")
    return (
        f"{code} says that the child {says}, but how they were at the review says that they {but}. Change one of them."
    )


def reason_given(code: str, reason: str, words: str) -> tuple[str, str]:
    """Why a child's views did not reach a review, to keep with its code; nothing where the code says that they did.

    Raises Refused. Source: DR-8.9.
    """
    if code not in NOT_CONVEYED:
        return "", ""
    if reason not in list(Because):
        raise Refused(f"The child's views did not reach the review ({code}). Say why: choose a reason from the list.")
    if reason == Because.THROUGH_CARER and CODES[code].attended:
        raise Refused("The child was there (PN4), so their views were not sought through a carer only. Choose another.")
    said = " ".join(words.split())
    if reason == Because.OTHER and not said:
        raise Refused("Say in a few words why the child's views did not reach the review.")
    if len(said) > LONGEST:
        raise Refused(f"The reason is {len(said)} characters long. Use {LONGEST} or fewer.")
    return reason, said


def _under_4(facts: Facts) -> Suggestion:
    assert facts.born_on is not None  # noqa: S101 - the age is known
    fourth = in_words(birthday(facts.born_on, 4))
    return Suggestion(
        UNDER_4, f"PN0, because {facts.name} is not 4 until {fourth}. Write down what was seen, and what carers say."
    )


def _there(facts: Facts) -> Suggestion:
    how = {Was.VIDEO: " by video", Was.PHONE: " by phone"}.get(facts.was or Was.IN_PERSON, "")
    there = f"{facts.name} was there{how}"
    apart = f" {REMOTE_COUNTS.format(how=how.strip())}" if how else ""
    did = facts.did or (Did.SPOKE if facts.said_there else None)
    if did is None:
        return Suggestion("", f"{there}. Say what came of their views, and a code is suggested.{apart}")
    told = {
        Did.SPOKE: "spoke" if facts.did else "their words of that day are written down",
        Did.SHOWED: "showed what they think without words",
        Did.ADVOCATE: "an advocate spoke for them",
        Did.NOTHING: "nobody spoke for them, and they showed nothing",
    }[did]
    return Suggestion(CODE_OF[did], f"{CODE_OF[did]}, because {there} and {told}.{apart}")


def _not_there(facts: Facts) -> Suggestion:
    absent = f"{facts.name} was not there"
    if facts.advocate_came:
        return Suggestion("PN5", f"PN5, because {absent} and an advocate came to speak for them.")
    if facts.sent:
        return Suggestion("PN6", f"PN6, because {absent} and {_came(facts.sent)}.")
    if facts.advocate_arranged:
        return Suggestion(
            "", f"{absent}. An advocate was arranged: PN5 if the advocate spoke for them, or PN7 if nobody did."
        )
    if facts.carer_said_on:
        return Suggestion("PN7", f"PN7, because {absent} and {_only_carer(facts)}.", Because.THROUGH_CARER)
    return Suggestion("PN7", f"PN7, because {absent} and nothing of what they think came to the review.")


def _if_not_there(facts: Facts) -> str:
    """What it would be if the child was not there, where it is not recorded whether they were."""
    say = f"Say how {facts.name} was at the review, and a code is suggested."
    if not (facts.sent or facts.carer_said_on):
        return say
    otherwise = _not_there(facts)
    why = _came(facts.sent) if facts.sent else _only_carer(facts)
    return f"{say} If {facts.name} was not there it is {otherwise.code}, because {why}." if otherwise.code else say


def _came(sent: tuple[Sent, ...]) -> str:
    last = max(sent, key=lambda each: each.on)
    return f"their own words came {last.how} on {in_words(last.on)}"


def _only_carer(facts: Facts) -> str:
    on = in_words(facts.carer_said_on or facts.on)
    return f"only somebody else spoke of them, on {on}, which is not PN6 (DR-8.9)"

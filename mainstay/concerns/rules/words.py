"""What a person must say of a concern, and the choices they have: what is missing or too long is said in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from mainstay.reviews.rules.given import must_be_one_of, must_not_be_to_come
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

AGAINST = {"team": "A social work or fostering team", "agency": "Another agency", "service": "The reviewing service"}
RAISED_AS = {
    "officer": "Reviewing officer",
    "coordinator": "Child protection coordinator",
    "social_care": "Social care, about the chair",
}
ORIGINS = {
    "review": "A review",
    "midway": "A mid-way check",
    "promise": "A promise not done",
    "repeated": "A promise made again",
    "late_report": "A late report",
    "notice": "A notice to the officer",
    "talk": "A conversation",
    "other": "Something else",
}
OUTCOMES = {"resolved": "Resolved", "partly": "Partly resolved", "not_resolved": "Not resolved"}
JUDGEMENTS = {"accepted": "Accept the answer", "partly": "Accept part of it"}
GROUNDS = {
    "care_plan": "The council failed to prepare the child's care plan properly",
    "review": "The council failed to review the child's case properly",
    "decisions": "Decisions of a review were not carried out",
    "other_breach": "Another breach of the council's duties to the child",
}
POWERS = {
    "not_put_right": "It was raised with the council and not put right in reasonable time",
    "general": "Referred under the general power (Children Act 1989, section 25B(3))",
}
LONGEST = 4000
MOST_POINTS = 12


def must_say(words: str, missing: str, longest: int = LONGEST) -> str:
    """Words that must be there, trimmed, line breaks kept. Raises Refused where they are missing or too long."""
    said = "\n".join(line.rstrip() for line in words.strip().splitlines())
    if not said:
        raise Refused(missing)
    if len(said) > longest:
        raise Refused(f"“{said[:40]}…” is {len(said):,} characters long. Use {longest:,} or fewer.")
    return said


def may_say(words: str, longest: int = LONGEST) -> str:
    """Words that may be left out. Raises Refused where they are too long."""
    return must_say(words, "", longest) if words.strip() else ""


def must_have_themes(themes: Iterable[str], listed: Collection[str]) -> tuple[str, ...]:
    """One theme or more from the service's list, each once. Raises Refused."""
    chosen = tuple(dict.fromkeys(themes))
    if not chosen:
        raise Refused("Choose at least one theme.")
    strange = [theme for theme in chosen if theme not in listed]
    if strange:
        raise Refused("A theme is not on the service's list. Choose from the list.")
    return chosen


def must_have_points(points: Sequence[str]) -> list[str]:
    """The points that are to be answered, one by one, in order. Raises Refused where there is none, or too many."""
    kept = [must_say(point, "", 500) for point in points if point.strip()]
    if not kept:
        raise Refused("Write at least one point that is to be answered.")
    if len(kept) > MOST_POINTS:
        raise Refused(f"There are {len(kept)} points. Put them together in {MOST_POINTS} or fewer.")
    return kept


def must_be_told_after(told_on: date, began_on: date, today: date) -> date:
    """The day a child was told what came of a concern: not to come, and not before it began. Raises Refused."""
    if told_on < began_on:
        raise Refused(f"The concern began on {in_words(began_on)}. The child was told what came of it after that.")
    return must_not_be_to_come(told_on, today, "the child was told")


def must_be_against(against: str, *, team: object, agency: str) -> str:
    """Whom the concern is put to, with what names them. Raises Refused."""
    must_be_one_of(against, AGAINST, "whom the concern is put to")
    if against == "team" and team is None:
        raise Refused("Choose the team the concern is put to.")
    if against == "agency" and not agency.strip():
        raise Refused("Name the agency the concern is put to.")
    return against

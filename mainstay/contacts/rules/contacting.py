"""What a contact with a child must say, and which contacts count as seeing and as speaking to the child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

SEEN = frozenset({"visit"})
SPOKEN = frozenset({"visit", "video", "call"})
LONGEST_REASON = 300
WINDOW_DAYS = 14  # the two weeks before a review (founding report; local practice, not law)


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """One contact, or an attempt at one, as it was entered."""

    contacted_on: date
    how: str
    reached: bool = True
    alone: str = "does_not_apply"
    not_alone_because: str = ""


def must_make_sense(facts: ContactFacts, *, ways: frozenset[str], today: date) -> ContactFacts:
    """A contact that can have taken place, with what does not apply left out. Raises Refused.

    A visit, call or video that reached the child says whether they were alone, and why not where they were not;
    a text, message, letter or drawing is contact and not speaking (DR-3.1a), so it is not asked there.
    """
    if facts.contacted_on > today:
        raise Refused(f"{in_words(facts.contacted_on)} is in the future. Record the contact once it has taken place.")
    if facts.how not in ways:
        raise Refused("Choose how the contact was made from the list.")
    if not (facts.reached and facts.how in SPOKEN):
        return ContactFacts(facts.contacted_on, facts.how, facts.reached)
    if facts.alone not in {"yes", "no"}:
        raise Refused("Say whether the child was alone.")
    because = " ".join(facts.not_alone_because.split()) if facts.alone == "no" else ""
    if facts.alone == "no" and not because:
        raise Refused("Say in a few words why the child was not alone.")
    if len(because) > LONGEST_REASON:
        raise Refused(f"Say why the child was not alone in {LONGEST_REASON} characters or fewer.")
    return ContactFacts(facts.contacted_on, facts.how, facts.reached, facts.alone, because)


def must_be_able_to_take_back(withdrawn_on: date | None) -> None:
    """A contact is taken back once. Raises Refused."""
    if withdrawn_on is not None:
        raise Refused(f"This contact was taken back on {in_words(withdrawn_on)} already.")


def must_say_why(words: str, longest: int, *, missing: str) -> str:
    """A reason without outer spaces. Raises Refused, with the sentence given, where there is none."""
    reason = words.strip()
    if not reason:
        raise Refused(missing)
    if len(reason) > longest:
        raise Refused(f"That is {len(reason)} characters long. Use {longest} or fewer.")
    return reason


def kept_words(*, reached: bool, words: str) -> str:
    """What the child said, as it was written, or nothing. Raises Refused where nobody was reached who could say it."""
    if words.strip() and not reached:
        raise Refused("The child was not reached, so there are no words of theirs. Say that the child was reached.")
    return words.strip()

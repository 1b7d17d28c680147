"""A child's words, pure: what must be known of them, and with whom the child may agree to share them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

ONLY_THE_SERVICE = "reviewing_service"

# Which sharing lets a document for each kind of recipient carry the words. “Everybody at my review” reaches those
# who are always part of it; a parent, relative or partner may not have been in the room, so each is asked for by name.
READABLE: dict[str, frozenset[str]] = {
    "child": frozenset({"reviewing_service", "social_worker", "carers", "parents", "review"}),
    "parent": frozenset({"parents"}),
    "relative": frozenset(),
    "former_partner": frozenset(),
    "carer": frozenset({"carers", "review"}),
    "social_work": frozenset({"social_worker", "review"}),
    "partner": frozenset(),
    "advocate": frozenset({"review"}),
    "case_record": frozenset({"social_worker", "review"}),
}


def readable_by(recipient_kind: str) -> frozenset[str]:
    """Which states of sharing let a kind of recipient read; a kind nobody listed reads nothing."""
    return READABLE.get(recipient_kind, frozenset())


def must_be_whole(words: str, *, said_on: date, how: str, written_down_by: str, today: date) -> str:
    """A child's words as they were written down, with when, how and by whom. Raises Refused."""
    if not words.strip():
        raise Refused("Write down what the child said, in their own words.")
    if said_on > today:
        raise Refused(f"{in_words(said_on)} is in the future. Record the words once they have been said.")
    if not how.strip():
        raise Refused("Say how the child said it, such as in a visit or in a letter.")
    if not written_down_by.strip():
        raise Refused("Say who wrote it down.")
    return words.strip()


def must_be_audiences(chosen: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """With whom a child agreed to share, each once; the reviewing service always reads it. Raises Refused."""
    wanted = tuple(dict.fromkeys(each for each in chosen if each != ONLY_THE_SERVICE))
    if any(each not in known for each in wanted):
        raise Refused("Choose with whom the child agreed to share it from the list.")
    return wanted


def must_be_someone(chosen: tuple[str, ...]) -> tuple[str, ...]:
    """At least one beyond the reviewing service. Raises Refused."""
    if not chosen:
        raise Refused("Choose with whom the child agreed to share it. The reviewing service reads it anyway.")
    return chosen


def must_be_shared(ended_on: date | None) -> None:
    """Only what is shared can be taken back. Raises Refused."""
    if ended_on is not None:
        raise Refused(f"This was taken back on {in_words(ended_on)} already.")

"""The states of a social worker's report, the steps between them, and its headings."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from mainstay.statute.refusal import Refused


class State(StrEnum):
    """Where a report stands."""

    WANTED = "wanted"
    BEGUN = "begun"
    SUBMITTED = "submitted"
    SHARED = "shared"


class Step(StrEnum):
    """What may happen to a report."""

    SAVE = "save"
    SUBMIT = "submit"
    SHARE = "share"


TRANSITIONS: dict[tuple[State, Step], State] = {
    (State.WANTED, Step.SAVE): State.BEGUN,
    (State.WANTED, Step.SUBMIT): State.SUBMITTED,
    (State.BEGUN, Step.SAVE): State.BEGUN,
    (State.BEGUN, Step.SUBMIT): State.SUBMITTED,
    # A newer version may take a submitted one's place; the day of the first stands, and it is shared again.
    (State.SUBMITTED, Step.SUBMIT): State.SUBMITTED,
    (State.SUBMITTED, Step.SHARE): State.SHARED,
    (State.SHARED, Step.SUBMIT): State.SUBMITTED,
}

# What the form asks, in strength-based words (DR section 3.4 in the order a family reads it).
HEADINGS: tuple[tuple[str, str, str], ...] = (
    ("since", "What has happened since the last review", "What was promised, what was done, and if not, why not."),
    ("well", "What is working well", "At home, at school, with health, with family and friends."),
    ("worried", "What are we worried about", "What is not yet as it should be, and for whom."),
    ("child_says", "What the child says", "Only what the child has agreed to share here."),
    ("family_says", "What parents and carers say", ""),
    ("home", "Where the child lives", "Whether this is still the right home, and changes that can be foreseen."),
    ("family_time", "Family time", "With parents, brothers and sisters and others who matter."),
    ("learning", "School and learning", "Progress, the personal education plan, what would help."),
    ("health", "Health and feelings", "The last health assessment, and anything to follow up."),
    ("identity", "Identity and interests", "Religion, culture, language, hobbies, friends."),
    ("plan", "The plan", "The plan for permanence, legal status, and what is to happen when care ends."),
    ("next", "What needs to happen", "Who would do what, by when."),
)
KEYS = frozenset(key for key, _, _ in HEADINGS)
WHOLE = "whole"  # the one section of a report that was pasted
LONGEST = 60_000


def standing(submitted_on: date | None, shared_on: date | None, *, begun: bool) -> State:
    """Where a report stands, from its days."""
    if shared_on is not None:
        return State.SHARED
    if submitted_on is not None:
        return State.SUBMITTED
    return State.BEGUN if begun else State.WANTED


def after(state: State, step: Step) -> State:
    """The state a step leads to. Raises Refused with the reason where the state does not allow it."""
    reason = problem(state, step)
    if reason:
        raise Refused(reason)
    return TRANSITIONS[(state, step)]


def problem(state: State, step: Step) -> str | None:
    """Why a state does not allow a step, in a sentence, or None where it does."""
    if (state, step) in TRANSITIONS:
        return None
    if step is Step.SHARE:
        return (
            "It was shared with the family already."
            if state is State.SHARED
            else ("The report is not in yet, so it cannot be shared. Submit it first.")
        )
    return "The report was submitted. Submit a newer version in its place."


def must_be_sections(sections: dict[str, str]) -> dict[str, str]:
    """The words under each heading, trimmed. Raises Refused for a strange heading or too many words."""
    kept = {key: words.strip() for key, words in sections.items() if words.strip()}
    if set(kept) - KEYS - {WHOLE}:
        raise Refused("This report has a heading that is not on the form. Open the page again and send it once more.")
    if sum(len(words) for words in kept.values()) > LONGEST:
        raise Refused(f"A report may be {LONGEST:,} characters long at most. Shorten it, or attach it as a file.")
    return kept


def must_say_something(sections: dict[str, str]) -> dict[str, str]:
    """Sections that hold words. Raises Refused for an empty report."""
    kept = must_be_sections(sections)
    if not kept:
        raise Refused("The report is empty. Write under at least one heading, paste it, or attach it.")
    return kept

"""What anybody may read needs three things in this order: the child's yes, the officer's check, the manager's yes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mainstay.achievements.rules import reading
from mainstay.achievements.rules.permitting import BEFORE_THE_PUBLIC, Use
from mainstay.statute.refusal import Refused

NO, YES = "no", "yes"
# What could lead to the child, as it is asked before the public sees anything.
QUESTIONS: dict[str, str] = {
    "name": "Does it hold a name: of the child, of family, carers, friends or workers?",
    "place": "Does it show or name a place: a street, a school, a club, a view, a badge?",
    "style": "Could somebody who knows the child tell by the style, the handwriting or the story?",
    "proceedings": "Are court proceedings about the child going on, or is the child part of an inquiry?",
    "searching": "Is somebody searching for the child who must not find them?",
}
NO_YES = "The child has not said yes to this, or the yes is over. Ask the child first; nobody else can say it for them."
NOT_CHECKED = "Nobody has checked that it cannot lead to the child. The child’s officer checks it first."
OVERTAKEN = "The child changed it, or said yes anew, after it was checked. Check it again first."
LEADS = "The check says that it could lead to the child, so it is not made public."
OWN_CHECK = "You checked this yourself, so another manager of the service says yes or no."
NO_MANAGER = "The manager of the service has not said yes to it. That comes last, after the child and the check."
SAID_NO = "The manager of the service said no to it."


@dataclass(frozen=True)
class Checked:
    """A check as it is kept: of which revision, for which of the child's yeses, with what result and what decision."""

    revision: int
    permission_id: object
    passed: bool
    decision: str = "waiting"


@dataclass(frozen=True)
class Thing:
    """A thing as it stands: how far it was read, its revision, the yes that holds today, and its latest check."""

    state: str
    revision: int
    permission_id: object | None
    check: Checked | None = None


def answered(given: Mapping[str, str]) -> dict[str, str]:
    """The answers as they are kept. Raises Refused where a question has none."""
    missing = [words for key, words in QUESTIONS.items() if given.get(key) not in (NO, YES)]
    if missing:
        raise Refused(f"Answer each question first: {missing[0]}")
    return {key: given[key] for key in QUESTIONS}


def passes(answers: Mapping[str, str]) -> bool:
    """Whether nothing that was asked could lead to the child."""
    return all(answers.get(key) == NO for key in QUESTIONS)


def must_be_checkable(thing: Thing) -> None:
    """Insist that it was read and the child's yes holds, before it is checked. Raises Refused."""
    reading.must_be_fine(thing.state)
    if thing.permission_id is None:
        raise Refused(NO_YES)


def must_be_ready_to_allow(thing: Thing) -> None:
    """Insist that a check stands which found nothing, before the manager says yes. Raises Refused."""
    must_be_checkable(thing)
    if thing.check is None:
        raise Refused(NOT_CHECKED)
    if not _current(thing, thing.check):
        raise Refused(OVERTAKEN)
    if not thing.check.passed:
        raise Refused(LEADS)


def must_be_shown(thing: Thing, use: Use) -> None:
    """Insist on everything that a use needs today. Raises Refused with the first thing that is missing."""
    if use not in BEFORE_THE_PUBLIC:
        must_be_checkable(thing)
        return
    must_be_ready_to_allow(thing)
    if thing.check is None or thing.check.decision == "waiting":
        raise Refused(NO_MANAGER)
    if thing.check.decision != YES:
        raise Refused(SAID_NO)


def may_be_shown(thing: Thing, use: Use) -> bool:
    """Whether everything that a use needs is there today."""
    return why_not(thing, use) is None


def why_not(thing: Thing, use: Use) -> str | None:
    """The first thing that is missing for a use, in a sentence; None where nothing is."""
    try:
        must_be_shown(thing, use)
    except Refused as refusal:
        return str(refusal)
    return None


def _current(thing: Thing, check: Checked) -> bool:
    return check.revision == thing.revision and check.permission_id == thing.permission_id

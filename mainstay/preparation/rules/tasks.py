"""The task list of a preparation: each row on time, late, waived, done or not due, with its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from mainstay.preparation.rules.clocks import Clocks, DueBy
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


class Standing(StrEnum):
    """Where one row of the task list stands."""

    ON_TIME = "on_time"
    LATE = "late"
    WAIVED = "waived"
    DONE = "done"
    NOT_DUE = "not_due"


class Key(StrEnum):
    """One thing that is made ready for a review."""

    CHOICES = "choices"
    DISCUSSED = "discussed"
    PEOPLE = "people"
    INVITATIONS = "invitations"
    AGENDA = "agenda"
    VIEWS_SENT = "views-sent"
    VIEWS_BACK = "views-back"
    REPORT = "report"
    REPORT_SHARED = "report-shared"
    SPOKEN = "spoken"
    PRIVATE_TALK = "private-talk"
    ADVOCATE = "advocate"
    INTERPRETER = "interpreter"
    ROOM = "room"


TITLES: dict[Key, str] = {
    Key.CHOICES: "What the child chose",
    Key.DISCUSSED: "Talked over with the social worker",
    Key.PEOPLE: "Who comes",
    Key.INVITATIONS: "Invitations sent",
    Key.AGENDA: "Agenda",
    Key.VIEWS_SENT: "Views of parents, carers and others asked for",
    Key.VIEWS_BACK: "Views back",
    Key.REPORT: "Social worker's report",
    Key.REPORT_SHARED: "Report shared with the family",
    Key.SPOKEN: "The officer spoke to the child",
    Key.PRIVATE_TALK: "The officer spoke to the child in private",
    Key.ADVOCATE: "Advocate asked about",
    Key.INTERPRETER: "Interpreter asked about",
    Key.ROOM: "Room or link",
}
# A review on paper has no meeting, so nobody is invited and no room is found.
NEEDS_A_MEETING = frozenset({Key.PEOPLE, Key.INVITATIONS, Key.ROOM})
# The talk in private has answers of its own (DR-3.1a), so it is never waived.
NOT_WAIVED = frozenset({Key.PRIVATE_TALK})


@dataclass(frozen=True)
class Fact:
    """What is known of one thing: done or not, on which day, and in a few words."""

    done: bool = False
    on: date | None = None
    words: str = ""


@dataclass(frozen=True)
class Waived:
    """That one thing is not needed for this review: by whom, when and why."""

    by: str
    on: date
    because: str


@dataclass(frozen=True)
class Known:
    """What is known of a preparation, from which its task list is worked out."""

    facts: Mapping[Key, Fact]
    waivers: Mapping[Key, Waived] = field(default_factory=dict)
    has_meeting: bool = True


@dataclass(frozen=True)
class TaskRow:
    """One row: what, where it stands, by when and why, and the sentence that says so."""

    key: Key
    title: str
    standing: Standing
    done: bool
    due: DueBy
    sentence: str


def due_days(clocks: Clocks) -> dict[Key, DueBy]:
    """By when each thing is to be ready."""
    discussed, consulted, reported = clocks.discussed(), clocks.consulted(), clocks.reported()
    return {
        Key.CHOICES: consulted,
        Key.DISCUSSED: discussed,
        Key.PEOPLE: discussed,
        Key.INVITATIONS: consulted,
        Key.AGENDA: consulted,
        Key.VIEWS_SENT: consulted,
        Key.VIEWS_BACK: clocks.views_back(),
        Key.REPORT: reported,
        Key.REPORT_SHARED: reported,
        Key.SPOKEN: clocks.spoken(),
        Key.PRIVATE_TALK: clocks.talked_in_private(),
        Key.ADVOCATE: consulted,
        Key.INTERPRETER: consulted,
        Key.ROOM: consulted,
    }


def task_list(known: Known, clocks: Clocks, today: date) -> list[TaskRow]:
    """Every row of one review's preparation, the child's choices first."""
    due = due_days(clocks)
    keys = [key for key in Key if known.has_meeting or key not in NEEDS_A_MEETING]
    return [_row(key, known.facts.get(key, Fact()), known.waivers.get(key), due[key], today) for key in keys]


def _row(key: Key, fact: Fact, waived: Waived | None, due: DueBy, today: date) -> TaskRow:
    standing = _standing(fact, waived, due.on, today)
    sentence = _waived(waived) if waived and standing is Standing.WAIVED else _sentence(fact, due.on, today)
    return TaskRow(key, TITLES[key], standing, fact.done, due, sentence)


def _standing(fact: Fact, waived: Waived | None, due_on: date | None, today: date) -> Standing:
    """Done counts before waived: a thing that was waived and then done after all is done."""
    if fact.done:
        if fact.on is None or due_on is None:
            return Standing.DONE
        return Standing.ON_TIME if fact.on <= due_on else Standing.LATE
    if waived is not None:
        return Standing.WAIVED
    return Standing.LATE if due_on is not None and due_on < today else Standing.NOT_DUE


def _waived(waived: Waived) -> str:
    return f"{waived.by} waived it on {in_words(waived.on)}: {waived.because}"


def _sentence(fact: Fact, due_on: date | None, today: date) -> str:
    said = f"{fact.words}. " if fact.words else ""
    if fact.done:
        return said.strip() + _how_late(fact.on, due_on)
    if due_on is None:
        return f"{said}No day is arranged yet."
    return f"{said}{'It was due by' if due_on < today else 'Due by'} {in_words(due_on)}."


def _how_late(done_on: date | None, due_on: date | None) -> str:
    if done_on is None or due_on is None or done_on <= due_on:
        return ""
    days = (done_on - due_on).days
    return f" That was {days} {'day' if days == 1 else 'days'} after it was due."


def must_be_waivable(task: str) -> Key:
    """A task that may be waived. Raises Refused for one that may not, or that is not on the list."""
    if task not in set(Key):
        raise Refused("There is no such task in the preparation of a review. Choose one from the list.")
    key = Key(task)
    if key in NOT_WAIVED:
        raise Refused(
            "The talk in private is never waived. Record what came of it: done, refused, not appropriate, or tried."
        )
    return key

"""Records of reviews for these tests, made by the same actions as everywhere."""

from __future__ import annotations

from datetime import date
from typing import Any

from mainstay.access.models import Person
from mainstay.children.models import Child
from mainstay.contacts.actions.add_words import add_words
from mainstay.contacts.models import ChildsWords
from mainstay.preparation.models import PrivateTalk
from mainstay.records.actions.close_meeting import HowHeld, close_meeting
from mainstay.records.actions.finish_record import finish_record
from mainstay.records.actions.open_record import open_record
from mainstay.records.actions.save_passage import save_passage
from mainstay.records.models import Passage, ReviewRecord
from mainstay.reviews.models import Review
from tests.reviews.building import FIRST_DUE, a_child, an_officer_with, on, open_review

LETTER_ON = date(2020, 6, 22)
HELD: dict[str, Any] = {"mode": "in_person", "participation_code": "PN1", "chaired_by": "officer"}


def a_record(child: Child | None = None, officer: Person | None = None, day: date = FIRST_DUE) -> ReviewRecord:
    """The record of a child's open review, begun by the officer on a day."""
    child = child or a_child()
    officer = officer or an_officer_with(child)
    return open_record(on(officer, day), open_review(child))


def officer_of(record: ReviewRecord) -> Person:
    """The reviewing officer of a record's review."""
    officer = Review.objects.get(pk=record.review_id).officer
    assert officer is not None
    return officer


def talked(review: Review, officer: Person, outcome: str = "done", day: date = FIRST_DUE) -> PrivateTalk:
    """The private talk of a review, as the preparation keeps it."""
    from mainstay.preparation.actions.record_private_talk import record_private_talk

    return record_private_talk(on(officer, day), review, outcome=outcome, talked_on=day)


def write(record: ReviewRecord, key: str, words: str, day: date = FIRST_DUE, **said: Any) -> Passage:
    """A passage of a record, saved by its officer."""
    return save_passage(on(officer_of(record), day), record, key=key, words=words, **said)


def said(
    record: ReviewRecord, how: str = "Letter or message", said_on: date = LETTER_ON, kind: str = "words"
) -> ChildsWords:
    """Something a child said for a review, or what was seen of them, written down on the day of the review."""
    return add_words(
        on(officer_of(record), FIRST_DUE), record.review.child, kind=kind, words="I want to see Gran.",
        said_on=said_on, how=how, written_down_by="Olu", review_id=record.review_id,
    )  # fmt: skip


def close(record: ReviewRecord, day: date = FIRST_DUE, **changed: Any) -> ReviewRecord:
    """A record whose meeting was closed on a day with its five answers."""
    asked = {*HELD, "late_reason", "not_taking_part", "not_taking_part_words"}
    said = {**HELD, **{name: changed.pop(name) for name in list(changed) if name in asked}}
    officer = officer_of(record)
    if not PrivateTalk.objects.filter(review_id=record.review_id).exists():
        talked(record.review, officer, day=day)
    facts = {"legal_status": "unchanged", **changed}
    return close_meeting(on(officer, day), record, how=HowHeld(held_on=day, **said), **facts)


def finish(record: ReviewRecord, day: date = FIRST_DUE, because: str = "There was no time.") -> ReviewRecord:
    """A record that was written on a day, what is left not covered."""
    return finish_record(on(officer_of(record), day), record, rest_because=because)

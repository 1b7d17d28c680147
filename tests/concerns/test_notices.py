"""No message about a concern holds a name or a word of it; each person is told once, and never whoever acted.

What is real and what is generated is said in tests/concerns/canaries.py; `make campaign-concerns` runs many more.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import fields
from uuid import uuid4

import pytest

from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from tests.concerns.building import FORMAL, a_family, answered, closed, escalated, formal, settled, withdrawn
from tests.concerns.canaries import KINDS, MARK, TOLD_OF, a_scene, generated, messages_of, queued_for, run_a_course
from tests.reviews.building import on

MESSAGES = 10_000
COURSES = 14


def test_real_concerns_with_canaries_in_every_field_tell_nobody_a_word_of_them(db: None) -> None:
    chance = random.Random(20210607)
    scene = a_scene()
    for _ in range(COURSES):
        run_a_course(scene, chance)
    assert scene.wrong == []
    assert scene.counts["messages of actions"] > 60
    events = set(Entry.objects.values_list("event", flat=True))
    assert {kind.__name__ for kind in TOLD_OF} <= events  # nothing that tells anybody is left out
    kept = [json.dumps([row.payload, row.sentence]) for row in Entry.objects.filter(event__in=_names())]
    assert not [text for text in kept if MARK in text]
    assert not Notice.objects.filter(words__contains=MARK).exists()


WORDLESS = {
    "AdviceAdded", "ConcernPaused", "ConcernRaised", "ConcernResumed", "ConcernWithdrawn", "LateAnswerTold",
}  # fmt: skip


def _names() -> list[str]:
    return [kind.__name__ for kind in KINDS]


def test_ten_thousand_messages_of_generated_events_carry_no_canary(db: None) -> None:
    chance = random.Random(20210608)
    people = [person.pk for person in (a_family().officer, a_family().manager, a_family().worker, a_family().senior)]
    told: Counter[str] = Counter()
    twice, leaks = [], []
    while sum(told.values()) < MESSAGES:
        event = generated(chance.choice(TOLD_OF), chance, people)
        assert MARK in repr(event) or event.name in WORDLESS
        messages = list(messages_of(event))
        told[event.name] += len(messages)
        leaks += [message for message in messages if MARK in f"{message.words}{message.calendar}"]
        twice += [event.name for count in Counter(message.person_id for message in messages).values() if count > 1]
        assert {message.person_id for message in messages} == set(event.to_ids)  # type: ignore[attr-defined]
    assert (leaks, twice) == ([], [])
    assert set(told) == {kind.__name__ for kind in TOLD_OF}


def test_whoever_acted_is_not_told_and_everybody_else_once(db: None) -> None:
    chance = random.Random(20210609)
    family = a_family()
    everybody = [family.officer, family.manager, family.worker, family.senior, family.service_manager]
    for _ in range(200):
        event = generated(chance.choice(TOLD_OF), chance, [person.pk for person in everybody])
        acting = on(chance.choice(everybody), FORMAL)
        rows = queued_for(event, acting)
        wanted = set(event.to_ids) - {acting.person_id}  # type: ignore[attr-defined]
        assert sorted(row.person_id for row in rows) == sorted(wanted)
        assert not [row for row in rows if MARK in f"{row.words}{row.calendar}"]


# What stands in columns of the account, and who was told.
NOT_FACTS = {"subject", "child", "readers", "kept_from", "to_ids"}


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_account_keeps_of_an_event_leaves_out_who_was_told(kind: type) -> None:
    event = generated(kind, random.Random(1), [uuid4()])
    assert "to_ids" not in event.payload()
    assert set(event.payload()) == {each.name for each in fields(event)} - NOT_FACTS


def test_every_message_of_the_room_is_a_short_plain_sentence(db: None) -> None:
    chance = random.Random(3)
    for kind in TOLD_OF:
        for message in messages_of(generated(kind, chance, [a_family().officer.pk])):
            assert "concern" in message.words or "Cafcass" in message.words
            assert len(message.words) <= 200
            assert not message.words.endswith(".")


def _told(family: object, who: str) -> list[str]:
    person = getattr(family, who)
    rows = Notice.objects.filter(person=person).order_by("queued_at")
    return [words for words in rows.values_list("words", flat=True) if "concern" in words]


def test_each_side_is_told_when_it_is_their_turn(db: None) -> None:
    family = a_family()
    closed(family, concern=settled(family, concern=answered(family, concern=formal(family))))
    withdrawn(family, concern=escalated(family))
    waits = "A concern waits for your answer by 22 July 2020"
    assert _told(family, "officer") == ["A concern you raised was answered, and you are to judge the answer"]
    accepted, ended = "Your answer to a concern was accepted", "A concern you answered was closed"
    assert _told(family, "worker") == [waits, accepted, ended, waits]
    assert _told(family, "manager") == _told(family, "worker")
    assert _told(family, "senior") == [
        "A concern was taken further and waits for your answer by 24 July 2020",
        "A concern that was put to you was withdrawn",
    ]
    assert _told(family, "service_manager") == []

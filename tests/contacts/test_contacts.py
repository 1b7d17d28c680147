"""A contact is recorded with who, when, how, alone or not and why; figures and lists know seeing from speaking."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from mainstay.contacts.actions.record_contact import record_contact
from mainstay.contacts.actions.withdraw_contact import withdraw_contact
from mainstay.contacts.models import ChildsWords, Contact
from mainstay.contacts.queries import contacts_between, contacts_of, last_spoken_on
from mainstay.contacts.rules.contacting import ContactFacts, must_make_sense
from mainstay.ledger.acting import Conflict
from mainstay.ledger.models import Entry
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.contacts.building import CANARY, Scene, a_contact

WAYS = frozenset(Contact.How.values)
EARLIER = date(2021, 4, 6)


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (ContactFacts(date(2021, 4, 13), "visit", alone="yes"), "in the future"),
        (ContactFacts(EARLIER, "fax", alone="yes"), "how the contact was made"),
        (ContactFacts(EARLIER, "visit"), "whether the child was alone"),
        (ContactFacts(EARLIER, "call", alone="no"), "why the child was not alone"),
        (ContactFacts(EARLIER, "call", alone="no", not_alone_because="x" * 301), "300 characters"),
    ],
)
def test_a_contact_that_does_not_make_sense_is_refused_with_a_sentence(facts: ContactFacts, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        must_make_sense(facts, ways=WAYS, today=make.TODAY)


@pytest.mark.parametrize("how", ["text", "message", "letter", "drawing"])
def test_whether_the_child_was_alone_is_not_kept_where_nobody_spoke(how: str) -> None:
    kept = must_make_sense(ContactFacts(EARLIER, how, alone="no", not_alone_because="Carer"), ways=WAYS, today=EARLIER)
    assert (kept.alone, kept.not_alone_because) == ("does_not_apply", "")


def test_a_contact_is_recorded_with_its_words_for_the_review_to_come(scene: Scene) -> None:
    contact = a_contact(scene, about="How school is", words=CANARY)
    row = contacts_of(make.viewing(scene.officer), scene.child.pk)[0]
    assert (row.by, row.how_words, row.alone_words, row.about) == ("Olu Example", "Visit", "Alone", "How school is")
    assert row.seen
    assert row.spoken_to
    assert row.has_words
    kept = ChildsWords.objects.get(contact=contact)
    assert kept.review_id == Review.objects.get(child=scene.child).pk
    entries = list(Entry.objects.filter(child_id=scene.child.pk).values_list("event", flat=True))
    assert {"ContactRecorded", "ChildsWordsAdded"} <= set(entries)


def test_an_attempt_is_neither_seeing_nor_speaking(scene: Scene) -> None:
    a_contact(scene, reached=False)
    row = contacts_of(make.viewing(scene.officer), scene.child.pk)[0]
    assert not row.reached
    assert not row.seen
    assert not row.spoken_to
    assert last_spoken_on(make.viewing(scene.officer), [scene.child.pk]) == {}


def test_words_of_a_child_who_was_not_reached_are_refused(scene: Scene) -> None:
    with pytest.raises(Refused, match="not reached"):
        a_contact(scene, reached=False, words="Hello")
    assert not Contact.objects.exists()


def test_a_message_is_contact_and_a_call_is_speaking(scene: Scene) -> None:
    a_contact(scene, on=date(2021, 4, 9), how="text")
    assert last_spoken_on(make.viewing(scene.officer), [scene.child.pk]) == {}
    a_contact(scene, on=date(2021, 4, 7), how="call")
    a_contact(scene, on=EARLIER, how="video")
    assert last_spoken_on(make.viewing(scene.officer), [scene.child.pk]) == {scene.child.pk: date(2021, 4, 7)}


def test_a_contact_taken_back_counts_no_more_and_stays_to_be_read(scene: Scene) -> None:
    contact = a_contact(scene)
    withdraw_contact(make.acting(scene.officer), contact, because="It was his brother")
    assert last_spoken_on(make.viewing(scene.officer), [scene.child.pk]) == {}
    assert contacts_between(make.viewing(scene.officer), scene.child.pk, EARLIER, make.TODAY) == []
    row = contacts_of(make.viewing(scene.officer), scene.child.pk)[0]
    assert (row.withdrawn_on, row.withdrawn_because) == (make.TODAY, "It was his brother")
    with pytest.raises(Refused, match="already"):
        withdraw_contact(make.acting(scene.officer), contact, because="Again")


def test_a_contact_somebody_else_changed_is_not_overwritten(scene: Scene) -> None:
    contact = a_contact(scene)
    withdraw_contact(make.acting(scene.officer), contact, because="It was his brother")
    with pytest.raises(Conflict):
        withdraw_contact(make.acting(scene.manager, seen_version=1), contact, because="Another reason")


@pytest.mark.parametrize("who", ["worker", "team_manager", "support"])
def test_only_the_reviewing_service_records_contacts(scene: Scene, who: str) -> None:
    with pytest.raises(PermissionDenied, match="record contacts"):
        record_contact(make.acting(getattr(scene, who)), scene.child, contacted_on=make.TODAY, how="text")


def test_an_officer_records_no_contact_with_another_officers_child(scene: Scene) -> None:
    with pytest.raises(Http404):
        record_contact(make.acting(make.an_officer()), scene.child, contacted_on=make.TODAY, how="text")


@pytest.mark.parametrize("who", ["worker", "support"])
def test_others_read_the_dates_of_contacts_and_nothing_that_was_written(scene: Scene, who: str) -> None:
    a_contact(scene, alone="no", not_alone_because="The carer stayed", about="Home", words=CANARY)
    row = contacts_of(make.viewing(getattr(scene, who)), scene.child.pk)[0]
    assert row.contacted_on == make.TODAY
    assert (row.about, row.not_alone_because) == ("", "")


def test_the_log_asks_the_database_as_often_for_forty_contacts_as_for_one(
    scene: Scene, django_assert_num_queries: Any
) -> None:
    for day in range(1, 41):
        a_contact(scene, on=date(2021, 3, 1 + day % 28), how="call")
    viewer = make.viewing(scene.officer)
    with django_assert_num_queries(1):
        assert len(contacts_of(viewer, scene.child.pk)) == 40

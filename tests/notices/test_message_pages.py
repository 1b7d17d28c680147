"""A person's messages: their own alone, newest first, read one by one or all at once."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from mainstay import clock
from mainstay.access.models import Person
from mainstay.notices.models import Notice
from mainstay.notices.queries import unread
from tests import builders as make
from tests.reviews.pages import hidden, signed_in, text

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def that_monday(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", make.TODAY.isoformat())


@pytest.fixture
def officer() -> Person:
    return make.an_officer("Olive Officer")


def _tell(person: Person, words: str, **about: object) -> Notice:
    return Notice.objects.create(person=person, words=words, send_key=words, queued_at=clock.real_now(), **about)


def test_a_message_names_its_child_only_to_somebody_who_still_sees_them(officer: Person) -> None:
    mine = make.a_child(officer=officer, family_name="Mineown")
    not_mine = make.a_child(family_name="Otherone")
    _tell(officer, "A review was arranged", child_id=mine.pk)
    _tell(officer, "A review was held", child_id=not_mine.pk)
    page = text(signed_in(officer).get("/messages/"))
    assert "A review was held" in page
    assert "Mineown" in page
    assert "Otherone" not in page


def test_messages_are_read_one_by_one_or_all_and_the_head_of_each_page_counts_them(officer: Person) -> None:
    first, browser = _tell(officer, "One"), signed_in(officer)
    _tell(officer, "Two")
    _tell(officer, "Three")
    assert "Messages 3 not read" in text(browser.get("/messages/"))
    browser.post("/messages/read", {"message": str(first.pk)})
    assert "Messages 2 not read" in text(browser.get("/messages/"))
    browser.post("/messages/read", hidden(browser.get("/messages/")) | {"message": ""})
    assert unread(make.viewing(officer)) == 0
    assert "New One" not in text(browser.get("/messages/"))


def test_nobody_marks_the_messages_of_another_as_read(officer: Person) -> None:
    theirs = _tell(make.an_officer(), "Not yours")
    browser = signed_in(officer)
    assert browser.post("/messages/read", {"message": str(theirs.pk)}).status_code == 302
    assert browser.post("/messages/read", {"message": "nonsense"}).status_code == 302
    theirs.refresh_from_db()
    assert theirs.read_at is None


def test_somebody_with_no_message_is_told_what_would_stand_here(officer: Person) -> None:
    assert "You have no messages" in text(signed_in(officer).get("/messages/"))

"""Two people at the same review: the second reads both versions, chooses, and loses nothing."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from pytest_django import Settings

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.children.actions.set_social_work import set_social_work
from mainstay.children.models import Child
from mainstay.ledger.action import set_person
from mainstay.ledger.queries import last_change
from mainstay.reviews.actions.correct_review import correct_review
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.models import Review
from tests.reviews.building import a_child, a_person, a_team, give, on, open_review
from tests.reviews.pages import day, hidden, signed_in, text

MONDAY = date(2020, 6, 22)
MINE, THEIRS = date(2020, 6, 24), date(2020, 6, 26)


@pytest.fixture(autouse=True)
def that_monday(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", MONDAY.isoformat())


@pytest.fixture
def officer(db: None) -> Person:
    return a_person(Role.REVIEWING_OFFICER, "Olu Example")


@pytest.fixture
def child(officer: Person) -> Child:
    child = a_child()
    give(child, officer, date(2020, 6, 1))
    return child


def every_hidden(answer: Any) -> dict[str, list[str]]:
    """The hidden fields of a page with those that come more than once."""
    found: dict[str, list[str]] = {}
    pattern = r'<input type="hidden" name="([^"]*)" value="([^"]*)">'
    for name, value in re.findall(pattern, answer.content.decode()):
        if name != "csrfmiddlewaretoken":
            found.setdefault(unescape(name), []).append(unescape(value))
    return found


def test_the_second_person_to_arrange_reads_both_days_and_keeps_their_own(
    officer: Person, manager: Person, child: Child
) -> None:
    client, address = signed_in(officer), f"/reviews/{open_review(child).pk}/arrange"
    form = hidden(client.get(address))
    schedule_review(on(manager, MONDAY), open_review(child), scheduled_on=THEIRS, mode="phone", place="County Hall")
    both = client.post(address, {**form, **day("scheduled_on", MINE), "at": "10am", "mode": "video", "place": "School"})
    assert both.status_code == 409
    who = f"{manager.name} saved a change on"
    for words in (who, "26 June 2020", "24 June 2020", "County Hall", "School", "By phone", "By video"):
        assert words in text(both), words
    assert open_review(child).scheduled_on == THEIRS
    chosen = {**every_hidden(both), "keep-scheduled_on": "yours", "keep-at": "yours", "keep-mode": "theirs",
              "keep-place": "theirs"}  # fmt: skip
    assert client.post(address, chosen).status_code == 302
    review = open_review(child)
    assert (review.scheduled_on, review.mode, review.place) == (MINE, "phone", "County Hall")


def test_who_records_a_review_that_somebody_recorded_meanwhile_may_correct_it_with_what_they_wrote(
    officer: Person, manager: Person, child: Child
) -> None:
    review = open_review(child)
    client, address = signed_in(officer), f"/reviews/{review.pk}/held"
    form = hidden(client.get(address))
    said: dict[str, Any] = {"mode": "in_person", "participation_code": "PN1", "chaired_by": "officer"}
    hold_review(on(manager, MONDAY), review, held_on=MONDAY, **said)
    both = client.post(address, {**form, **said, **day("held_on", date(2020, 6, 19)), "participation_code": "PN3"})
    assert both.status_code == 409
    assert "This review was held. What was recorded of it can be corrected" in text(both)
    assert f"{manager.name} saved a change on" in text(both)
    assert "19 June 2020" in text(both)
    brought = client.post(f"/reviews/{review.pk}/correct", every_hidden(both))
    assert brought.status_code == 200
    page = brought.content.decode()
    assert 'name="held_on-day" type="text" inputmode="numeric" value="19"' in page
    assert re.search(r'value="PN3" checked', page)
    done = client.post(
        f"/reviews/{review.pk}/correct",
        {
            **hidden(brought),
            **said,
            **day("held_on", date(2020, 6, 19)),
            "participation_code": "PN3",
            "because": "Mine.",
        },
    )
    assert done.status_code == 302
    assert Review.objects.get(pk=review.pk).held_on == date(2020, 6, 19)


def test_whoever_may_not_read_the_account_is_told_of_no_name(officer: Person, manager: Person, child: Child) -> None:
    team = a_team()
    set_social_work(on(manager, MONDAY), child, team=team, social_worker="", starts_on=date(2020, 6, 1))
    worker = a_person(Role.SOCIAL_WORKER, "Kit Example", team)
    schedule_review(on(manager, MONDAY), open_review(child), scheduled_on=THEIRS, mode="phone")
    review = open_review(child)
    told = {}
    for person in (officer, worker, manager):
        acting = on(person, MONDAY)
        set_person(acting.viewer)
        told[person.name] = last_change(acting.viewer, review)
    assert told[worker.name] is None
    first = told[officer.name]
    assert first is not None
    assert (first.by, first.sentence) == (manager.name, "A review was arranged for 26 June 2020")
    own = told[manager.name]
    assert own is not None
    assert own.by == ""  # the one who asks is told that it was they


def test_what_holds_nothing_to_choose_between_is_done_again_only_on_purpose(
    officer: Person, manager: Person, child: Child
) -> None:
    said: dict[str, Any] = {"mode": "video", "participation_code": "PN1", "chaired_by": "officer"}
    review = open_review(child)
    hold_review(on(officer, MONDAY), review, held_on=MONDAY, **said)
    client, address = signed_in(officer), f"/reviews/{review.pk}/take-back"
    form = hidden(client.get(address))
    correct_review(on(manager, MONDAY), review, because="By phone after all.", mode="phone")
    both = client.post(address, {**form, "because": "It did not take place."})
    assert both.status_code == 409
    assert "Look at what is saved now before you go on." in text(both)
    assert "It did not take place." in text(both)
    assert Review.objects.get(pk=review.pk).state == "held"
    assert client.post(address, every_hidden(both)).status_code == 302
    assert Review.objects.get(pk=review.pk).state != "held"


def test_a_form_sent_twice_has_one_effect(officer: Person, child: Child) -> None:
    client, address = signed_in(officer), f"/reviews/{open_review(child).pk}/arrange"
    form = {**hidden(client.get(address)), **day("scheduled_on", MINE), "mode": "video"}
    before = open_review(child).version
    assert [client.post(address, form).status_code for _ in range(2)] == [302, 302]
    assert open_review(child).version == before + 1

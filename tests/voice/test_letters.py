"""Answers in letters: what a child asked and what came of it goes to the child, and only who may read it opens it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.urls import reverse

from mainstay.access.models import Person
from mainstay.ledger.action import set_person
from mainstay.records.shared.in_letters import added_to_letter, letter_part
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.actions.check_recipient import check_recipient
from mainstay.releases.actions.send_release import send_release
from mainstay.releases.actions.withdraw_release import withdraw_release
from mainstay.releases.models import Recipient, Release
from mainstay.releases.queries import release_page, release_to_write, releases_of
from mainstay.releases.shared import parts_of
from mainstay.voice.actions.say import say
from mainstay.voice.actions.tell_child import tell_child
from mainstay.voice.models import View, Wish
from tests import builders as make
from tests.voice.building import CANARY, Scene, come_in

ANSWER = "He comes on Saturday and stays for tea."


def sign_in(person: Person, settings: Any) -> Client:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    browser = Client()
    browser.force_login(person)
    return browser


@pytest.fixture
def view(scene: Scene) -> View:
    """What a child asked for, answered by the officer."""
    view = say(scene.as_child(), scene.child, about="change", words=CANARY)
    set_person(make.viewing(scene.officer))
    tell_child(make.acting(scene.officer), Wish.objects.get(view=view).pk, outcome="done", words=ANSWER)
    return view


@pytest.fixture
def recipient(scene: Scene) -> Recipient:
    """The child, as somebody for whom letters are made."""
    to = add_recipient(make.acting(scene.officer), scene.child, kind="child", name="Robin", route="by_hand")
    return check_recipient(make.acting(scene.manager), to, address_withheld=False)


def letter(scene: Scene, view: View, recipient: Recipient, settings: Any) -> Release:
    officer = sign_in(scene.officer, settings)
    day = {"goes_through_on-day": "13", "goes_through_on-month": "4", "goes_through_on-year": "2021"}
    sent = {"recipient": str(recipient.pk), "goes_through_with": "Wes Example", "once": make.a_token()} | day
    answer = officer.post(reverse("view_letter", args=[view.pk]), sent)
    assert answer.status_code == 302, answer.content.decode()
    set_person(make.viewing(scene.officer))
    return Release.objects.get()


def test_the_letter_says_what_was_asked_and_what_came_of_it_and_the_child_reads_it(
    scene: Scene, view: View, recipient: Recipient, settings: Any
) -> None:
    release = letter(scene, view, recipient, settings)
    words = "\n".join(part.words for part in parts_of(release))
    assert CANARY in words
    assert f"We did it. {ANSWER}" in words
    assert "An advocate" in words or "advocate" in words
    send_release(make.acting(scene.officer), release.pk)
    child = come_in(scene)
    assert f"/my/letters/{release.pk}" in child.get("/my/letters/").content.decode()
    assert ANSWER in child.get(f"/my/letters/{release.pk}").content.decode()


def test_what_has_no_answer_yet_stands_with_its_day(scene: Scene, recipient: Recipient, settings: Any) -> None:
    view = say(scene.as_child(), scene.child, about="change", words=CANARY)
    release = letter(scene, view, recipient, settings)
    assert "You do not have an answer yet. You get one by" in parts_of(release)[0].words


def test_a_private_letter_is_sealed_and_read_by_who_may_read_the_child(
    scene: Scene, view: View, recipient: Recipient, settings: Any
) -> None:
    release = letter(scene, view, recipient, settings)
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(r)::text FROM releases_release r")
        (held,) = cursor.fetchone() or ("",)
    assert (CANARY in held, ANSWER in held) == (False, False)
    assert release_page(make.viewing(scene.officer), release.pk).parts[0].blocks
    assert release_page(make.viewing(scene.manager), release.pk).parts[0].blocks
    for read in (release_page, release_to_write):
        with pytest.raises(PermissionDenied, match="what the child said in private"):
            read(make.viewing(scene.support), release.pk)
    # That it was made is no secret of the reviewing service: the log still shows it.
    assert [row.id for row in releases_of(make.viewing(scene.support), scene.child.pk)] == [release.pk]
    pages = (f"/releases/{release.pk}/", f"/releases/{release.pk}/copy.pdf", f"/children/{scene.child.pk}/releases/")
    for person in (scene.support, scene.worker, scene.team_manager):
        browser = sign_in(person, settings)
        for page in pages:
            assert b"Ferdinand" not in b"".join(browser.get(page)), (person.name, page)


def test_a_letter_to_anybody_else_than_the_child_holds_no_answers(scene: Scene, view: View, settings: Any) -> None:
    add_recipient(make.acting(scene.officer), scene.child, kind="parent", name="Pat Example", route="by_hand")
    page = sign_in(scene.officer, settings).get(reverse("view_letter", args=[view.pk])).content.decode()
    assert "Pat Example" not in page
    assert "The child is not entered yet" in page


def test_a_letter_taken_back_before_it_left_keeps_its_words_unless_it_was_blocked(
    scene: Scene, view: View, recipient: Recipient, settings: Any
) -> None:
    release = letter(scene, view, recipient, settings)
    withdraw_release(make.acting(scene.officer), release.pk, because="The wrong day.")
    release.refresh_from_db()
    assert CANARY in parts_of(release)[0].words


def test_the_letter_of_a_review_takes_up_the_answers_since_the_review_before(scene: Scene, view: View) -> None:
    viewer = make.viewing(scene.officer)
    set_person(viewer)

    def answers(since: Any) -> str:
        parts = {part.key: part.words for part in added_to_letter(viewer, scene.child.pk, since)}
        return parts.get("answers", "")

    assert ANSWER in answers(None)
    assert ANSWER in answers(make.TODAY - timedelta(days=1))
    assert ANSWER not in answers(make.TODAY)


def test_a_room_adds_only_what_the_letter_knows() -> None:
    with pytest.raises(ValueError, match="no part that is added"):
        letter_part("weather")

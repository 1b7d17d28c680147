"""A child asks for an advocate in one tap; the officer is told, and sees that and not why."""

from __future__ import annotations

from django.test import Client

from mainstay.access.models import Person
from mainstay.advocacy.models import Advocacy
from mainstay.notices.models import Notice
from tests import builders as make
from tests.voice.building import Scene, come_in


def staff(person: Person, settings: object) -> Client:
    """A browser in which somebody of the staff is signed in."""
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    browser = Client()
    browser.force_login(person)
    return browser


def test_a_child_asks_for_an_advocate_and_the_officer_sees_it(scene: Scene, settings: object) -> None:
    child = come_in(scene)
    assert "/my/with-me/advocate" in child.get("/my/help").content.decode()
    assert "I want an advocate" in child.get("/my/with-me/advocate").content.decode()
    sent = child.post("/my/with-me/advocate/yes", {"once": make.a_token()}, follow=True)
    assert "You said yes." in sent.content.decode()
    assert Advocacy.objects.get().state == "wanted"
    assert (
        Notice.objects.filter(person=scene.officer, words__startswith="A child of yours wants an advocate").count() == 1
    )

    officer = staff(scene.officer, settings)
    assert "Wanted" in officer.get(f"/children/{scene.child.pk}/").content.decode()
    assert "The child wants it" in officer.get(f"/children/{scene.child.pk}/advocate/").content.decode()
    assert scene.child.name in officer.get("/advocates/").content.decode()

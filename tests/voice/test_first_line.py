"""From a card to an answer: a child comes in, asks for something, and reads what came of it."""

from __future__ import annotations

from django.test import Client

from mainstay.access.models import Person
from mainstay.notices.models import Notice
from mainstay.voice.models import View, Wish
from tests import builders as make
from tests.voice.building import CANARY, Scene, come_in


def _staff(person: Person, settings: object) -> Client:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    browser = Client()
    browser.force_login(person)
    return browser


def test_a_child_asks_and_reads_the_answer(scene: Scene, settings: object) -> None:
    child = come_in(scene)
    assert "Hello Robin" in child.get("/my/").content.decode()
    sent = child.post("/my/write/change", {"words": CANARY, "feeling": "2", "once": make.a_token()})
    assert sent.status_code == 302
    assert "We have it" in child.get(sent.headers["Location"]).content.decode()

    officer = _staff(scene.officer, settings)
    assert Notice.objects.filter(person=scene.officer, words__startswith="A child of yours said").count() == 1
    view, wish = View.objects.get(), Wish.objects.get()
    assert CANARY in officer.get("/voice/").content.decode()
    assert CANARY in officer.get(f"/voice/{view.pk}/").content.decode()
    told = {"outcome": "done", "words": "You can bring him on Friday.", "once": make.a_token(), "version": wish.version}
    assert officer.post(f"/wishes/{wish.pk}/tell", told).status_code == 302

    assert "You have 1 new answer" in child.get("/my/").content.decode()
    assert "You can bring him on Friday." in child.get("/my/answers/").content.decode()
    assert "new answer" not in child.get("/my/").content.decode()

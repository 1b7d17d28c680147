"""A picture or recording that a child sends: kept without a trace of where it came from, opened once by somebody."""

from __future__ import annotations

from io import BytesIO

from django.test import Client

from mainstay.access.models import Person
from mainstay.children import vault
from mainstay.ledger.models import Entry, Sighting
from mainstay.media.traces import traces
from mainstay.voice.models import Kept, View
from tests import builders as make
from tests.media.canaries import canaries_in
from tests.media.making import photo_with_place, tone_with_device
from tests.voice.building import Scene, come_in


def as_staff(person: Person, settings: object) -> Client:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    browser = Client()
    browser.force_login(person)
    return browser


def a_file(content: bytes, name: str = "IMG_20210411_home.jpg") -> BytesIO:
    file = BytesIO(content)
    file.name = name
    return file


def test_a_photo_with_its_place_goes_from_the_child_to_the_officer_without_it(scene: Scene, settings: object) -> None:
    child = come_in(scene)
    sent = {"words": "", "photos": a_file(photo_with_place()), "voices": a_file(tone_with_device(), "me.webm")}
    answer = child.post("/my/write/home", {**sent, "once": make.a_token()})
    assert (answer.status_code, View.objects.count(), Kept.objects.count()) == (302, 1, 2)
    view, (photo, voice) = View.objects.get(), Kept.objects.order_by("position")

    officer = as_staff(scene.officer, settings)
    page = officer.get(f"/voice/{view.pk}/").content.decode()
    assert "Photo" in page
    assert "Not opened" in page
    assert f"/voice/kept/{photo.pk}/small" not in page
    assert officer.get(f"/voice/kept/{photo.pk}/small").status_code == 404
    assert officer.get(f"/voice/kept/{photo.pk}/").status_code == 200
    for kept in (photo, voice):
        got = officer.get(f"/voice/kept/{kept.pk}/whole")
        assert got.status_code == 200
        assert traces(got.content) == []
        assert canaries_in(got.content, b"IMG_2021") == []
        assert got.headers["Cache-Control"] == "no-store, private"
        assert got.headers["Content-Security-Policy"].startswith("sandbox")
    opened = Kept.objects.filter(opened_on=make.TODAY, opened_by=scene.officer)
    assert opened.count() == 2
    assert Entry.objects.filter(event="MediaOpened").count() == 2
    assert Sighting.objects.filter(page="media_whole").count() == 2
    assert f"/voice/kept/{photo.pk}/small" in officer.get(f"/voice/{view.pk}/").content.decode()
    assert child.get(f"/my/kept/{photo.pk}").content == vault.unseal_bytes(bytes(photo.sealed), photo.key_id, photo.pk)

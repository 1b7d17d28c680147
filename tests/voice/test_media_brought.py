"""A picture that comes by letter, by message or from beside the child: the same record, no trace of its place."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from mainstay.children import vault
from mainstay.ledger.action import set_person
from mainstay.media.traces import traces
from mainstay.voice.models import Kept, View
from tests import builders as make
from tests.media.making import photo_with_place, tone_with_device
from tests.voice.building import Scene
from tests.voice.test_media import a_file, as_staff


def _taken(**more: Any) -> dict[str, Any]:
    day = {"said_on-day": "12", "said_on-month": "4", "said_on-year": "2021"}
    return {"medium": "message", "about": "home", "written_by": "Olu Example", "once": make.a_token(), **day, **more}


def _kept(scene: Scene) -> list[Kept]:
    set_person(make.viewing(scene.officer))
    return list(Kept.objects.order_by("position"))


def test_an_officer_keeps_the_photo_and_the_recording_of_a_message(scene: Scene, settings: object) -> None:
    sent = _taken(photos=a_file(photo_with_place()), voices=a_file(tone_with_device(), "note.webm"))
    answer = as_staff(scene.officer, settings).post(f"/children/{scene.child.pk}/said/new", sent)
    assert answer.status_code == 302, answer.content.decode()
    kept = _kept(scene)
    assert [(row.kind, row.view.medium) for row in kept] == [("photo", "message"), ("voice", "message")]
    assert {(row.opened_by, row.view.read_by) for row in kept} == {(scene.officer, scene.officer)}
    for row in kept:
        assert traces(vault.unseal_bytes(bytes(row.sealed), row.key_id, row.pk)) == []


def test_what_somebody_else_takes_down_waits_for_the_officer(scene: Scene, settings: object) -> None:
    sent = _taken(words="Ring me", photos=a_file(photo_with_place()))
    browser = as_staff(scene.manager, settings)
    assert browser.post(f"/children/{scene.child.pk}/said/new", sent).status_code == 302
    (row,) = _kept(scene)
    assert (row.opened_on, row.view.read_on) == (None, None)


def test_a_worker_beside_the_child_sends_a_photo_of_a_drawing_and_sees_it_no_more(
    scene: Scene, settings: object
) -> None:
    sent = {"who_was_there": "Robin and Wes", "about": "home", "photos": a_file(photo_with_place())}
    answer = as_staff(scene.worker, settings).post(
        f"/children/{scene.child.pk}/together", {**sent, "once": make.a_token()}
    )
    assert answer.status_code == 302, answer.content.decode()
    (row,) = _kept(scene)
    assert (row.view.medium, row.view.words) == ("together", None)
    set_person(make.viewing(scene.worker))
    assert Kept.objects.count() == 0


@pytest.mark.parametrize("right", [True, False])
def test_a_carer_with_the_card_sends_a_photo_and_nobody_without_it_does(scene: Scene, right: bool) -> None:
    code = scene.code if right else "WRONG-CODE"
    sent = {"code": code, "written_by": "Jo", "who_was_there": "Jo", "photos": a_file(photo_with_place())}
    answer = Client().post("/my/together", {**sent, "once": make.a_token()})
    assert (answer.status_code, len(_kept(scene))) == ((302, 1) if right else (422, 0))


def test_what_is_no_picture_is_refused_beside_its_field_and_the_words_stay(scene: Scene, settings: object) -> None:
    officer = as_staff(scene.officer, settings)
    address = f"/children/{scene.child.pk}/said/new"
    answer = officer.post(address, _taken(words="I drew our cat", photos=a_file(b"<svg/>", "cat.svg")))
    page = answer.content.decode()
    assert (answer.status_code, View.objects.count()) == (422, 0)
    assert "I drew our cat" in page
    assert 'href="#id_photos"' in page
    nothing = officer.post(address, _taken())
    assert "Write what the child said, or add the picture or recording that came." in nothing.content.decode()

"""Films on their pages: brought in, refused, shown, played from any place, taken back; for staff and for the child."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pytest

from mainstay.childrens_council.models import Film
from mainstay.media.limits import FILM_BYTES
from mainstay.web.ranges import NoSuchPart, part_asked
from tests.childrens_council.building import APRIL, a_project
from tests.childrens_council.filming import CAPTIONS, SHOWN, a_film, a_film_shown, made
from tests.media.filming import film_with_place
from tests.media.making import tone_with_device
from tests.reviews.pages import day, hidden, signed_in, text
from tests.voice.building import Scene, come_in


@pytest.fixture(autouse=True)
def one_factor(settings: Any) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False


def _send(scene: Scene, at: str, answers: dict[str, Any]) -> Any:
    browser = signed_in(scene.officer)
    return browser.post(at, {**hidden(browser.get(at)), **answers}, follow=True)


def _file(content: bytes, name: str = "film.mp4") -> BytesIO:
    sent = BytesIO(content)
    sent.name = name
    return sent


def test_a_film_is_brought_in_captioned_agreed_to_shown_and_taken_back_on_its_pages(scene: Scene) -> None:
    project = a_project(scene)
    at = f"/childrens-council/project/{project.pk}/film"
    assert 'enctype="multipart/form-data"' in signed_in(scene.officer).get(at).content.decode()
    sent = {"title": "Our film", "film": _file(film_with_place("mp4", "libx264"))}
    assert "The film is added" in text(_send(scene, at, sent))
    film = Film.objects.get()
    one = f"/childrens-council/film/{film.pk}"
    assert film.type == "video/mp4"
    assert "Nobody has agreed yet" in text(signed_in(scene.officer).get(one))
    turned = _file(b"WEBVTT\n\n00:00.500 --> 00:01.000\nTwo\n\n00:00.000 --> 00:00.500\nOne\n", "film.vtt")
    assert "Line 6: this caption begins before" in text(_send(scene, f"{one}/captions", {"captions_file": turned}))
    assert "Choose a file with captions" in text(_send(scene, f"{one}/captions", {"captions": " "}))
    good = {"captions_file": _file(CAPTIONS, "film.vtt"), "transcript": SHOWN}
    assert "The captions are saved" in text(_send(scene, f"{one}/captions", good))
    agreed = {"said": "All six", "audience": "children", **day("given_on", APRIL), **day("until", date(2023, 3, 31))}
    assert "What they agreed to is saved" in text(_send(scene, f"{one}/agreement", agreed))
    browser = signed_in(scene.officer)
    page = browser.get(one)
    assert "Show it to children" in text(page)
    assert "Children can watch it now" in text(browser.post(f"{one}/show", hidden(page), follow=True))
    page = browser.get(one)
    assert "It is hidden" in text(browser.post(f"{one}/withdraw", hidden(page), follow=True))
    assert "<video" not in browser.get(one).content.decode()
    assert browser.get(f"{one}/file").status_code == 404
    assert "Our film" in text(browser.get(f"/childrens-council/project/{project.pk}"))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"Only a text that is called film.mp4", "This is not a film"),
        (tone_with_device("mp4", "aac"), "There is no moving picture in this file"),
        (b"\x1a\x45\xdf\xa3" + bytes(FILM_BYTES), "This film is larger than 64 MB"),
        (b"", "Choose the film"),
    ],
    ids=["text", "sound", "huge", "nothing"],
)
def test_what_is_no_film_is_said_beside_its_field_and_nothing_is_kept(scene: Scene, content: bytes, says: str) -> None:
    at = f"/childrens-council/project/{a_project(scene).pk}/film"
    sent = {"title": "Our film", **({"film": _file(content)} if content else {})}
    answer = _send(scene, at, sent)
    assert (answer.status_code, says in text(answer), Film.objects.count()) == (422, True, 0)


def test_a_film_without_captions_is_not_shown_by_pressing_either(scene: Scene) -> None:
    film, browser = a_film(scene), signed_in(scene.officer)
    at = f"/childrens-council/film/{film.pk}"
    answer = browser.post(f"{at}/show", hidden(browser.get(at)), follow=True)
    assert "This film has no captions, so it cannot be shown to children" in text(answer)
    assert "Everybody may" not in text(browser.post(f"{at}/publish", hidden(browser.get(at)), follow=True))


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("", None),
        ("bytes=0-", (0, 399)),
        ("bytes=0-99", (0, 99)),
        ("bytes=900-", (900, 999)),
        ("bytes=900-2000", (900, 999)),
        ("bytes=-100", (900, 999)),
        ("bytes=-5000", (0, 399)),
        ("bytes=5-2", None),
        ("bytes=-", None),
        ("bytes=0-1,5-6", None),
        ("pages=1-2", None),
    ],
)
def test_a_part_is_what_is_asked_for_and_no_more_than_is_given_at_once(
    asked: str, part: tuple[int, int] | None
) -> None:
    assert part_asked(asked, 1000, 400) == part


@pytest.mark.parametrize("asked", ["bytes=1000-", "bytes=5000-6000", "bytes=-0"])
def test_a_part_behind_the_end_is_none(asked: str) -> None:
    with pytest.raises(NoSuchPart):
        part_asked(asked, 1000, 400)


@pytest.mark.parametrize("who", ["officer", "child"])
def test_a_film_is_played_from_any_place_by_whoever_may_watch_it(scene: Scene, who: str) -> None:
    film, content = a_film_shown(scene), made().content
    browser, under = (come_in(scene), "/my/council/film") if who == "child" else (
        signed_in(scene.officer), "/childrens-council/film")  # fmt: skip
    at = f"{under}/{film.pk}/file"
    whole = browser.get(at)
    assert (whole.status_code, whole.content, whole["Content-Type"]) == (200, content, "video/webm")
    kept = {name: whole[name] for name in ("Cache-Control", "X-Content-Type-Options", "Accept-Ranges")}
    assert kept == {"Cache-Control": "no-store, private", "X-Content-Type-Options": "nosniff", "Accept-Ranges": "bytes"}
    part = browser.get(at, headers={"Range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, content[10:20])
    assert part["Content-Range"] == f"bytes 10-19/{len(content)}"
    none = browser.get(at, headers={"Range": f"bytes={len(content)}-"})
    assert (none.status_code, none["Content-Range"]) == (416, f"bytes */{len(content)}")
    still = browser.get(f"{under}/{film.pk}/still")
    assert (still["Content-Type"], still.content[:2]) == ("image/jpeg", b"\xff\xd8")
    captions = browser.get(f"{under}/{film.pk}/captions.vtt")
    assert (captions["Content-Type"], captions["X-Content-Type-Options"]) == ("text/vtt; charset=utf-8", "nosniff")
    assert captions.content.decode().startswith("WEBVTT\n\n00:00:00.000 --> 00:00:00.500\nA ball rolls.")


@pytest.mark.parametrize(("who", "code"), [("support", 200), ("worker", 403), ("duty", 403)])
def test_others_of_the_council_do_not_watch_what_the_service_does(scene: Scene, who: str, code: int) -> None:
    film, browser = a_film_shown(scene), signed_in(getattr(scene, who))
    for part in ("", "/file", "/still", "/captions.vtt"):
        assert browser.get(f"/childrens-council/film/{film.pk}{part}").status_code == code


def test_before_anybody_agreed_only_those_who_keep_it_watch_it(scene: Scene) -> None:
    film, child = a_film(scene), come_in(scene)
    at = f"/childrens-council/film/{film.pk}/file"
    assert signed_in(scene.officer).get(at).status_code == 200
    assert signed_in(scene.support).get(at).status_code == 404
    for part in ("", "/file", "/still", "/captions.vtt"):
        assert child.get(f"/my/council/film/{film.pk}{part}").status_code == 404


def test_a_child_finds_the_film_with_its_captions_and_its_words(scene: Scene) -> None:
    film, browser = a_film_shown(scene), come_in(scene)
    assert "Films to watch Our film" in text(browser.get("/my/council"))
    answer = browser.get(f"/my/council/film/{film.pk}")
    page = answer.content.decode()
    assert f'<track kind="captions" src="/my/council/film/{film.pk}/captions.vtt" srclang="en"' in page
    assert "<title>Watch it</title>" in page
    assert SHOWN in text(answer)
    assert "media-src 'self'" in answer["Content-Security-Policy"]

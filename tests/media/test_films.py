"""Films that staff bring in: the same picture and sound, nothing of the place or the device; all else is refused."""

from __future__ import annotations

from io import BytesIO

import av
import pytest
from PIL import Image

from mainstay.media import limits
from mainstay.media.films import film_made_anew
from mainstay.media.refusing import SENTENCES
from mainstay.media.refusing_films import FILM_SENTENCES, FilmRefused
from mainstay.media.traces import traces, traces_of_film
from mainstay.media.why import Why
from mainstay.statute.refusal import Refused
from tests.media.canaries import canaries_in
from tests.media.filming import film_with_place, long_film, turned
from tests.media.making import drawing, saved, tone_with_device

FILMS = [("mp4", "libx264", "aac", "video/mp4"), ("mov", "libx264", "", "video/mp4"),
         ("webm", "libvpx", "libopus", "video/webm"), ("webm", "libvpx-vp9", "", "video/webm")]  # fmt: skip


def _pictures(content: bytes) -> list[bytes]:
    with av.open(BytesIO(content)) as film:
        return [frame.reformat(format="yuv420p").to_ndarray().tobytes() for frame in film.decode(video=0)]


@pytest.mark.parametrize(("fmt", "codec", "sound", "kind"), FILMS)
def test_a_film_keeps_its_picture_and_sound_and_loses_every_trace(fmt: str, codec: str, sound: str, kind: str) -> None:
    sent = film_with_place(fmt, codec, sound)
    assert canaries_in(sent)
    assert traces_of_film(sent)
    made = film_made_anew(sent)
    assert (made.type, made.width, made.height) == (kind, 160, 96)
    assert made.seconds == pytest.approx(1.5 if sound else 1.0, abs=0.1)
    assert (canaries_in(made.content), traces_of_film(made.content)) == ([], [])
    assert _pictures(made.content) == _pictures(sent)
    with av.open(BytesIO(made.content)) as film:
        assert (len(film.streams.video), len(film.streams.audio), len(film.streams)) == (
            1,
            bool(sound),
            1 + bool(sound),
        )


def test_what_a_camera_writes_between_the_pictures_is_gone() -> None:
    sent = film_with_place("mp4", "libx264")
    assert b"x264 - core" in sent
    assert b"x264 - core" not in film_made_anew(sent).content


def test_a_still_of_the_film_is_its_poster() -> None:
    still = film_made_anew(film_with_place()).preview
    assert still is not None
    assert (still.type, traces(still.content)) == ("image/jpeg", [])
    with Image.open(BytesIO(still.content)) as seen:
        assert seen.size == (160, 96)
        red, green, blue = seen.getpixel((5, 5))  # type: ignore[misc]
        assert min(red, green, blue) > 200


def test_a_film_held_upright_on_a_phone_stays_upright() -> None:
    made = film_made_anew(turned(film_with_place("mp4", "libx264")))
    assert (made.width, made.height) == (96, 160)
    with av.open(BytesIO(made.content)) as film:
        assert next(film.decode(video=0)).rotation == -90
    still = made.preview
    assert still is not None
    with Image.open(BytesIO(still.content)) as seen:
        assert seen.size == (96, 160)
    assert traces_of_film(made.content) == []


def test_the_table_stands_before_the_pieces_so_that_a_player_begins_at_once() -> None:
    made = film_made_anew(film_with_place()).content
    assert made.index(b"moov") < made.index(b"mdat")


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        (b"", Why.EMPTY),
        (b"This is a text that somebody called film.mp4.\n" * 50, Why.UNKNOWN),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom and then words" * 20, Why.BROKEN_FILM),
        (b"\x1a\x45\xdf\xa3" + b"words" * 100, Why.BROKEN_FILM),
        (saved(drawing(), "PNG"), Why.UNKNOWN),
        (tone_with_device("mp4", "aac"), Why.NO_FILM),
        (tone_with_device("webm", "libopus"), Why.NO_FILM),
        (tone_with_device("mp4", "aac", film=True), Why.OTHER_FILM),
        (film_with_place("mp4", "libx265", pictures=5), Why.OTHER_FILM),
        (film_with_place("mp4", "libx264", "libopus", pictures=5), Why.OTHER_SOUND),
        (film_with_place("mp4", "libx264", size=(2048, 96), pictures=2), Why.LARGE_FILM),
        (long_film(limits.FILM_SECONDS + 60), Why.LONG_FILM),
        (film_with_place("mp4", "libx264")[:1500], Why.BROKEN_FILM),
        (bytes(limits.FILM_BYTES + 1), Why.BIG_FILE),
    ],
    ids=["nothing", "text", "text behind a heading", "text behind another", "picture", "sound", "sound in webm",
         "old film", "hevc", "other sound", "large", "long", "cut off", "huge"],
)  # fmt: skip
def test_what_is_no_film_that_browsers_play_is_refused_with_a_sentence(sent: bytes, why: Why) -> None:
    with pytest.raises(FilmRefused) as refused:
        film_made_anew(sent)
    assert refused.value.why == why
    assert str(refused.value) == FILM_SENTENCES[why]


def test_each_refusal_of_a_film_is_one_like_any_other_and_says_what_to_do() -> None:
    assert issubclass(FilmRefused, Refused)
    assert set(SENTENCES) | set(FILM_SENTENCES) == set(Why)
    assert [
        said for said in FILM_SENTENCES.values() if not {"Choose", "Save", "Wait", "Play"} & set(said.split())
    ] == []


@pytest.mark.parametrize("hidden", [b"free", b"uuid", b"skip", b"meta"])
def test_words_in_a_box_of_their_own_are_found(hidden: bytes) -> None:
    made = film_made_anew(film_with_place()).content
    assert traces_of_film(made + b"\x00\x00\x00\x18" + hidden + b"51.5 -0.1 home ") != []


def test_bytes_behind_the_end_of_a_film_are_found() -> None:
    for codec, fmt in (("libx264", "mp4"), ("libvpx", "webm")):
        made = film_made_anew(film_with_place(fmt, codec, pictures=5)).content
        assert traces_of_film(made + b"words") != []
    assert traces_of_film(b"words") == ["a kind of file that is never kept as a film"]

"""Pictures that children send carry nothing but what is seen on them, and look as they did."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

import pytest
from PIL import Image

from mainstay.media.anew import made_anew, picture_made_anew
from mainstay.media.made import Kind, Media
from mainstay.media.refusing import MediaRefused
from mainstay.media.telling import told
from mainstay.media.traces import traces
from mainstay.media.why import Why
from tests.media.canaries import canaries_in
from tests.media.looking import alike, quarters_of
from tests.media.making import QUARTERS, SIZE, drawing, saved, scene
from tests.media.pictures_sent import Sent, pictures
from tests.media.tags import camera_tags, profile

PICTURES = pictures()
# A picture that is held sideways is turned by a quarter, so that what was below on the left is above on the left.
TURNED = {(0, 0): (0, 1), (1, 0): (0, 0), (0, 1): (1, 1), (1, 1): (1, 0)}


def test_there_are_sixty_pictures_in_eight_formats() -> None:
    formats = Counter(told(sent.content) for sent in PICTURES.values())
    assert (len(PICTURES), len(formats), None in formats) == (60, 8, False)


@pytest.mark.parametrize("name", PICTURES)
def test_nothing_hidden_in_a_picture_is_left_and_it_looks_the_same(name: str) -> None:
    sent = PICTURES[name]
    assert canaries_in(sent.content, *sent.unseen)
    assert any(sent.trace in trace for trace in traces(sent.content))

    made = made_anew(sent.content)

    preview = made.preview
    assert preview is not None
    for part in (made, preview):
        assert canaries_in(part.content, *sent.unseen) == []
        assert traces(part.content) == []
        _check_it_opens(part)
        _check_it_looks_the_same(part, sent)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_stands_upright_however_the_phone_was_held(orientation: int) -> None:
    turns = Image.Transpose
    held = {
        2: turns.FLIP_LEFT_RIGHT, 3: turns.ROTATE_180, 4: turns.FLIP_TOP_BOTTOM, 5: turns.TRANSPOSE,
        6: turns.ROTATE_90, 7: turns.TRANSVERSE, 8: turns.ROTATE_270,
    }  # fmt: skip
    picture = scene().transpose(held[orientation]) if orientation in held else scene()
    made = made_anew(saved(picture, "JPEG", exif=camera_tags(orientation)))
    assert (made.width, made.height) == SIZE
    assert all(alike(seen, QUARTERS[place]) for place, seen in quarters_of(made.content).items())


def test_a_drawing_stays_sharp_and_a_photograph_small() -> None:
    assert made_anew(saved(drawing(), "BMP")).type == "image/png"
    assert made_anew(saved(scene(), "PNG")).type == "image/jpeg"


def test_a_drawing_keeps_each_colour_as_it_was() -> None:
    assert quarters_of(made_anew(saved(drawing(), "PNG")).content) == QUARTERS


def test_a_large_photograph_is_brought_to_two_thousand_with_a_small_preview() -> None:
    made = made_anew(saved(drawing((5_000, 1_000)), "JPEG"))
    assert made.preview is not None
    assert (made.width, made.height, made.preview.width, made.preview.height) == (2_000, 400, 480, 96)
    assert all(alike(seen, QUARTERS[place]) for place, seen in quarters_of(made.content).items())


def test_colours_are_turned_by_the_profile_of_the_picture() -> None:
    made = made_anew(saved(drawing(), "PNG", icc_profile=profile(red_is_green=True)))
    red, green, _ = quarters_of(made.content)[0, 0]
    assert green > red  # the first quarter is red, and this profile says that red is green


def test_a_profile_that_cannot_be_read_leaves_the_colours_alone() -> None:
    made = made_anew(saved(drawing(), "PNG", icc_profile=b"not a profile at all"))
    assert quarters_of(made.content) == QUARTERS


def test_what_is_hidden_under_the_see_through_parts_is_gone() -> None:
    hidden_under = drawing(mode="RGBA")
    hidden_under.putalpha(0)
    made = made_anew(saved(hidden_under, "PNG"))
    with Image.open(BytesIO(made.content)) as picture:
        assert (picture.mode, picture.getcolors()) == ("RGB", [(SIZE[0] * SIZE[1], (255, 255, 255))])


def test_a_sound_is_not_taken_where_a_picture_is_asked_for() -> None:
    with pytest.raises(MediaRefused) as refused:
        picture_made_anew(b"OggS\x00")
    assert refused.value.why == Why.NO_PICTURE


def _check_it_opens(made: Media) -> None:
    assert made.kind == Kind.PICTURE
    with Image.open(BytesIO(made.content)) as picture:
        picture.load()
        assert (f"image/{str(picture.format).lower()}", picture.size) == (made.type, (made.width, made.height))
        assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def _check_it_looks_the_same(made: Media, sent: Sent) -> None:
    seen = quarters_of(made.content)
    wanted = {place: QUARTERS[TURNED[place]] if sent.turned else colour for place, colour in QUARTERS.items()}
    for place, colour in wanted.items():
        shade = round(0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2])
        assert alike(seen[place], (shade,) * 3 if sent.grey else colour)

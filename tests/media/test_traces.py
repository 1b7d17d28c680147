"""The check of kept files finds each thing that a file of ours must not carry, by its name."""

from __future__ import annotations

import zlib

import pytest

from mainstay.media.anew import made_anew
from mainstay.media.traces import traces
from tests.media.making import drawing, photo_with_place, saved, scene, tone_with_device
from tests.media.parts import png_of, with_chunk, with_segment
from tests.media.tags import THUMBNAIL, news_tags, packet

PHOTO, FLAT = saved(scene(), "JPEG"), saved(drawing(), "PNG")
TONE = made_anew(tone_with_device()).content
FOOT = b"\x00" * 24

CARRIED = {
    "JPEG Exif, APP1": photo_with_place(),
    "JPEG XMP, APP1": with_segment(PHOTO, 0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + packet()),
    "JPEG IPTC, APP13": with_segment(PHOTO, 0xED, b"Photoshop 3.0\x00" + news_tags()),
    "JPEG ICC profile, APP2": with_segment(PHOTO, 0xE2, b"ICC_PROFILE\x00\x01\x01"),
    "JPEG second picture (MPF), APP2": with_segment(PHOTO, 0xE2, b"MPF\x00"),
    "JPEG thumbnail (JFXX), APP0": with_segment(PHOTO, 0xE0, b"JFXX\x00\x10" + THUMBNAIL),
    "JPEG thumbnail (JFIF)": with_segment(PHOTO, 0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x01\x01abc"),
    "JPEG unknown, APP11": with_segment(PHOTO, 0xEB, b"anything"),
    "JPEG comment": with_segment(PHOTO, 0xFE, b"anything"),
    "JPEG marker F0": with_segment(PHOTO, 0xF0, b"anything"),
    "4 bytes after the end of the JPEG": PHOTO + b"more",
    "a JPEG without an end": PHOTO[:-2],
    "PNG chunk tEXt": with_chunk(FLAT, b"tEXt", b"Author\x00Somebody"),
    "PNG chunk eXIf": with_chunk(FLAT, b"eXIf", b"anything"),
    "PNG chunk tIME": with_chunk(FLAT, b"tIME", bytes(7)),
    "PNG bytes behind the pixels": png_of(1, 1, zlib.compress(bytes(4)) + b"more"),
    "PNG pixels that cannot be unpacked": png_of(1, 1, b"anything"),
    "4 bytes after the end of the PNG": FLAT + b"more",
    "a PNG without an end": FLAT[:-12],
    "ID3 tag": b"ID3\x03\x00\x00\x00\x00\x00\x05abcde" + TONE,
    "ID3 tag (version 1)": TONE + b"TAG" + bytes(125),
    "APE tag": TONE + b"APETAGEX" + FOOT,
    "Lyrics3 tag": TONE + b"LYRICSBEGIN la la la LYRICS200",
    "MP3 frame that names its encoder": TONE[:4] + bytes(17) + b"Xing" + TONE[25:],
    "4 bytes that are no sound": TONE + b"more",
    "gif, a kind of file that is never kept": saved(drawing(), "GIF"),
    "a kind of file that is never kept": b"<svg/>",
}


@pytest.mark.parametrize("name", CARRIED)
def test_what_a_file_carries_is_named(name: str) -> None:
    assert traces(CARRIED[name]) == [name]


def test_more_rows_than_the_picture_has_are_found() -> None:
    assert traces(png_of(1, 1, zlib.compress(bytes(4 * 3)))) == ["PNG bytes behind the pixels"]
    assert traces(png_of(1, 1, zlib.compress(bytes(4)))) == []


def test_all_that_one_file_carries_is_named_once() -> None:
    twice = with_segment(with_segment(PHOTO, 0xFE, b"one"), 0xFE, b"two") + b"more"
    assert traces(twice) == ["JPEG comment", "4 bytes after the end of the JPEG"]


def test_a_part_that_says_it_is_longer_than_the_file_ends_the_walk() -> None:
    assert traces(FLAT[:33] + b"\xff\xff\xff\xffcaNv" + bytes(12)) == [
        "PNG chunk caNv",
        "a PNG without an end",
    ]
    assert traces(PHOTO[:2] + b"\xff\xfe\xff\xff") == ["JPEG comment", "a JPEG without an end"]


def test_files_without_anything_beside_the_picture_or_the_sound_carry_nothing() -> None:
    assert [traces(content) for content in (PHOTO, FLAT, TONE)] == [[], [], []]

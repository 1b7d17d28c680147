"""What a file is follows from how it begins."""

from __future__ import annotations

import pytest

from mainstay.media.made import Kind
from mainstay.media.telling import Format, told
from tests.media.hostile import no_media
from tests.media.making import drawing, saved, tone_with_device
from tests.media.parts import box

SAVED = {
    Format.JPEG: "JPEG", Format.PNG: "PNG", Format.GIF: "GIF", Format.WEBP: "WEBP", Format.BMP: "BMP",
    Format.TIFF: "TIFF", Format.HEIC: "HEIF", Format.AVIF: "AVIF",
}  # fmt: skip
RECORDED = {
    Format.WEBM: ("webm", "libopus", 48_000), Format.OGG: ("ogg", "libopus", 48_000),
    Format.MP4: ("mp4", "aac", 48_000), Format.MP3: ("mp3", "libmp3lame", 48_000), Format.AAC: ("adts", "aac", 48_000),
    Format.WAV: ("wav", "pcm_s16le", 48_000), Format.FLAC: ("flac", "flac", 48_000),
    Format.AMR: ("amr", "libopencore_amrnb", 8_000),
}  # fmt: skip


def test_every_format_is_tried_here() -> None:
    assert {*SAVED, *RECORDED} == set(Format)


@pytest.mark.parametrize("fmt", SAVED)
def test_a_picture_is_told_by_its_first_bytes(fmt: Format) -> None:
    assert (told(saved(drawing(), SAVED[fmt])), fmt.kind) == (fmt, Kind.PICTURE)


@pytest.mark.parametrize("fmt", RECORDED)
def test_a_sound_is_told_by_its_first_bytes(fmt: Format) -> None:
    container, codec, rate = RECORDED[fmt]
    assert (told(tone_with_device(container, codec, rate=rate)), fmt.kind) == (fmt, Kind.SOUND)


def test_a_picture_of_a_family_is_told_by_all_the_names_it_gives() -> None:
    names = {
        b"mif1\x00\x00\x00\x00mif1avif": Format.AVIF,
        b"mif1\x00\x00\x00\x00mif1heic": Format.HEIC,
        b"avis\x00\x00\x00\x00": Format.AVIF,
        b"3gp4\x00\x00\x00\x00isom": Format.MP4,
    }
    assert {name: told(box(b"ftyp", name)) for name in names} == names


def test_nothing_else_is_told_to_be_a_picture_or_a_sound() -> None:
    unknown = no_media()
    assert len(unknown) == 20
    assert {told(content) for content, _ in unknown.values()} == {None}

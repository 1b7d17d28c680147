"""Tell what a file is by how it begins, never by its name or by what was said of it."""

from __future__ import annotations

import re
from enum import StrEnum

from mainstay.media.made import Kind


class Format(StrEnum):
    """A kind of file that can be made anew."""

    JPEG = "jpeg"
    PNG = "png"
    GIF = "gif"
    WEBP = "webp"
    BMP = "bmp"
    TIFF = "tiff"
    HEIC = "heic"
    AVIF = "avif"
    WEBM = "webm"
    OGG = "ogg"
    MP4 = "mp4"
    MP3 = "mp3"
    AAC = "aac"
    WAV = "wav"
    FLAC = "flac"
    AMR = "amr"

    @property
    def kind(self) -> Kind:
        """Whether it is a picture or a sound; a film counts as its sound."""
        return Kind.PICTURE if self in _PICTURES else Kind.SOUND


_PICTURES = frozenset(
    (Format.JPEG, Format.PNG, Format.GIF, Format.WEBP, Format.BMP, Format.TIFF, Format.HEIC, Format.AVIF)
)
_BEGINNINGS = tuple(
    (re.compile(pattern, re.DOTALL), fmt)
    for pattern, fmt in (
        (rb"\xff\xd8\xff", Format.JPEG),
        (rb"\x89PNG\r\n\x1a\n", Format.PNG),
        (rb"GIF8[79]a", Format.GIF),
        (rb"RIFF.{4}WEBP", Format.WEBP),
        # “BM” alone begins many a text; the size of the second heading is one of a few.
        (rb"BM.{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\x00\x00\x00", Format.BMP),
        (rb"II\x2a\x00|MM\x00\x2a", Format.TIFF),
        (rb"\x1a\x45\xdf\xa3", Format.WEBM),
        (rb"OggS\x00", Format.OGG),
        (rb"ID3[\x02-\x04]", Format.MP3),
        (rb"\xff[\xf0\xf1\xf8\xf9]", Format.AAC),
        (rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]", Format.MP3),
        (rb"RIFF.{4}WAVE", Format.WAV),
        (rb"fLaC", Format.FLAC),
        (rb"#!AMR(-WB)?\n", Format.AMR),
    )
)
_AVIF = frozenset((b"avif", b"avis"))
_HEIC = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"))


def told(content: bytes) -> Format | None:
    """The format of a file by its first bytes, or None where it is none that can be made anew."""
    for beginning, fmt in _BEGINNINGS:
        if beginning.match(content):
            return fmt
    return _boxed(content) if content[4:8] == b"ftyp" else None


def _boxed(content: bytes) -> Format:
    """Pictures and films of one family name who may read them; the first name is the main one."""
    length = min(int.from_bytes(content[:4], "big"), 256)
    names = [content[8:12], *(content[at : at + 4] for at in range(16, length, 4))]
    for name in names:
        if name in _AVIF:
            return Format.AVIF
        if name in _HEIC:
            return Format.HEIC
    return Format.MP4

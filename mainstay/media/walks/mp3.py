"""Walk through an MP3 file by its frames."""

from __future__ import annotations

from collections.abc import Iterator

_TAGS_BEHIND = (
    (b"APETAGEX", "APE tag"),
    (b"LYRICSBEGIN", "Lyrics3 tag"),
)
_LENGTH_OF_OLD_TAG = 128
_ENCODERS = (b"Xing", b"Info", b"VBRI")
_BITS = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0),
}
_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


def left_in_mp3(content: bytes) -> Iterator[str]:
    """Each tag, a frame that names its encoder, and whatever else is no frame of sound."""
    at, first = 0, True
    while at < len(content):
        if content.startswith(b"ID3", at):
            yield "ID3 tag"
            at += _size_of_tag(content[at : at + 10])
            continue
        length = _frame(content[at : at + 4])
        if not length or at + length > len(content):
            yield from _behind(content[at:])
            return
        # The frame that describes the file comes first; its name stands at the beginning of what a frame carries.
        if first and any(name in content[at + 4 : at + 40] for name in _ENCODERS):
            yield "MP3 frame that names its encoder"
        at, first = at + length, False


def _behind(rest: bytes) -> Iterator[str]:
    """Name what stands where a frame should."""
    names = [name for start, name in _TAGS_BEHIND if start in rest]
    if rest[-_LENGTH_OF_OLD_TAG:].startswith(b"TAG"):
        names.append("ID3 tag (version 1)")
    yield from names or [f"{len(rest)} bytes that are no sound"]


def _size_of_tag(heading: bytes) -> int:
    """The length of a tag before the sound: seven bits of each of four bytes, and its heading."""
    size = 0
    for byte in heading[6:10]:
        size = size << 7 | byte & 0x7F
    return size + 10


def _frame(heading: bytes) -> int:
    """The length in bytes of the frame of layer III that begins so; 0 where none does."""
    if len(heading) < 4 or heading[0] != 0xFF or heading[1] & 0xE6 != 0xE2:
        return 0
    version, rate = heading[1] >> 3 & 3, heading[2] >> 2 & 3
    if version == 1 or rate == 3:
        return 0
    bits = _BITS[1 if version == 3 else 2][heading[2] >> 4] * 1_000
    if not bits:
        return 0
    return (144 if version == 3 else 72) * bits // _RATES[version][rate] + (heading[2] >> 1 & 1)

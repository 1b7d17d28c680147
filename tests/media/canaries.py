"""What is hidden in files before they are made anew, and the search for it afterwards."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress

# Every hidden text begins so; the rest says where it was put.
WORD = "Canary"
LATITUDE = "52.9536"
PLACE = 0x51C0FFEE  # a part of where a photograph was taken, as the number that stands in its tags


def hidden(where: str) -> str:
    """A text to hide."""
    return f"{WORD} {where}"


def canaries_in(content: bytes, *also: bytes) -> list[str]:
    """What of the hidden texts, places and other bytes is in this file: as it lies there, and unpacked."""
    found = []
    for how, text in (("raw", content), *(("unpacked", part) for part in _unpacked(content))):
        lowered = text.lower()
        for name, sign in _SIGNS.items():
            if sign in lowered:
                found.append(f"{how}: {name}")
        found += [f"{how}: {each[:8]!r}" for each in also if each in text]
    return found


_SIGNS = {
    "text": WORD.lower().encode(),
    "text of two bytes a letter": WORD.lower().encode("utf-16-le"),
    "text of two bytes a letter, turned": WORD.lower().encode("utf-16-be"),
    "latitude": LATITUDE.encode(),
    "place": struct.pack("<I", PLACE).lower(),
    "place, turned": struct.pack(">I", PLACE).lower(),
}


def _unpacked(content: bytes) -> list[bytes]:
    """Every part of a file that unpacks, wherever it begins."""
    parts = []
    at = content.find(b"\x78")
    while at != -1:
        if int.from_bytes(content[at : at + 2], "big") % 31 == 0:
            with suppress(zlib.error):
                parts.append(zlib.decompressobj().decompress(content[at:], 4_000_000))
        at = content.find(b"\x78", at + 1)
    return parts

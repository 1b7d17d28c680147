"""Walk through a JPEG file by its markers."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TABLES_AND_FRAMES = frozenset((0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, 0xDA))
_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
# Within a scan 0xFF is followed by nought or by the number of a restart; any other marker ends it.
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
_NAMES = (
    (b"Exif\x00", "Exif"),
    (b"http://ns.adobe.com/xmp/extension/", "XMP (extended)"),
    (b"http://ns.adobe.com/xap/", "XMP"),
    (b"ICC_PROFILE\x00", "ICC profile"),
    (b"Photoshop 3.0\x00", "IPTC"),
    (b"MPF\x00", "second picture (MPF)"),
    (b"JFXX\x00", "thumbnail (JFXX)"),
    (b"Adobe", "Adobe"),
)


def left_in_jpeg(content: bytes) -> Iterator[str]:
    """Each segment beside a plain JFIF heading, tables and the picture; and what follows after its end."""
    at = 2
    while (marker := content[at : at + 2])[:1] == b"\xff" and len(marker) == 2:
        code = marker[1]
        if code == _END:
            if rest := len(content) - at - 2:
                yield f"{rest} bytes after the end of the JPEG"
            return
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        yield from _named(code, content[at + 4 : at + 2 + length])
        at += 2 + max(length, 2)
        if code == _SCAN:
            found = _NEXT_MARKER.search(content, at)
            at = found.start() if found else len(content)
    yield "a JPEG without an end"


def _named(code: int, body: bytes) -> Iterator[str]:
    if code == _COMMENT:
        yield "JPEG comment"
    elif code == 0xE0 and body[:5] == b"JFIF\x00":
        if len(body) != 14 or body[12:14] != b"\x00\x00":
            yield "JPEG thumbnail (JFIF)"
    elif 0xE0 <= code <= 0xEF:
        name = next((name for start, name in _NAMES if body.startswith(start)), "unknown")
        yield f"JPEG {name}, APP{code - 0xE0}"
    elif code not in _TABLES_AND_FRAMES:
        yield f"JPEG marker {code:02X}"

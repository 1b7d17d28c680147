"""What a document must know of a picture that somebody made: what kind it is and how large, from its first bytes."""

from __future__ import annotations

import base64
import struct

from mainstay.documents.blocks import DocumentRefused

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
# Where a JPEG says how large it is; the others of this row are tables.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def type_of(content: bytes) -> str:
    """The media type. Raises DocumentRefused for what is neither PNG nor JPEG."""
    if content.startswith(_PNG):
        return "image/png"
    if content.startswith(_JPEG):
        return "image/jpeg"
    raise DocumentRefused("A picture of this kind cannot stand in a document. Use PNG or JPEG.")


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height in pixels. Raises DocumentRefused where the picture does not say them."""
    found = struct.unpack(">II", content[16:24]) if type_of(content) == "image/png" else _size_of_jpeg(content)
    if not found or not all(found):
        raise DocumentRefused("A picture does not say how large it is, so it cannot stand in a document.")
    return found[0], found[1]


def as_address(content: bytes) -> str:
    """The picture itself as an address, so that a page needs no other file."""
    return f"data:{type_of(content)};base64,{base64.b64encode(content).decode()}"


def as_svg(content: bytes) -> str:
    """The picture inside a drawing of its own size, as a typesetter takes it that is given words alone."""
    width, height = size_of(content)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="{as_address(content)}"/></svg>'
    )


def _size_of_jpeg(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        kind, length = content[place + 1], struct.unpack(">H", content[place + 2 : place + 4])[0]
        if kind in _FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return None

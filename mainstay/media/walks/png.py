"""Walk through a PNG file by its chunks."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_CRITICAL = frozenset((b"IHDR", b"PLTE", b"IDAT", b"IEND"))
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_MOST = 64 * 1024 * 1024


def left_in_png(content: bytes) -> Iterator[str]:
    """Each chunk that a picture can be seen without; bytes hidden behind its pixels; and what follows after its end."""
    at, pixels, heading = 8, [], b""
    while len(content) >= at + 12:
        length = int.from_bytes(content[at : at + 4], "big")
        name, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        at += length + 12
        if name not in _CRITICAL:
            yield f"PNG chunk {name.decode('latin-1')}"
        elif name == b"IHDR":
            heading = heading or body
        elif name == b"IDAT":
            pixels.append(body)
        elif name == b"IEND":
            yield from _behind(heading, b"".join(pixels))
            if length or len(content) > at:
                yield f"{len(content) - at + length} bytes after the end of the PNG"
            return
    yield "a PNG without an end"


def _behind(heading: bytes, packed: bytes) -> Iterator[str]:
    """What lies in the packed pixels after the last row, where no viewer looks."""
    expected = _size(heading)
    unpacking = zlib.decompressobj()
    try:
        rows = unpacking.decompress(packed, min(expected, _MOST) + 1)
    except zlib.error:
        yield "PNG pixels that cannot be unpacked"
        return
    if len(rows) != expected or unpacking.unused_data or not unpacking.eof:
        yield "PNG bytes behind the pixels"


def _size(heading: bytes) -> int:
    """The bytes of all rows, each with its one byte of filter; an interlaced picture is none of ours."""
    if len(heading) != 13 or heading[12]:
        return 0
    width, height = int.from_bytes(heading[:4], "big"), int.from_bytes(heading[4:8], "big")
    bits = heading[8] * _SAMPLES.get(heading[9], 0)
    return height * ((width * bits + 7) // 8 + 1)

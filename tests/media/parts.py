"""Put parts into files where a writer of files would not put them."""

from __future__ import annotations

import struct
import zlib


def with_segment(jpeg: bytes, code: int, body: bytes) -> bytes:
    """A JPEG with one more segment at its beginning."""
    return jpeg[:2] + bytes([0xFF, code]) + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def chunk(name: bytes, body: bytes) -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def with_chunk(png: bytes, name: bytes, body: bytes) -> bytes:
    """A PNG with one more chunk before its pixels."""
    at = png.index(b"IDAT") - 4
    return png[:at] + chunk(name, body) + png[at:]


def png_of(width: int, height: int, packed: bytes, *, bits: int = 8, colours: int = 2, also: bytes = b"") -> bytes:
    """A PNG that says it is of a size, with these packed pixels."""
    heading = struct.pack(">IIBBBBB", width, height, bits, colours, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", heading) + also + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def riff(form: bytes, *parts: tuple[bytes, bytes]) -> bytes:
    """A RIFF file, as WAV and WebP are."""
    body = b"".join(name + struct.pack("<I", len(part)) + part + b"\x00" * (len(part) % 2) for name, part in parts)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + form + body


def box(name: bytes, *parts: bytes) -> bytes:
    """One box of an MP4."""
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + name + body


def wav(*, channels: int = 1, rate: int = 8_000, data: bytes = b"\x00" * 1_600, says: int | None = None) -> bytes:
    """A WAV of 8 bits a sample, whose heading may say that it is longer than it is."""
    size = len(data) if says is None else says
    form = struct.pack("<HHIIHH", 1, channels, rate, (rate * channels) & 0xFFFFFFFF, channels & 0xFFFF, 8)
    heading = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", size)
    return b"RIFF" + struct.pack("<I", min(size + 36, 0xFFFFFFFF)) + heading + data

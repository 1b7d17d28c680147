"""Files made to hurt whoever opens them, true pictures with something else inside, and what must come of each."""

from __future__ import annotations

import gzip
import random
import struct
import zipfile
import zlib
from io import BytesIO

from PIL import Image, PngImagePlugin

from mainstay.media import limits
from mainstay.media.why import Why
from tests.media.making import drawing, film_without_sound, saved, scene, tone_with_device
from tests.media.parts import box, png_of, riff, wav, with_chunk, with_segment

CLEAN = "made anew, clean"
MOST = 0xFFFFFFFF
PAGE = b"<html><script>alert(document.cookie)</script></html>"
Hostile = dict[str, tuple[bytes, str]]
_SQUARE_OF_A_MILLION = tuple(
    (number, 4, 1, value)
    for number, value in {
        256: 1_000_000, 257: 1_000_000, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: 1_000_000, 279: 9,
    }.items()
)  # fmt: skip
# One row of six thousand, packed as runs of one colour: few bytes, and much to write.
_RUNS = b"\xff\x01" * 23 + b"\x87\x01" + b"\x00\x00"


def hostile() -> Hostile:
    """All of them, by what they are: the bytes, and the reason of the refusal or that they are made anew."""
    return {**no_media(), **_two_things(), **_too_much(), **_spoilt(), **_sounds()}


def no_media() -> Hostile:
    """Those that are no picture and no sound at all."""
    drawn = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    entities = b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'
    files = {
        "SVG": drawn,
        "SVG with an entity": entities,
        "HTML": PAGE,
        "script": b"#!/bin/sh\necho hello\n",
        "PDF": b"%PDF-1.7\n1 0 obj\n<< /OpenAction 2 0 R >>\nendobj\n",
        "PDF before a JPEG": b"%PDF-1.7\nstream\n" + saved(scene(), "JPEG"),
        "archive": _archive({"a.txt": b"a"}),
        "word processor's file": _archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}),
        "archive in an archive": _archive({"b.zip": _archive({"c.png": saved(drawing(), "PNG")})}),
        "packed bomb": gzip.compress(bytes(20_000_000)),
        "old office file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
        "program": b"\x7fELF" + bytes(200),
        "program of another system": b"MZ" + bytes(200),
        "text that begins as a BMP": b"BMX bikes are the best thing ever, and I want one.",
        "list of places to play": b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/passwd\n",
        "list of files to join": b"ffconcat version 1.0\nfile /etc/passwd\n",
        "PostScript": b"%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (w) file\n",
        "icon": b"\x00\x00\x01\x00\x01\x00" + bytes(40),
        "random bytes": b"\x01" + random.Random(7).randbytes(5_000),
    }
    return {"nothing": (b"", Why.EMPTY), **{name: (content, Why.UNKNOWN) for name, content in files.items()}}


def _two_things() -> Hostile:
    photo, flat = saved(scene(), "JPEG"), saved(drawing(), "PNG")
    return {
        "JPEG and archive": (photo + _archive({"run.js": b"alert(1)"}), CLEAN),
        "JPEG and page": (with_segment(photo, 0xFE, PAGE), CLEAN),
        "JPEG and script": (with_segment(photo, 0xE0, b"*/=1;alert(1)/*"), CLEAN),
        "PNG and page": (with_chunk(flat, b"tEXt", b"Title\x00" + PAGE), CLEAN),
        "PNG and program": (flat + b"<?php system($_GET[0]); ?>", CLEAN),
        "GIF and page": (saved(drawing(), "GIF") + PAGE, CLEAN),
        "GIF that is a script": (b"GIF89a/*\x00\x00\x00\x00*/=1;alert(1)//;", Why.BROKEN_PICTURE),
        "TIFF and page": (saved(drawing(), "TIFF") + PAGE, CLEAN),
    }


def _too_much() -> Hostile:
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "a" * 900_000, zip=True)
    unpacks = _packed_noughts(80_000_000)
    gif = saved(drawing((8, 8)), "GIF")
    frame = gif[gif.index(b"\x2c", 13) : -1]
    return {
        "PNG of 50,000 by 50,000": (png_of(50_000, 50_000, _packed_noughts(50_000 * 6_251), bits=1, colours=0), "big"),
        "PNG as large as is taken": (png_of(6_300, 6_300, _packed_noughts(6_300 * (6_300 * 4 + 1)), colours=6), CLEAN),
        "PNG whose words unpack": (with_chunk(saved(drawing(), "PNG"), b"zTXt", b"a\x00\x00" + unpacks), "broken"),
        "PNG whose colours unpack": (with_chunk(saved(drawing(), "PNG"), b"iCCP", b"a\x00\x00" + unpacks), "broken"),
        "PNG of a thousand long words": (saved(drawing(), "PNG", pnginfo=text), CLEAN),
        "PNG without width": (png_of(0, 5, zlib.compress(b"")), "broken"),
        "JPEG of 65,500 by 65,500": (_resized_jpeg(65_500, 65_500), "big"),
        "JPEG that never ends": (_jpeg_of_many_scans(), "broken"),
        "GIF of 65,535 by 65,535": (gif[:6] + b"\xff\xff\xff\xff" + gif[10:], "big"),
        "GIF of 10,000 frames": (gif[:-1] + frame * 10_000 + b";", CLEAN),
        "TIFF of a million by a million": (_tiff(*_SQUARE_OF_A_MILLION), "big"),
        "TIFF of absurd tags": (_tiff((256, 4, MOST, 8), (257, 4, MOST, 8), (700, 7, MOST, 8)), "broken"),
        "TIFF that points at itself": (_tiff((256, 4, 1, 8), (257, 4, 1, 8), (0x8769, 4, 1, 8), following=8), "broken"),
        "WebP of 16,384 by 16,384": (riff(b"WEBP", (b"VP8X", bytes(4) + b"\xff\x3f\x00\xff\x3f\x00")), "big"),
        "BMP of 30,000 by 30,000": (_bmp(30_000, 30_000), "big"),
        "BMP whose rows run on": (_bmp(6_000, 6_000, packed=_RUNS * 6_000), CLEAN),
        "more bytes than are taken": (saved(scene(), "JPEG") + bytes(limits.BYTES_IN), Why.BIG_FILE),
    }  # fmt: skip


def _spoilt() -> Hostile:
    def half(fmt: str, **how: object) -> bytes:
        whole = saved(scene(), fmt, **how)
        return whole[: len(whole) // 2]

    parts = {
        "half a JPEG": half("JPEG"),
        "half a PNG": half("PNG"),
        "half a WebP": half("WEBP"),
        "half a GIF": half("GIF"),
        "half a TIFF": half("TIFF"),
        "half a BMP": half("BMP"),
        "half an AVIF": half("AVIF", speed=10),
        "half a HEIC": half("HEIF"),
        "three bytes of a JPEG": b"\xff\xd8\xff",
        "heading of a PNG and random bytes": b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(3_000),
        "heading of a HEIC and random bytes": saved(scene(), "HEIF")[:300] + random.Random(2).randbytes(3_000),
        "heading of an AVIF and nothing": saved(scene(), "AVIF", speed=10)[:40],
    }
    return {name: (content, "broken") for name, content in parts.items()}


def _sounds() -> Hostile:
    m4a, flac = tone_with_device("ipod", "aac"), tone_with_device("flac", "flac")
    outside = box(b"dref", bytes(7) + b"\x01", box(b"alis", bytes(4), b"/etc/passwd\x00"))
    return {
        "WAV that says 4 GB": (wav(says=0xFFFFFFF0), CLEAN),
        "WAV of 65,535 channels": (wav(channels=65_535), "broken"),
        "WAV of 4,000,000,000 a second": (wav(rate=4_000_000_000), "broken"),
        "WAV of no sound": (wav(data=b""), Why.SILENT),
        "WAV of eleven minutes": (wav(data=bytes(8_000 * 660)), Why.LONG_SOUND),
        "film without sound": (film_without_sound(), Why.SILENT),
        "MP4 of another file": (box(b"ftyp", b"M4A \x00\x00\x00\x00") + box(b"moov", outside), Why.SILENT),
        "half an M4A": (m4a[: len(m4a) // 2], "broken"),
        "half a FLAC": (flac[: len(flac) // 2], "broken"),
        "MP3 that is only a tag": (b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f" + bytes(500), "broken"),
        "MP3 heading and random bytes": (b"\xff\xfb\x90\x00" + random.Random(3).randbytes(4_000), "broken"),
        "WebM heading alone": (b"\x1a\x45\xdf\xa3\x93\x42\x82\x88matroska", "broken"),
        "Ogg of random bytes": (b"OggS\x00" + random.Random(4).randbytes(4_000), "broken"),
        "AMR of nothing": (b"#!AMR\n", Why.SILENT),
    }


def _archive(files: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def _resized_jpeg(width: int, height: int) -> bytes:
    jpeg = saved(drawing(), "JPEG")
    at = jpeg.index(b"\xff\xc0") + 5
    return jpeg[:at] + struct.pack(">HH", height, width) + jpeg[at + 4 :]


def _jpeg_of_many_scans() -> bytes:
    """A large flat picture with one of its scans again and again: each is read over the whole picture."""
    jpeg = saved(Image.new("L", (6_000, 6_000), 90), "JPEG", progressive=True)
    scan = jpeg.index(b"\xff\xda", jpeg.index(b"\xff\xda") + 1)
    end = jpeg.index(b"\xff", scan + 2)
    return jpeg[:scan] + jpeg[scan:end] * (10_000_000 // (end - scan)) + b"\xff\xd9"


def _tiff(*entries: tuple[int, int, int, int], following: int = 0) -> bytes:
    rows = b"".join(struct.pack("<HHII", *entry) for entry in sorted(entries))
    return b"II\x2a\x00" + struct.pack("<IH", 8, len(entries)) + rows + struct.pack("<I", following) + bytes(64)


def _bmp(width: int, height: int, packed: bytes = b"") -> bytes:
    heading = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 8, 1 if packed else 0, len(packed), 0, 0, 256, 0)
    return b"BM" + struct.pack("<IHHI", 1_078 + len(packed), 0, 0, 1_078) + heading + bytes(1_024) + packed


def _packed_noughts(count: int) -> bytes:
    """So many noughts packed as small as they go, without ever holding them all."""
    packing = zlib.compressobj(1)
    part = bytes(1_000_000)
    made = [packing.compress(part[: min(len(part), count - at)]) for at in range(0, count, len(part))]
    return b"".join(made) + packing.flush()

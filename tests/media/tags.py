"""The tags that cameras and phones write: who, where, with what, and a small picture beside the picture."""

from __future__ import annotations

import struct
from io import BytesIO

from PIL import Image, ImageCms

from tests.media.canaries import PLACE, hidden

ORIENTATION = 0x0112
_ASCII, _SHORT, _LONG, _RATIONAL, _UNDEFINED = 2, 3, 4, 5, 7
Entry = tuple[int, int, int, bytes]


def small_picture() -> bytes:
    """A thumbnail of something else than the picture: it shows what was cut away."""
    made = BytesIO()
    Image.effect_noise((32, 24), 90).save(made, "JPEG", comment=hidden("thumbnail").encode())
    return made.getvalue()


THUMBNAIL = small_picture()
# Enough of it to know it by, from behind the tables that all small pictures share.
PART_OF_THUMBNAIL = THUMBNAIL[-60:-20]


def camera_tags(orientation: int = 1) -> bytes:
    """A block of EXIF with make, model, owner, serial number, place, maker's note and thumbnail."""
    order = struct.Struct
    first = [
        _text(0x010E, "description"),
        _text(0x010F, "make"),
        _text(0x0110, "model"),
        (ORIENTATION, _SHORT, 1, order("<HH").pack(orientation, 0)),
        _text(0x0131, "software"),
        _text(0x013B, "artist"),
        _text(0x8298, "copyright"),
        (0x8769, _LONG, 1, b"exif"),
        (0x8825, _LONG, 1, b"gps "),
        (0x9C9D, 1, *_counted(hidden("author").encode("utf-16-le"))),
    ]
    inner = [
        _text(0x9003, "moment"),
        (0x927C, _UNDEFINED, *_counted(hidden("note of the maker").encode())),
        (0x9286, _UNDEFINED, *_counted(b"UNICODE\x00" + hidden("comment").encode("utf-16-le"))),
        _text(0xA430, "owner"),
        _text(0xA431, "serial number"),
        _text(0xA435, "serial number of the lens"),
    ]
    place = order("<6I").pack(52, 1, 57, 1, PLACE, 1)
    where = [
        (1, _ASCII, 2, b"N\x00\x00\x00"),
        (2, _RATIONAL, 3, place),
        (3, _ASCII, 2, b"W\x00\x00\x00"),
        (4, _RATIONAL, 3, place),
        _text(0x1B, "way of finding the place"),
    ]
    small = [
        (0x0103, _SHORT, 1, order("<HH").pack(6, 0)),
        (0x0201, _LONG, 1, b"file"),
        (0x0202, _LONG, 1, order("<I").pack(len(THUMBNAIL))),
    ]
    return b"Exif\x00\x00" + _laid_out(first, inner, where, small)


def packet(where: str = "XMP") -> bytes:
    """A packet of XMP."""
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="{hidden(where)}"/></rdf:RDF></x:xmpmeta>'
        '<?xpacket end="w"?>'
    ).encode()


def profile(*, red_is_green: bool = False) -> bytes:
    """A colour profile whose description is a hidden text; one that calls red green shows whether it was followed."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    own = "sRGB built-in"
    made = made.replace(own.encode("utf-16-be"), hidden("colour"[: len(own) - 7]).encode("utf-16-be"))
    if red_is_green:
        made = made.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")
    return made


def news_tags() -> bytes:
    """What newsrooms write beside a picture (IPTC): its writer and its city."""
    lines = b"".join(
        b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(text)) + text
        for number, text in ((80, hidden("byline").encode()), (90, hidden("city").encode()))
    )
    return b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(lines)) + lines + b"\x00" * (len(lines) % 2)


def _text(number: int, where: str) -> Entry:
    return (number, _ASCII, *_counted(hidden(where).encode() + b"\x00"))


def _counted(value: bytes) -> tuple[int, bytes]:
    return len(value), value


def _laid_out(first: list[Entry], inner: list[Entry], where: list[Entry], small: list[Entry]) -> bytes:
    """The four directories one behind another, each with its values, and pointers between them."""
    starts, at = [], 8
    for entries in (first, inner, where, small):
        starts.append(at)
        at += 2 + 12 * len(entries) + 4 + sum(len(value) + len(value) % 2 for *_, value in entries if len(value) > 4)
    points = {b"exif": starts[1], b"gps ": starts[2], b"file": at}
    made = b"II\x2a\x00" + struct.pack("<I", 8)
    for entries, start, following in zip((first, inner, where, small), starts, (starts[3], 0, 0, 0), strict=True):
        made += _directory(entries, start, following, points)
    return made + THUMBNAIL


def _directory(entries: list[Entry], start: int, following: int, points: dict[bytes, int]) -> bytes:
    rows, values = struct.pack("<H", len(entries)), b""
    beyond = start + 2 + 12 * len(entries) + 4
    for number, kind, count, value in entries:
        if value in points:
            cell = struct.pack("<I", points[value])
        elif len(value) > 4:
            cell = struct.pack("<I", beyond + len(values))
            values += value + b"\x00" * (len(value) % 2)
        else:
            cell = value.ljust(4, b"\x00")
        rows += struct.pack("<HHI", number, kind, count) + cell
    return rows + struct.pack("<I", following) + values

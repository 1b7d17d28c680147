"""Walk through an MP4 film by its boxes."""

from __future__ import annotations

from collections.abc import Iterator

# What may stand in each box of a film that we wrote; where a box is named here, it is walked into.
_INSIDE = {
    b"": (b"ftyp", b"free", b"mdat", b"moov"),
    b"moov": (b"mvhd", b"trak", b"udta"),
    b"trak": (b"tkhd", b"edts", b"mdia"),
    b"edts": (b"elst",),
    b"mdia": (b"mdhd", b"hdlr", b"minf"),
    b"minf": (b"vmhd", b"smhd", b"dinf", b"stbl"),
    b"dinf": (b"dref",),
    b"stbl": (b"stsd", b"stts", b"stss", b"ctts", b"stsc", b"stsz", b"stco", b"co64", b"sgpd", b"sbgp", b"sdtp"),
}
# A list of notes without one note, which is always written.
_NO_NOTES = (
    b"\x00\x00\x005meta\x00\x00\x00\x00\x00\x00\x00!hdlr" + bytes(8) + b"mdirappl" + bytes(9) + b"\x00\x00\x00\x08ilst"
)
_NAMES = (b"VideoHandler\x00", b"SoundHandler\x00")
# Where the description of a picture names whatever compressed it.
_COMPRESSOR = slice(50, 82)
_PARAMETERS = (7, 8, 13)


def left_in_mp4(content: bytes) -> Iterator[str]:
    """Each box beside picture, sound and the tables to play them; names, days and notes in those that there may be."""
    yield from _walk(memoryview(content), b"")


def _walk(content: memoryview, inside: bytes) -> Iterator[str]:
    at = 0
    while at + 8 <= len(content):
        length, name = int.from_bytes(content[at : at + 4], "big"), bytes(content[at + 4 : at + 8])
        heading = 8
        if length == 1:
            length, heading = int.from_bytes(content[at + 8 : at + 16], "big"), 16
        if length < heading or at + length > len(content):
            yield f"an MP4 box {name.decode('latin-1')} without an end"
            return
        body = content[at + heading : at + length]
        if name not in _INSIDE[inside]:
            yield f"MP4 box {name.decode('latin-1')}"
        elif name in _INSIDE:
            yield from _walk(body, name)
        else:
            yield from _noted(name, body)
        at += length
    if at != len(content):
        yield f"{len(content) - at} bytes after the end of the MP4"


def _noted(name: bytes, body: memoryview) -> Iterator[str]:
    """What a box that may be there says beside what it is for."""
    if name == b"free" and any(body):
        yield "bytes in the free room of the MP4"
    elif name in (b"mvhd", b"tkhd", b"mdhd") and any(body[4 : 20 if body[0] else 12]):
        yield f"MP4 day in {name.decode()}"
    elif name == b"udta" and bytes(body) != _NO_NOTES:
        yield "MP4 notes"
    elif name == b"hdlr" and bytes(body[24:]) not in _NAMES:
        yield "MP4 name of a stream"
    elif name == b"dref" and bytes(body[4:]) != b"\x00\x00\x00\x01\x00\x00\x00\x0curl \x00\x00\x00\x01":
        yield "MP4 pieces that lie elsewhere"
    elif name == b"stsd":
        yield from _described(bytes(body))


def _described(body: bytes) -> Iterator[str]:
    """The description of a stream: one, with no name of what compressed it, and of a picture nothing but parameters."""
    if body[4:8] != b"\x00\x00\x00\x01" or body[12:16] not in (b"avc1", b"mp4a"):
        yield "MP4 description of a stream"
    elif body[12:16] == b"avc1":
        if any(body[8:][_COMPRESSOR]):
            yield "MP4 name of what compressed it"
        at = body.find(b"avcC")
        length = int.from_bytes(body[at - 4 : at], "big")
        if at < 0 or not _only_parameters(body[at + 4 : at - 4 + length]):
            yield "MP4 notes with the parameters of the picture"


def _only_parameters(listed: bytes) -> bool:
    """Whether two lists hold parameters of the picture, with four bytes of the profile at most behind them."""
    at = _one_list(listed, 5, 0x1F)
    at = _one_list(listed, at, 0xFF) if at else 0
    return bool(at) and len(listed) - at in (0, 4)


def _one_list(listed: bytes, at: int, mask: int) -> int:
    """Where a list of parameters ends that begins with their number; nought where it holds anything else."""
    count = listed[at] & mask if at < len(listed) else 0
    at += 1
    for _ in range(count):
        length = int.from_bytes(listed[at : at + 2], "big")
        if len(listed) < at + 2 + length or not length or listed[at + 2] & 0x1F not in _PARAMETERS:
            return 0
        at += 2 + length
    return at

"""Walk through a WebM film by its elements."""

from __future__ import annotations

from collections.abc import Iterator

_HEAD, _SEGMENT, _CLUSTER, _VOID = 0x1A45DFA3, 0x18538067, 0x1F43B675, 0xEC
_INFO, _TRACKS, _TRACK, _VIDEO, _AUDIO, _TAGS, _TAG, _SAID = (
    0x1549A966, 0x1654AE6B, 0xAE, 0xE0, 0xE1, 0x1254C367, 0x7373, 0x67C8
)  # fmt: skip
_SEEKS, _CUES, _GROUP, _COLOUR = 0x114D9B74, 0x1C53BB6B, 0xA0, 0x55B0
_MUXER, _WRITER, _TAG_NAME, _TAG_WORDS = 0x4D80, 0x5741, 0x45A3, 0x4487
# What may stand in each element of a film that we wrote. Those that are named here are walked into, but for tables of
# places, which hold numbers alone.
_INSIDE: dict[int, frozenset[int]] = {
    0: frozenset((_HEAD, _SEGMENT)),
    _SEGMENT: frozenset((_SEEKS, _VOID, _INFO, _TRACKS, _TAGS, _CLUSTER, _CUES)),
    _INFO: frozenset((0x2AD7B1, 0x4489, _MUXER, _WRITER, 0x73A4)),
    _TRACKS: frozenset((_TRACK,)),
    _TRACK: frozenset((0xD7, 0x73C5, 0x9C, 0x22B59C, 0x86, 0x83, 0x23E383, 0x63A2, 0x56AA, 0x56BB, 0x88, 0x55AA,
                       _VIDEO, _AUDIO, _VOID)),
    _VIDEO: frozenset((0xB0, 0xBA, 0x54B0, 0x54BA, 0x54B2, 0x9A, 0x9D, 0x53B8, 0x53C0, _COLOUR, 0x7670)),
    _AUDIO: frozenset((0x9F, 0xB5, 0x78B5, 0x6264)),
    _TAGS: frozenset((_TAG,)),
    _TAG: frozenset((0x63C0, _SAID)),
    _SAID: frozenset((_TAG_NAME, _TAG_WORDS)),
    _CLUSTER: frozenset((0xE7, 0xA3, _GROUP)),
    _GROUP: frozenset((0xA1, 0x9B, 0xFB, 0x75A2)),
}  # fmt: skip


def left_in_webm(content: bytes) -> Iterator[str]:
    """Each element beside picture, sound and the tables to play them; and words in those that there may be."""
    yield from _walk(memoryview(content), 0)


def _walk(content: memoryview, inside: int) -> Iterator[str]:
    at = 0
    while at < len(content):
        name, at = _number(content, at, keep=True)
        length, at = _number(content, at, keep=False)
        if not name or at + length > len(content):
            yield "a WebM element without an end"
            return
        body = content[at : at + length]
        if name not in _INSIDE[inside]:
            yield f"WebM element {name:X}"
        elif name in _INSIDE:
            yield from _walk(body, name)
        else:
            yield from _noted(name, bytes(body) if length < 100_000 else b"")
        at += length


def _noted(name: int, body: bytes) -> Iterator[str]:
    if name in (_MUXER, _WRITER) and body != b"Lavf":
        yield "WebM name of what wrote it"
    elif name == _VOID and any(body):
        yield "bytes in the free room of the WebM"
    elif name == _TAG_NAME and body != b"DURATION":
        yield "WebM tag"
    elif name == _TAG_WORDS and body.strip(b"\x00").translate(None, b"0123456789:."):
        yield "WebM words of a tag"


def _number(content: memoryview, at: int, *, keep: bool) -> tuple[int, int]:
    """The number of so many bytes as its first one says, and where it ends; of a name the first bit is kept."""
    first = content[at] if at < len(content) else 0
    length = 9 - first.bit_length()
    if not first or at + length > len(content):
        return 0, len(content) + 1
    whole = int.from_bytes(content[at : at + length], "big")
    return (whole if keep else whole & ((1 << 7 * length) - 1)), at + length

"""How a worker hands back what it made: a line that describes the parts, then their bytes one after the other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from mainstay.media import limits
from mainstay.media.made import Kind, Media
from mainstay.media.why import NotTaken, Why

_LONGEST_LINE = 1_000
_TYPES = {
    Kind.PICTURE: ("image/png", "image/jpeg"),
    Kind.SOUND: ("audio/mpeg",),
    Kind.FILM: ("video/mp4", "video/webm"),
}
# What each part of an answer is: a picture has a small likeness beside it, a film a still.
_PARTS = {Kind.PICTURE: (Kind.PICTURE, Kind.PICTURE), Kind.SOUND: (Kind.SOUND,), Kind.FILM: (Kind.FILM, Kind.PICTURE)}


class Unreadable(Exception):
    """A worker's answer is not one; whatever it read may have got the better of it."""


def packed(made: Media) -> bytes:
    """What was made, and its preview, as bytes."""
    return b"".join(packed_in_parts(made))


def packed_in_parts(made: Media) -> Iterator[bytes]:
    """The same, one piece after the other, so that no second copy of a large one is ever held."""
    parts = [made, *([made.preview] if made.preview else [])]
    yield json.dumps({"kind": made.kind, "parts": [_described(part) for part in parts]}).encode() + b"\n"
    yield from (part.content for part in parts)


def refusal(why: Why) -> bytes:
    """The reason why nothing was made, as bytes."""
    return json.dumps({"why": why}).encode() + b"\n"


def unpacked(answer: bytes) -> Media:
    """What a worker made. Raises NotTaken with its reason, and Unreadable for whatever else came back.

    The worker has read a stranger's file, so that nothing it says is believed: types are among ours, numbers in bounds.
    """
    line, found, rest = answer.partition(b"\n")
    if not found or len(line) > _LONGEST_LINE:
        raise Unreadable("no heading")
    try:
        heading = json.loads(line)
        if "why" in heading:
            raise NotTaken(Why(heading["why"]))
        return _media(Kind(heading["kind"]), heading["parts"], rest)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable("no true heading") from error


def _described(part: Media) -> list[object]:
    return [part.type, len(part.content), part.width, part.height, round(part.seconds, 3)]


def _media(kind: Kind, parts: Sequence[Any], rest: bytes) -> Media:
    made: Media | None = None
    if len(parts) != len(_PARTS[kind]) or sum(int(part[1]) for part in parts) != len(rest):
        raise ValueError
    for of, (named, length, width, height, seconds) in reversed(list(zip(_PARTS[kind], parts, strict=True))):
        if named not in _TYPES[of] or not 0 < int(length) <= len(rest):
            raise ValueError
        content, rest = rest[-int(length) :], rest[: -int(length)]
        made = Media(of, content, named, _side(width), _side(height), _seconds(seconds), preview=made)
    if made is None:
        raise ValueError
    return made


def _side(value: object) -> int:
    if isinstance(value, int) and 0 <= value <= limits.LONGEST_SIDE:
        return value
    raise ValueError


def _seconds(value: object) -> float:
    if isinstance(value, int | float) and 0 <= value <= limits.SECONDS_IN + 1:
        return float(value)
    raise ValueError

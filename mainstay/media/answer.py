"""How a worker hands back what it made: a line that describes the parts, then their bytes one after the other."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from mainstay.media import limits
from mainstay.media.made import Kind, Media
from mainstay.media.why import NotTaken, Why

_LONGEST_LINE = 1_000
_TYPES = {Kind.PICTURE: ("image/png", "image/jpeg"), Kind.SOUND: ("audio/mpeg",)}


class Unreadable(Exception):
    """A worker's answer is not one; whatever it read may have got the better of it."""


def packed(made: Media) -> bytes:
    """What was made, and its preview, as bytes."""
    parts = [made, *([made.preview] if made.preview else [])]
    heading = {"kind": made.kind, "parts": [_described(part) for part in parts]}
    return json.dumps(heading).encode() + b"\n" + b"".join(part.content for part in parts)


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
    if len(parts) != (2 if kind == Kind.PICTURE else 1) or sum(int(part[1]) for part in parts) != len(rest):
        raise ValueError
    for named, length, width, height, seconds in reversed(parts):
        if named not in _TYPES[kind] or not 0 < int(length) <= len(rest):
            raise ValueError
        content, rest = rest[-int(length) :], rest[: -int(length)]
        made = Media(kind, content, named, _side(width), _side(height), _seconds(seconds), preview=made)
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

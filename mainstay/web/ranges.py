"""Parts of a large file: which bytes a player asks for, so that it can begin at once and be moved to any place."""

from __future__ import annotations

import re

_RANGE = re.compile(r"bytes=(\d*)-(\d*)$")


class NoSuchPart(Exception):
    """A part is asked for that lies behind the end of the file."""


def part_asked(asked: str, length: int, most: int) -> tuple[int, int] | None:
    """The first and last byte of the part to hand out, `most` bytes of it at once; None where none is asked for.

    What is not understood, or asks for several parts, is answered with the whole, as the standard has it (RFC 9110,
    section 14.2). Raises NoSuchPart.
    """
    found = _RANGE.match(asked.strip())
    if found is None or not (found[1] or found[2]):
        return None
    if not found[1]:
        first, last = max(0, length - int(found[2])), length - 1
    else:
        first, last = int(found[1]), min(int(found[2] or length), length - 1)
        if found[2] and int(found[2]) < first:
            return None
    if first >= length or last < first:
        raise NoSuchPart
    return first, min(last, first + most - 1)

"""What is written in this room: in one line or several, short enough to be read, and never empty where it is wanted."""

from __future__ import annotations

from mainstay.statute.refusal import Refused

LONGEST_TITLE, LONGEST_LINE, LONGEST_TEXT = 120, 500, 1000
MOST_CHILDREN = 60


def must_be_line(words: str, missing: str, longest: int = LONGEST_LINE) -> str:
    """Words as one line. Raises Refused with the sentence `missing` where there are none, and where they are long."""
    return must_be_short(" ".join(words.split()), missing, longest)


def must_be_text(words: str, missing: str, longest: int = LONGEST_TEXT) -> str:
    """Words with their paragraphs. Raises Refused as `must_be_line` does."""
    return must_be_short("\n".join(line.rstrip() for line in words.strip().splitlines()), missing, longest)


def must_be_short(said: str, missing: str, longest: int) -> str:
    """The same words. Raises Refused where there are none though `missing` asks for them, or too many."""
    if not said and missing:
        raise Refused(missing)
    if len(said) > longest:
        raise Refused(f"That is {len(said)} characters long. Use {longest} or fewer.")
    return said

"""A text as passages that can be marked, and as it is given out: what is about others left out, or marked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from mainstay.access.roles import Scope
from mainstay.statute.refusal import Refused

LEFT_OUT = "[A passage about another person is left out here.]"
ABOUT_ANOTHER = "[About another person: {passage}]"
NO_ADDRESS = "[An address is left out here.]"
NOT_YOURS = (
    "Only a manager of the service lets passages about other people stand in the bundle. Make it without them, or ask "
    "the manager."
)
_ENDS = re.compile(r"(?<=[.!?…])\s+|\n+")


def passages(text: str) -> list[str]:
    """The sentences and lines of a text, each as it stands, in order."""
    return [piece.strip() for piece in _ENDS.split(text) if piece.strip()]


def must_stand_in(chosen: Iterable[str], text: str) -> list[str]:
    """The passages that were chosen, each once. Raises Refused for one that does not stand in the text."""
    there, kept = set(passages(text)), list(dict.fromkeys(chosen))
    if any(each not in there for each in kept):
        raise Refused("The text has changed since you opened it. Open it again and mark what stands there now.")
    return kept


def given_out(text: str, marked: Collection[str], *, with_others: bool) -> str:
    """The text as it is given out."""
    for passage in sorted(set(marked), key=len, reverse=True):
        text = text.replace(passage, ABOUT_ANOTHER.format(passage=passage) if with_others else LEFT_OUT)
    return text


def how_many(text: str, marked: Collection[str]) -> int:
    """How many of the marked passages stand in a text."""
    return sum(1 for passage in set(marked) if passage in text)


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with these places left out of it, the later first so that the earlier stay where they are."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}{NO_ADDRESS}{text[end:]}"
    return text


def must_be_a_manager(sight: Scope) -> None:
    """Insist that somebody sees the whole service, as its managers do. Raises Refused."""
    if sight is not Scope.SERVICE:
        raise Refused(NOT_YOURS)

"""What other rooms add to the letter to the child: each its part, so that none is called by a room below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.documents.blocks import Block
from mainstay.releases.shared import Part

# The parts that may be added, each with its title, in the order in which they stand before the help.
ADDED: tuple[tuple[str, str], ...] = (
    ("answers", "What came of what you asked for"),
    ("proud", "What you are proud of"),
)
Adds = Callable[[Viewer, UUID, date | None], tuple[Block, ...]]

_added: dict[str, Adds] = {}


def letter_part(key: str) -> Callable[[Adds], Adds]:
    """Declare what a room adds: its blocks for a child's letter, of what happened since a day (None is since ever).

    The part stands in letters to the child alone, and makes them private.
    """
    if key not in dict(ADDED):
        raise ValueError(f"{key} is no part that is added to a letter")

    def declare(adds: Adds) -> Adds:
        _added[key] = adds
        return adds

    return declare


def added_to_letter(viewer: Viewer, child_id: UUID, since: date | None) -> Iterator[Part]:
    """What the other rooms have to say in a letter to a child; a part without words is left out by the letter."""
    for key, title in ADDED:
        if key in _added:
            yield Part(key, title, _added[key](viewer, child_id, since))

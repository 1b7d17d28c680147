"""How a child's pages may look."""

from __future__ import annotations

from collections.abc import Collection

from mainstay.statute.refusal import Refused

SIZES = ("usual", "big", "biggest")
COLOURS = ("usual", "cream", "dark", "yellow")


def must_be_one_of(chosen: str, known: Collection[str]) -> str:
    """The choice, where it is one of those there are. Raises Refused."""
    if chosen not in known:
        raise Refused("Choose one from the list.")
    return chosen

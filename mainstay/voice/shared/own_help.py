"""What a child may do on the page “Help”: each room adds its tiles, so that none is called by a room below it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise


@dataclass(frozen=True)
class HelpTile:
    """One tile: its words, its symbol, where it leads, and its place among the others.

    A tile that `presses` is one tap: pressing it does what it says, and the page it leads to says what happens next.
    """

    key: str
    words: str | Promise
    hint: str | Promise
    symbol: str
    address: str
    args: tuple[Any, ...] = field(default=())
    presses: bool = False
    place: int = 50

    @property
    def href(self) -> str:
        """The address it leads to, or is sent to."""
        return reverse(self.address, args=self.args)


_tiles: dict[str, HelpTile] = {}


def help_tile(tile: HelpTile) -> HelpTile:
    """Declare a tile of the page “Help”; once for each key, however often its room is loaded."""
    _tiles[tile.key] = tile
    return tile


def help_tiles() -> tuple[HelpTile, ...]:
    """Every tile, in order."""
    return tuple(sorted(_tiles.values(), key=lambda tile: (tile.place, tile.key)))

"""A picture as it was sent: known by its headings, and given strip by strip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from mainstay.media import limits
from mainstay.media.why import NotTaken, Why


@dataclass(frozen=True)
class Sent:
    """A picture whose headings were read: its size, how it was held, its colour profile.

    `strip` gives the rows from one to before another; the first call decodes.
    """

    width: int
    height: int
    orientation: int
    profile: bytes
    strip: Callable[[int, int], Image.Image]

    @property
    def longest(self) -> int:
        """The longer side in pixels."""
        return max(self.width, self.height)


def must_be_of_a_size(width: int, height: int) -> None:
    """Raises NotTaken for a picture that is too large to decode here, and ValueError for one without an area."""
    if width * height > limits.PIXELS_IN:
        raise NotTaken(Why.BIG_PICTURE)
    if width < 1 or height < 1:
        raise ValueError("a picture without an area")

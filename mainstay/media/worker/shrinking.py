"""Bring a picture to the size it is kept in, a strip at a time, so that no second copy of a large one is ever held."""

from __future__ import annotations

from PIL import Image
from PIL.Image import Resampling

from mainstay.media import limits
from mainstay.media.worker.colours import plain
from mainstay.media.worker.sent import Sent

_ROWS = 64


def shrunk(sent: Sent) -> Image.Image:
    """The picture on a sheet of its own, no side longer than is kept, and nothing see-through left."""
    factor = max(1, sent.longest // limits.LONGEST_SIDE)
    size = (-(-sent.width // factor), -(-sent.height // factor))
    sheet: Image.Image | None = None
    for top in range(0, sent.height, _ROWS * factor):
        strip = plain(sent.strip(top, min(top + _ROWS * factor, sent.height))).reduce(factor)
        sheet = sheet or Image.new(strip.mode, size)
        sheet.paste(strip, (0, top // factor))
    if sheet is None:
        raise ValueError("a picture without rows")
    sheet.thumbnail((limits.LONGEST_SIDE, limits.LONGEST_SIDE), Resampling.LANCZOS)
    return sheet

"""Mainstay's own mark: a mast, the stays that hold it, and the water under it."""

from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("mark.svg")


@cache
def mark_svg() -> str:
    """Give the mark as SVG text."""
    return FILE.read_text(encoding="utf-8").strip()

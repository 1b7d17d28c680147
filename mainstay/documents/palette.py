"""The colours of a published document: calm teal, one warm accent, each apart from its neighbour in grey."""

TEAL = "#0b5c5f"
TEAL_DEEP = "#073f42"
TEAL_PALE = "#e6f0ef"
ACCENT = "#c8662b"
INK = "#1d2a2d"
QUIET = "#4f5f63"
RULE = "#c9d5d5"
PAPER = "#ffffff"

SERIES = (TEAL, "#d9823f", "#9cc9c5", "#27343a", "#ecd3b4", "#5f8f8c")
"""Fills in the order they are used: dark, middle, light, so that neighbours differ when printed in grey."""

DASHES = ((1, 0), (7, 4), (2, 3), (10, 3, 2, 3), (4, 4), (12, 4))
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")

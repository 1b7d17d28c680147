"""The code on a card, and the secret that goes with it: how they are made, read and refused."""

from __future__ import annotations

import re
import secrets
from itertools import pairwise

from mainstay.statute.refusal import Refused

# No vowels, so that no code is a word, and nothing that is easily taken for something else (0 and O, 1 and I, 5 and S).
LETTERS = "BCDFGHJKMNPQRTVWXYZ2346789"
CODE_LENGTH = 10
NUMBERS_FEWEST, NUMBERS_MOST = 5, 8
PICTURES_IN_ORDER = 4
PICTURES: tuple[str, ...] = (
    "apple", "ball", "bird", "boat", "cat", "cloud", "cup", "dog",
    "fish", "flower", "house", "key", "leaf", "moon", "star", "sun",
)  # fmt: skip


def new_code() -> str:
    """A code that nobody can guess: ten of 26 letters and numbers."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


def as_printed(code: str) -> str:
    """The code as it stands on a card: in two halves."""
    return f"{code[:5]} {code[5:]}"


def as_typed(text: str) -> str:
    """The code in what somebody typed: capitals, without spaces or dashes; it may be no code at all."""
    return re.sub(r"[^A-Z0-9]", "", text.upper())[:40]


def must_be_numbers(text: str) -> str:
    """A secret of numbers that is not too easy. Raises Refused."""
    typed = re.sub(r"\s", "", text)
    if not typed.isascii() or not typed.isdigit() or not NUMBERS_FEWEST <= len(typed) <= NUMBERS_MOST:
        raise Refused(f"Use {NUMBERS_FEWEST} to {NUMBERS_MOST} numbers.")
    steps = {int(after) - int(before) for before, after in pairwise(typed)}
    if steps <= {0} or steps <= {1} or steps <= {-1}:
        raise Refused("That is too easy to guess. Use numbers that are not in a row and not all the same.")
    return typed


def must_be_pictures(chosen: list[str]) -> str:
    """A secret of four pictures in their order, not all the same. Raises Refused."""
    if len(chosen) != PICTURES_IN_ORDER or not set(chosen) <= set(PICTURES):
        raise Refused(f"Choose {PICTURES_IN_ORDER} pictures.")
    if len(set(chosen)) == 1:
        raise Refused("That is too easy to guess. Choose pictures that are not all the same.")
    return "-".join(chosen)


def secret_typed(numbers: str, pictures: list[str]) -> str:
    """What was tried as a secret, as it would be kept; what is no secret at all fits none."""
    return "-".join(pictures) if pictures else re.sub(r"\s", "", numbers)[:40]

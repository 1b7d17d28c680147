"""How names are folded so that they can be searched and put in order, whatever their case and accents."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not take apart into a plain letter and a mark.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
_JOINED = dict.fromkeys(map(ord, "'’‘`´"))


def fold(text: str) -> str:
    """Small letters without accents or apostrophes, hyphens as spaces, single spaces: "O’Neíl-Åse" is "oneil ase"."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.translate(_JOINED)).casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_LETTERS)
    return " ".join("".join(letter if letter.isalnum() else " " for letter in letters).split())


def search_key(given_name: str, family_name: str, known_as: str) -> str:
    """What a child's names are searched by: what they are called and what they are named, folded."""
    words = " ".join(fold(name) for name in (known_as, given_name, family_name) if name)
    return " ".join(dict.fromkeys(words.split()))[:400]


def sort_key(given_name: str, family_name: str, known_as: str) -> str:
    """What lists are put in order by: the family name, then what the child is called."""
    return f"{fold(family_name)} {fold(known_as or given_name)}".strip()[:250]

"""What raises an alert at once: words on the service's list, the lowest face, or the child who says it is urgent."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LOWEST_FACE = 1
WORDS, FACE, ASKED = "words", "face", "asked"
# Somebody of the service read something that worries them.
READ = "read"


def plain(text: str) -> str:
    """Words as they are compared: small letters, no accents, apostrophes or marks, one space between."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^\w\s]|_", " ", re.sub(r"[’'`]", "", kept)).split())


def holds(text: str, listed: Iterable[str]) -> bool:
    """Whether any listed word or phrase stands in the text, whole words only, spelled with or without marks.

    A letter held down ("huuurt") and words joined by marks ("run-away") are found too.
    """
    said = f" {plain(text)} "
    once = _once(said)
    phrases = [phrase for phrase in map(plain, listed) if phrase]
    return any(f" {phrase} " in said or f" {_once(phrase)} " in once for phrase in phrases)


def reasons(text: str, feeling: int | None, *, asked: bool, listed: Iterable[str]) -> tuple[str, ...]:
    """Why this is urgent, or nothing where it is not."""
    found = []
    if asked:
        found.append(ASKED)
    if holds(text, listed):
        found.append(WORDS)
    if feeling is not None and feeling <= LOWEST_FACE:
        found.append(FACE)
    return tuple(found)


def _once(text: str) -> str:
    """The text with no letter twice in a row."""
    return re.sub(r"(\w)\1+", r"\1", text)

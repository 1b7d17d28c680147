"""How hard the words to a child are to read: an English reading age, shown as it is typed and never enforced."""

from __future__ import annotations

import math
from dataclasses import dataclass

TARGET_AGE = 9
ENGLISH = frozenset({"", "en", "english"})
FEWEST_WORDS = 5


@dataclass(frozen=True)
class ReadingLevel:
    """The age at which most can read some words, or why it was not measured, in words for the page."""

    age: int | None
    words: str

    @property
    def is_hard(self) -> bool:
        """Whether it is above the age that letters aim at."""
        return self.age is not None and self.age > TARGET_AGE


def reading_level(text: str, language: str = "") -> ReadingLevel:
    """The automated readability index of some English words, as an age; other languages are not measured."""
    if language.strip().casefold() not in ENGLISH:
        return ReadingLevel(None, "Reading age: not measured, for it is not English")
    if len(text.split()) < FEWEST_WORDS:
        return ReadingLevel(None, "Reading age: too few words to measure")
    import textstat

    age = max(5, math.ceil(textstat.automated_readability_index(text)) + 5)
    if age > TARGET_AGE:
        return ReadingLevel(age, f"Reading age: about {min(age, 18)}. Letters aim at {TARGET_AGE}: try shorter words.")
    return ReadingLevel(age, f"Reading age: about {age}. Letters aim at {TARGET_AGE}.")

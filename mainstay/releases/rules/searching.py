"""Looking for guarded values in a text, whatever spaces, line ends, punctuation and case stand between its letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mainstay.releases.rules.guarding import Guard, Kind
from mainstay.releases.rules.spellings import squeezed

_LONG_ENOUGH = 8
_UNSEEN = frozenset({"Cf", "Mn", "Me"})


@dataclass(frozen=True)
class Hit:
    """Something guarded was found: what sort, and where it begins and ends in the text."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True)
class Squeezed:
    """A text without all but its letters and digits, small, with the place each had."""

    text: str
    letters: str
    places: tuple[int, ...]


def squeeze(text: str) -> Squeezed:
    """The letters and digits of a text, folded, each with its place in the text."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in _folded(character):
            letters.append(letter)
            places.append(place)
    return Squeezed(text, "".join(letters), tuple(places))


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", character).casefold() if one.isalnum())


def search(text: str, guards: Iterable[Guard], *, allowed: Iterable[str] = (), glued: bool = False) -> list[Hit]:
    """Every place where something guarded stands, in order, without those that lie inside another.

    `allowed` are full names that may stand, so that a family name alone inside one of them is no hit. `glued` is for
    text read back from a file, where the end of one cell may touch the next.
    """
    thin = squeeze(text)
    free = [span for name in allowed for span in _spans(thin, squeezed(name))]
    hits = {hit for guard in guards for hit in _hits(thin, guard, free, glued=glued)}
    return _outermost(hits)


def _hits(thin: Squeezed, guard: Guard, free: list[tuple[int, int]], *, glued: bool) -> Iterator[Hit]:
    for found in _pattern(guard.pattern).finditer(thin.letters):
        start = found.start(1)
        for end in _ends(guard.pattern, thin.letters, start, found.end(1)):
            if guard.bare and any(begins <= start and end <= ends for begins, ends in free):
                continue
            first, last = thin.places[start], thin.places[end - 1]
            if guard.capital and not thin.text[first].isupper():
                continue
            if _stands_alone(thin.text, first, last) or (glued and end - start >= _LONG_ENOUGH):
                yield Hit(guard.kind, first, last + 1)
                break


def _ends(pattern: str, letters: str, start: int, longest: int) -> Iterator[int]:
    """Where a spelling may end, the longest first: in "Jones said" the letters of "Joness" stand, and "Jones" alone."""
    if longest > start:
        yield longest
    whole = _whole(pattern)
    for end in range(longest - 1, start, -1):
        if whole.fullmatch(letters, start, end):
            yield end


@lru_cache(maxsize=65536)
def _pattern(pattern: str) -> re.Pattern[str]:
    # Looked for from every letter on, for a longer spelling may begin inside a shorter one that does not stand alone.
    return re.compile(f"(?=({pattern}))")


@lru_cache(maxsize=65536)
def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _spans(thin: Squeezed, name: str) -> Iterator[tuple[int, int]]:
    place = thin.letters.find(name) if name else -1
    while place >= 0:
        yield place, place + len(name)
        place = thin.letters.find(name, place + 1)


def _stands_alone(text: str, first: int, last: int) -> bool:
    """Whether what was found does not go on before or after: a letter beside a letter, a digit beside a digit."""
    return not _goes_on(text, first, -1) and not _goes_on(text, last, 1)


def _goes_on(text: str, place: int, step: int) -> bool:
    beside = place + step
    while 0 <= beside < len(text) and unicodedata.category(text[beside]) in _UNSEEN:
        beside += step
    if not 0 <= beside < len(text):
        return False
    return (text[place].isdigit() and text[beside].isdigit()) or (text[place].isalpha() and text[beside].isalpha())


def _outermost(hits: set[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda each: (each.start, -each.end, each.kind)):
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept


def passage(text: str, hit: Hit, around: int = 90) -> tuple[str, str, str]:
    """The words before a hit, the hit itself, and the words after it, cut at a space."""
    before = text[max(0, hit.start - around) : hit.start]
    after = text[hit.end : hit.end + around]
    if hit.start > around:
        before = "…" + before.partition(" ")[2]
    if hit.end + around < len(text):
        after = after.rpartition(" ")[0] + "…"
    return before, text[hit.start : hit.end], after

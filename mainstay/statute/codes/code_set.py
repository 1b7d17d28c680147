"""A national code set: its codes, their words, and the collection years each was valid in."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Code:
    """One code; `valid_from` and `valid_to` are the years ending 31 March of its first and last collection."""

    code: str
    label: str
    valid_from: int | None = None
    valid_to: int | None = None

    def valid(self, year_ending: int) -> bool:
        """Whether the code belongs to the collection of the year ending 31 March."""
        begun = self.valid_from is None or year_ending >= self.valid_from
        return begun and (self.valid_to is None or year_ending <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Values known by their shape, such as a number; the expression must match the whole value."""

    expression: str
    label: str


@dataclass(frozen=True)
class CodeSet:
    """Every code a column of the return may hold, by year."""

    name: str
    title: str
    codes: tuple[Code, ...]
    patterns: tuple[Pattern, ...] = ()
    _by_code: dict[str, Code] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_code", {each.code: each for each in self.codes})

    def valid(self, code: str, year_ending: int) -> bool:
        """Whether a code belongs to the collection of the year ending 31 March."""
        known = self._by_code.get(code)
        if known is not None:
            return known.valid(year_ending)
        return self._pattern(code) is not None

    def label(self, code: str | None) -> str:
        """The words for a code, whatever the year; a code that was never in the set is shown and said so."""
        if not code:
            return "Not recorded"
        known = self._by_code.get(code)
        if known is not None:
            return known.label
        pattern = self._pattern(code)
        return pattern.label if pattern else f"{code} (not a known code)"

    def entries(self, year_ending: int) -> tuple[Code, ...]:
        """The codes of one collection year, in the order of the national guide."""
        return tuple(each for each in self.codes if each.valid(year_ending))

    def problem(self, code: str, year_ending: int) -> str | None:
        """What is wrong with a code in a year's return, in a sentence, or None."""
        if self.valid(code, year_ending):
            return None
        known = self._by_code.get(code)
        if known is None:
            return f"“{code}” is not a code of {self.name} ({self.title.lower()})."
        return f"“{code}” is not a code of {self.name} in the year ending 31 March {year_ending}: {_years(known)}."

    def _pattern(self, code: str) -> Pattern | None:
        for each, matches in self._matchers:
            if matches(code):
                return each
        return None

    @cached_property
    def _matchers(self) -> tuple[tuple[Pattern, Callable[[str], object]], ...]:
        return tuple((each, re.compile(each.expression).fullmatch) for each in self.patterns)


def codes(pairs: Iterable[tuple[str, str]], *, since: int | None = None, until: int | None = None) -> tuple[Code, ...]:
    """Codes that share their first and last year."""
    return tuple(Code(code, label, since, until) for code, label in pairs)


def _years(code: Code) -> str:
    if code.valid_from is None:
        return f"it ended with {code.valid_to}"
    if code.valid_to is None:
        return f"it began with {code.valid_from}"
    return f"it was used from {code.valid_from} to {code.valid_to}"

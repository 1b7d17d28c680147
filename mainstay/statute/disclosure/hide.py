"""Which figures to leave out of a publication so that no small number is printed or can be worked out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mainstay.statute.disclosure.balance import NATIONAL, Balance, Thresholds
from mainstay.statute.disclosure.witness import Puzzle


def hide(
    values: Mapping[str, int],
    balances: Iterable[Balance] = (),
    *,
    implied: Collection[str] = (),
    keep: Collection[str] = (),
    thresholds: Thresholds = NATIONAL,
) -> frozenset[str]:
    """The names of the figures to leave out, of all that one publication prints.

    `values` holds every figure of the publication, and also those `implied`: never printed, but there to be
    worked out, such as a denominator less its numerator. `balances` say what adds up. `keep` are hidden only
    when nothing else will do. The answer never holds an implied figure.

    What is promised, to a reader who knows every balance, that no figure is below nought, and that a hidden one
    is not nought, but not which of the hidden ones are small:

    1. No figure from `lowest` to `highest` is printed.
    2. No hidden figure, and no small implied one, can be worked out: at least two whole numbers are possible
       for it. Each is proved by a witness (see witness.py), not by trust in the search; where no proof is
       found, everything it hangs together with is left out.
    3. The hidden figures on one side of a balance do not add up to a small number, where their sum can be
       worked out from the rest of it.
    4. Nought stays nought, unless a proof under 2 cannot be had without it.

    Nothing is promised about balances that were not given, nor about a reader who knows some of the children.
    Raises ValueError when a balance does not hold or a value is below nought. Source: DR-12.5.
    """
    listed = list(balances)
    _demand_sound(values, listed)
    floors = {name: 0 if name in implied or not value else 1 for name, value in values.items()}
    search = _Search(
        values=values,
        sides=[balance.signs() for balance in listed],
        wholes=frozenset(name for balance in listed for name in balance.wholes()),
        implied=frozenset(implied),
        keep=frozenset(keep),
        thresholds=thresholds,
        puzzle=Puzzle(values, listed, floors),
        hidden={name for name, value in values.items() if name not in implied and thresholds.small(value)},
    )
    search.run()
    return frozenset(search.hidden)


def _demand_sound(values: Mapping[str, int], balances: Sequence[Balance]) -> None:
    below = [name for name, value in values.items() if value < 0]
    if below:
        raise ValueError(f"The figure “{below[0]}” is below nought, so it is not a count.")
    for balance in balances:
        if not balance.holds(values):
            raise ValueError(f"The figures {balance.left} do not add up to {balance.right}.")


@dataclass
class _Search:
    """Hides the small figures, then others with them until every promise is proved."""

    values: Mapping[str, int]
    sides: list[dict[str, int]]
    wholes: frozenset[str]
    implied: frozenset[str]
    keep: frozenset[str]
    thresholds: Thresholds
    puzzle: Puzzle
    hidden: set[str]
    proved: set[str] = field(default_factory=set)

    def run(self) -> None:
        """Hide more until nothing small can be worked out, then print again what need not be hidden."""
        small = set(self.hidden)
        while self._protect_sums() or self._protect_figures():
            pass
        for name in reversed(self._ordered(self.hidden - small)):
            if self._sound(self.hidden - {name}):
                self.hidden.discard(name)

    def _protect_sums(self) -> bool:
        """Where the hidden part of a balance adds up to a small number, hide one more figure."""
        unknown = self._unknown(self.hidden)
        for signs in self.sides:
            if self._small_gap(signs, unknown):
                choice = self._choose_for_sum(signs)
                if choice is not None:
                    self.hidden.add(choice)
                    return True
        return False

    def _protect_figures(self) -> bool:
        """Where a figure can be worked out, hide one more figure that it hangs together with."""
        unprinted = self.hidden | self.implied
        for name in sorted(self._secret(self.hidden) - self.proved):
            witness = self.puzzle.witness(name, unprinted)
            if witness is not None:
                self.proved |= witness
                continue
            choice = self._choose_for_figure(name)
            if choice is not None:
                self.hidden.add(choice)
                return True
        return False

    def _unknown(self, hidden: Collection[str]) -> set[str]:
        """The figures not printed, without those that are the only gap of a balance and so are worked out."""
        unknown = set(hidden) | self.implied
        worked_out = set(self.implied)
        while worked_out:
            gaps = [[name for name in signs if name in unknown] for signs in self.sides]
            worked_out = {gap[0] for gap in gaps if len(gap) == 1} & self.implied
            unknown -= worked_out
        return self._secret(unknown)

    def _secret(self, hidden: Collection[str]) -> set[str]:
        """The figures that nobody may work out: the hidden ones, and the small ones that are only implied."""
        return set(hidden) | {name for name in self.implied if self.thresholds.small(self.values[name])}

    def _sound(self, hidden: set[str]) -> bool:
        """Whether every promise is proved with these figures hidden and no others."""
        unknown = self._unknown(hidden)
        if any(self._small_gap(signs, unknown) for signs in self.sides):
            return False
        waiting = self._secret(hidden)
        while waiting:
            witness = self.puzzle.witness(min(waiting), hidden | self.implied)
            if witness is None:
                return False
            waiting -= witness
        return True

    def _small_gap(self, signs: Mapping[str, int], unknown: Collection[str]) -> bool:
        """Whether the gaps of a balance are all on one side and add up to a small number."""
        gaps = [name for name in signs if name in unknown]
        one_sided = len({signs[name] for name in gaps}) == 1
        return one_sided and self.thresholds.small(sum(self.values[name] for name in gaps))

    def _choose_for_sum(self, signs: Mapping[str, int]) -> str | None:
        """The cheapest figure whose hiding makes the gap large or uncertain, or else the cheapest there is."""
        beside = set(signs)
        for name in signs:
            if name in self.implied:
                beside |= self.puzzle.beside(name)
        choices = self._cheapest(beside)
        for choice in choices:
            if not self._small_gap(signs, self._unknown(self.hidden | {choice})):
                return choice
        return next(iter(choices), None)

    def _choose_for_figure(self, name: str) -> str | None:
        """The cheapest single figure that protects another, or else the cheapest that stands beside it."""
        unprinted = self.hidden | self.implied
        reach = self.puzzle.reach(name, unprinted)
        choices = self._cheapest(reach)
        for choice in choices:
            if self.puzzle.witness(name, unprinted | {choice}) is not None:
                return choice
        beside = self._cheapest(self.puzzle.beside(name))
        return next(iter([*beside, *choices, *self._cheapest(reach, nought=True)]), None)

    def _cheapest(self, names: Iterable[str], *, nought: bool = False) -> list[str]:
        """Printed figures that could be hidden, the smallest parts first and totals last."""
        printed = [name for name in names if name not in self.hidden and name not in self.implied]
        return self._ordered(name for name in printed if nought or self.values[name])

    def _ordered(self, names: Iterable[str]) -> list[str]:
        return sorted(names, key=lambda name: (name in self.keep, name in self.wholes, self.values[name], name))

"""The proof that a hidden figure cannot be worked out: another set of figures that a reader could not tell apart."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from mainstay.statute.disclosure.balance import Balance

MOST_STEPS = 4000


class Puzzle:
    """What a reader of the published figures has before them: values, balances, and the gaps.

    `floors` is the least each unpublished figure can be, as the reader knows it. A witness is a change of some
    unpublished figures by one each, up or down, that leaves every published figure and every balance true and no
    figure below its floor. One that changes a figure proves that its value cannot be told from what is published.
    Hiding more figures never undoes a witness.
    """

    def __init__(self, values: Mapping[str, int], balances: Sequence[Balance], floors: Mapping[str, int]) -> None:
        """Set out the puzzle with nothing hidden."""
        self._values = values
        self._floors = floors
        self._signs = [balance.signs() for balance in balances]
        self._of: dict[str, list[int]] = defaultdict(list)
        for number, signs in enumerate(self._signs):
            for name in signs:
                self._of[name].append(number)
        self._steps_left = 0

    def witness(self, name: str, unknown: Collection[str]) -> frozenset[str] | None:
        """The figures changed by a witness for one hidden figure, or None when none was found.

        The search is bounded; one that is given up counts as not found, so that more is hidden and not less.
        """
        for step in (1, -1):
            self._steps_left = MOST_STEPS
            if self._allowed(name, step):
                changed = {name: step}
                if self._settle(changed, self._tilt({}, name, step), unknown):
                    return frozenset(changed)
        return None

    def reach(self, name: str, unknown: Collection[str]) -> set[str]:
        """Every figure in a balance that a hidden figure is tied to, straight or by way of other hidden ones."""
        seen: set[int] = set()
        names = {name}
        waiting = [name]
        while waiting:
            for number in self._of[waiting.pop()]:
                if number not in seen:
                    seen.add(number)
                    fresh = set(self._signs[number]) - names
                    names |= fresh
                    waiting += [each for each in fresh if each in unknown]
        return names

    def beside(self, name: str) -> set[str]:
        """Every figure that stands in a balance with a figure."""
        return {each for number in self._of[name] for each in self._signs[number]}

    def _settle(self, changed: dict[str, int], tilts: dict[int, int], unknown: Collection[str]) -> bool:
        """Change further figures until every balance is level again, trying each that may be changed."""
        if not tilts:
            return True
        number, tilt = next(iter(tilts.items()))
        for name in self._free(number, changed, unknown):
            step = -self._signs[number][name] if tilt > 0 else self._signs[number][name]
            if not self._allowed(name, step):
                continue
            self._steps_left -= 1
            if self._steps_left < 0:
                return False
            changed[name] = step
            if self._settle(changed, self._tilt(tilts, name, step), unknown):
                return True
            del changed[name]
        return False

    def _free(self, number: int, changed: Mapping[str, int], unknown: Collection[str]) -> list[str]:
        """The figures of a balance that may still be changed, those tied to least first."""
        free = [name for name in self._signs[number] if name in unknown and name not in changed]
        return sorted(free, key=lambda name: (len(self._of[name]), -self._values[name], name))

    def _tilt(self, tilts: Mapping[int, int], name: str, step: int) -> dict[int, int]:
        """By how much each balance is out once a figure is changed; level ones are left out."""
        after = dict(tilts)
        for number in self._of[name]:
            tilt = after.pop(number, 0) + self._signs[number][name] * step
            if tilt:
                after[number] = tilt
        return after

    def _allowed(self, name: str, step: int) -> bool:
        return self._values[name] + step >= self._floors[name]

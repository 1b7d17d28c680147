"""A reader who tries to work out hidden figures by trying every table that fits what was published."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from mainstay.statute.disclosure import Balance


def possible(
    values: Mapping[str, int],
    balances: Sequence[Balance],
    *,
    hidden: frozenset[str],
    implied: frozenset[str],
    highest: int,
) -> dict[str, set[int]]:
    """Every value that each unpublished figure could have, given the published ones and what adds up.

    Hidden figures are known not to be nought; no figure is tried above `highest`.
    """
    unknown = sorted(hidden | implied)
    free = _free(unknown, balances)
    found: dict[str, set[int]] = {name: set() for name in unknown}
    for guess in product(range(highest + 1), repeat=len(free)):
        for table in _complete(dict(values), dict(zip(free, guess, strict=True)), unknown, balances):
            if all(table[name] >= (name in hidden and values[name] > 0) for name in unknown):
                for name in unknown:
                    found[name].add(table[name])
    return found


def _free(unknown: Sequence[str], balances: Sequence[Balance]) -> list[str]:
    """Enough unknown figures to guess that the balances give the others."""
    free: list[str] = []
    settled: set[str] = set()
    for name in unknown:
        if name not in settled:
            free.append(name)
            settled.add(name)
        while newly := _forced(set(unknown) - settled, balances):
            settled |= newly
    return free


def _forced(open_names: set[str], balances: Sequence[Balance]) -> set[str]:
    gaps = [[name for name in balance.signs() if name in open_names] for balance in balances]
    return {gap[0] for gap in gaps if len(gap) == 1}


def _complete(
    table: dict[str, int], guess: dict[str, int], unknown: Sequence[str], balances: Sequence[Balance]
) -> Iterator[dict[str, int]]:
    """The one table a guess leads to, if every balance holds and nothing falls below nought."""
    table |= guess
    settled = set(guess)
    while names := _forced(set(unknown) - settled, balances):
        for balance in balances:
            signs = balance.signs()
            gap = [name for name in signs if name in set(unknown) - settled]
            if len(gap) == 1 and gap[0] in names:
                rest = sum(sign * table[name] for name, sign in signs.items() if name != gap[0])
                table[gap[0]] = -rest * signs[gap[0]]
                settled.add(gap[0])
    if min(table.values()) >= 0 and all(balance.holds(table) for balance in balances):
        yield table

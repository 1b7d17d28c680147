"""Suppression of the shapes a report prints: a total with its splits, shares with theirs, a table of two margins."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mainstay.statute.disclosure.balance import NATIONAL, Balance, Thresholds
from mainstay.statute.disclosure.hide import hide

Split = Mapping[str, int]
_TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Suppressed:
    """What to leave out of a total and its splits: whether the total, and which keys of each split."""

    total_hidden: bool
    hidden: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class SuppressedShares:
    """What to leave out of a share and its splits; a percentage goes with its numerator."""

    numerator_hidden: bool
    denominator_hidden: bool
    numerators: Mapping[str, frozenset[str]]
    denominators: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class SuppressedTable:
    """What to leave out of a table with row totals, column totals and a grand total."""

    cells: frozenset[tuple[str, str]]
    rows: frozenset[str]
    columns: frozenset[str]
    total_hidden: bool


def suppress(
    total: int | None,
    splits: Mapping[str, Split],
    thresholds: Thresholds = NATIONAL,
) -> Suppressed:
    """What to leave out of a total that is printed beside one split of it or several.

    A total of None is not printed. A split that falls short of the total leaves a remainder that is protected too;
    one that comes to more counts something twice, so nothing can be worked out from it and only its small numbers
    are hidden. The promises are those of `hide`.
    """
    values: dict[str, int] = {}
    implied: set[str] = set()
    balances: list[Balance] = []
    if total is not None:
        values[_TOTAL] = total
    for split, counts in splits.items():
        names = {_name(split, key): count for key, count in counts.items()}
        values |= names
        rest = None if total is None else total - sum(counts.values())
        if rest is not None and rest >= 0:
            implied |= _rest(split, rest, values)
            balances.append(Balance((_TOTAL,), (*names, *(each for each in implied if each == f"{split}/"))))
    balances += _same_sums(splits) if total is None else []
    found = hide(values, balances, implied=implied, thresholds=thresholds)
    return Suppressed(_TOTAL in found, {split: _keys(split, counts, found) for split, counts in splits.items()})


def suppress_shares(
    numerator: int,
    denominator: int,
    splits: Mapping[str, Mapping[str, tuple[int, int]]],
    thresholds: Thresholds = NATIONAL,
) -> SuppressedShares:
    """What to leave out of a share and its splits, each key with a numerator and a denominator of its own.

    A small numerator, a small denominator and a small difference between them are all protected. Each split must
    add up to the whole. Raises ValueError when it does not.
    """
    values: dict[str, int] = {}
    implied: set[str] = set()
    balances = [_share("", numerator, denominator, values, implied)]
    for split, shares in splits.items():
        keys = [_name(split, key) for key in shares]
        for name, (part, whole) in zip(keys, shares.values(), strict=True):
            balances.append(_share(name, part, whole, values, implied))
        balances += [Balance((kind,), tuple(name + kind for name in keys)) for kind in _SHARE_PARTS]
    found = hide(values, balances, implied=implied, thresholds=thresholds)
    numerators, denominators = (
        {split: _keys(split, shares, found, kind) for split, shares in splits.items()} for kind in (_PART, _WHOLE)
    )
    return SuppressedShares(_PART in found, _WHOLE in found, numerators, denominators)


def suppress_table(cells: Mapping[str, Split], thresholds: Thresholds = NATIONAL) -> SuppressedTable:
    """What to leave out of a table whose rows and columns both have totals; every row has the same columns."""
    columns = list(dict.fromkeys(column for row in cells.values() for column in row))
    values = {f"cell/{row}/{column}": cells[row].get(column, 0) for row in cells for column in columns}
    balances: list[Balance] = []
    for kind, names in (("row", list(cells)), ("column", columns)):
        for name in names:
            line = tuple(_cell(kind, name, other) for other in (columns if kind == "row" else cells))
            values[f"{kind}/{name}"] = sum(values[each] for each in line)
            balances.append(Balance((f"{kind}/{name}",), line))
        balances.append(Balance((_TOTAL,), tuple(f"{kind}/{name}" for name in names)))
    values[_TOTAL] = sum(values[f"row/{row}"] for row in cells)
    found = hide(values, balances, thresholds=thresholds)
    return SuppressedTable(
        frozenset((row, column) for row in cells for column in columns if f"cell/{row}/{column}" in found),
        frozenset(row for row in cells if f"row/{row}" in found),
        frozenset(column for column in columns if f"column/{column}" in found),
        _TOTAL in found,
    )


_PART, _WHOLE, _REMAINDER = ".numerator", ".denominator", ".remainder"
_SHARE_PARTS = (_PART, _WHOLE, _REMAINDER)


def _share(name: str, part: int, whole: int, values: dict[str, int], implied: set[str]) -> Balance:
    """Put a share's three figures among the values, the remainder as one that is only implied."""
    values[name + _PART], values[name + _WHOLE], values[name + _REMAINDER] = part, whole, whole - part
    implied.add(name + _REMAINDER)
    return Balance((name + _WHOLE,), (name + _PART, name + _REMAINDER))


def _cell(kind: str, name: str, other: str) -> str:
    return f"cell/{name}/{other}" if kind == "row" else f"cell/{other}/{name}"


def _name(split: str, key: str) -> str:
    return f"{split}/{key}"


def _rest(split: str, rest: int, values: dict[str, int]) -> set[str]:
    """The unprinted remainder of a split that falls short of its total."""
    if not rest:
        return set()
    values[f"{split}/"] = rest
    return {f"{split}/"}


def _same_sums(splits: Mapping[str, Split]) -> Iterator[Balance]:
    """Splits of one total that is not printed: each adds up to what the first adds up to."""
    names = {split: tuple(_name(split, key) for key in counts) for split, counts in splits.items()}
    first = next(iter(splits), None)
    for split in splits:
        if first is not None and split != first and sum(splits[split].values()) == sum(splits[first].values()):
            yield Balance(names[first], names[split])


def _keys(split: str, keys: Iterable[str], found: frozenset[str], kind: str = "") -> frozenset[str]:
    return frozenset(key for key in keys if _name(split, key) + kind in found)

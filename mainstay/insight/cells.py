"""Every number that a report prints or implies, by name, and what adds up to what: what a reader could reckon with."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from mainstay.insight.measure import Measure, Relation
from mainstay.insight.periods import Period
from mainstay.insight.reading import MIDDLES, Reading
from mainstay.statute.disclosure import Balance

Report = Mapping[Period, Mapping[str, Reading]]

_ADDRESS = re.compile(r"(?P<measure>\w+)(\[(?P<split>\w+)/(?P<key>\w+)\])?(\.(?P<figure>\w+))?(?P<previous>@previous)?")
_ADDITIVE = ("value", "numerator", "denominator", "remainder")


@dataclass
class Cells:
    """Every number a report prints or implies, by name, and what adds up to what."""

    values: dict[str, int] = field(default_factory=dict)
    implied: set[str] = field(default_factory=set)
    keep: set[str] = field(default_factory=set)
    balances: list[Balance] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)
    withheld: frozenset[str] = frozenset()

    def one(self, name: str) -> str:
        """The name a number goes by, when it is printed in several places under several."""
        while name in self.same:
            name = self.same[name]
        return name

    def balance(self, left: Iterable[str], right: Iterable[str], rest: str = "", *, always: bool = False) -> None:
        """Note that the two sides are equal, when they are; with `rest` named, that it makes up what is missing.

        Rows that add up to their whole are known to: they have no rest, unless there `always` is one, which may be
        nought. A side that names a figure the report does not hold is no balance.
        """
        left, right = tuple(left), tuple(right)
        if not left or not right or not {*left, *right} <= self.values.keys():
            return
        missing = sum(self.values[name] for name in left) - sum(self.values[name] for name in right)
        if missing and (missing < 0 or not rest):
            return
        if missing or (rest and always):
            self.values[rest] = missing
            self.implied.add(rest)
            right = (*right, rest)
        if len(left) == len(right) == 1:
            self._join(left[0], right[0])
        else:
            self.balances.append(Balance(left, right))

    def _join(self, name: str, other: str) -> None:
        """Note that two names are of one number; it goes by the one that is printed, where only one is."""
        kept, dropped = self.one(name), self.one(other)
        if kept == dropped:
            return
        if kept in self.implied:
            kept, dropped = dropped, kept
        self.same[dropped] = kept

    def settled(self) -> "Cells":
        """The same with each number under one name only."""
        balances = (_level(map(self.one, balance.left), map(self.one, balance.right)) for balance in self.balances)
        return Cells(
            values={name: value for name, value in self.values.items() if name not in self.same},
            implied=self.implied - self.same.keys(),
            keep={self.one(name) for name in self.keep},
            balances=list(dict.fromkeys(balance for balance in balances if balance)),
            same=self.same,
            withheld=self.withheld,
        )


def _level(left: Iterable[str], right: Iterable[str]) -> Balance | None:
    """A balance without the numbers that stand on both of its sides; None when nothing is left of it."""
    lefts, rights = Counter(left), Counter(right)
    both = lefts & rights
    sides = tuple((lefts - both).elements()), tuple((rights - both).elements())
    distinct = all(len(set(side)) == len(side) for side in sides)
    return Balance(*sides) if all(sides) and distinct else None


def cells_of(
    report: Report,
    measures: Mapping[str, Measure],
    relations: Iterable[Relation] = (),
    withheld: Collection[str] = (),
) -> Cells:
    """Every number of a report, and what adds up to what; the splits `withheld` are not printed."""
    cells = Cells(withheld=frozenset(withheld))
    for period, readings in report.items():
        for key, reading in readings.items():
            _add_reading(cells, name(period, key), reading, measures[key])
    for relation in relations:
        for period, readings in report.items():
            _add_relation(cells, relation, period, readings)
    return cells.settled()


def name(period: Period, measure: str, split: str = "", key: str = "") -> str:
    """The name of a reading, and with `.value` or the like after it that of one of its numbers."""
    row = f"[{split}/{key}]" if split else ""
    return f"{period.label} {period.as_at.isoformat()} {measure}{row}"


def figures(reading: Reading) -> dict[str, int]:
    """The counts a reading prints, and the remainder it implies, by what they are."""
    if reading.shape == "share" and reading.remainder is not None and reading.denominator is not None:
        return {
            "numerator": reading.numerator or 0,
            "denominator": int(reading.denominator),
            "remainder": reading.remainder,
        }
    if reading.shape == "count" and reading.value is not None:
        return {"value": int(reading.value)}
    if reading.shape == "rate" and reading.numerator is not None:
        return {"numerator": reading.numerator}
    if reading.shape in MIDDLES and reading.denominator is not None:
        return {"denominator": int(reading.denominator)}
    return {}


def own_figures(row: Reading, *, over_whole: bool) -> dict[str, int]:
    """The counts that are a row's own: of a split over the whole, not the denominator."""
    counts = figures(row)
    return {"numerator": counts["numerator"]} if over_whole and counts else counts


def _add_reading(cells: Cells, called: str, reading: Reading, measure: Measure) -> None:
    whole = _add_figures(cells, called, figures(reading))
    cells.keep |= set(whole.values())
    for split_key, rows in reading.splits.items():
        split = measure.split(split_key)
        for key, row in rows.items():
            counts = own_figures(row, over_whole=split.over_whole)
            added = _add_figures(cells, f"{called}[{split_key}/{key}]", counts)
            cells.keep |= set(added.values()) if measure.headline else set()
            cells.implied |= set(added.values()) if f"{called}[{split_key}]" in cells.withheld else set()
        _add_split(cells, called, reading, split_key, over_whole=split.over_whole, series=split.series)


def _add_figures(cells: Cells, called: str, counts: Mapping[str, int]) -> dict[str, str]:
    names = {figure: f"{called}.{figure}" for figure in counts}
    cells.values |= {names[figure]: count for figure, count in counts.items()}
    if "remainder" in names:
        cells.implied.add(names["remainder"])
        cells.balance([names["denominator"]], [names["numerator"], names["remainder"]])
    return {figure: called for figure, called in names.items() if called not in cells.implied}


def _add_split(cells: Cells, called: str, reading: Reading, split: str, *, over_whole: bool, series: bool) -> None:
    rows = [f"{called}[{split}/{key}]" for key in reading.splits[split]]
    if series:
        last = f"{called}[{split}/{reading.period.as_at:%Y-%m}]"
        cells.balance([f"{called}.value"], [f"{last}.value"])
    elif over_whole:
        cells.balance([f"{called}.denominator"], [f"{row}.numerator" for row in rows], f"{called}[{split}]")
    else:
        for figure in _ADDITIVE:
            names = [f"{row}.{figure}" for row in rows if f"{row}.{figure}" in cells.values]
            cells.balance([f"{called}.{figure}"], names, f"{called}[{split}].{figure}")


def _add_relation(cells: Cells, relation: Relation, period: Period, readings: Mapping[str, Reading]) -> None:
    """Note one relation for a period: of the whole figures, and of every row of the splits it names."""
    for row in ("", *_rows(relation, readings)):
        left = [_cell(address, row, period, cells) for address in relation.whole]
        right = [_cell(address, row, period, cells) for address in relation.parts]
        rest = f"{period.label} rest of {left} in {right}" if relation.rest else ""
        cells.balance(left, right, rest, always=True)


def _rows(relation: Relation, readings: Mapping[str, Reading]) -> Iterator[str]:
    found = _ADDRESS.fullmatch(relation.whole[0])
    reading = readings.get(found["measure"]) if found else None
    for split in relation.splits:
        for key in reading.splits.get(split, {}) if reading else ():
            yield f"[{split}/{key}]"


def _cell(address: str, row: str, period: Period, cells: Cells) -> str:
    """The name of the number at an address, in one row of it; it may not be in the report."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise ValueError(f"“{address}” is not the address of a figure.")
    year = Period.whole(period.year.previous()) if found["previous"] else period
    called = name(year, found["measure"], found["split"] or "", found["key"] or "") + row
    if found["figure"]:
        return f"{called}.{found['figure']}"
    return f"{called}.value" if f"{called}.value" in cells.values else f"{called}.numerator"

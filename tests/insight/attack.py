"""A reader who tries to work out what a published report leaves out, by addition, subtraction and patience.

It is written apart from the suppression: it knows what every reader knows, that rows add up to their whole, and the
sentences of FACTS, and it reasons with whole numbers only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mainstay.insight.periods import Period
from mainstay.insight.reading import Reading

Report = Mapping[Period, Mapping[str, Reading]]
Bounds = dict[str, tuple[int, int]]

LARGEST = 10_000
SERIES = {"month_end"}
OVER_WHOLE = {"participation_code"}

# A reader knows of these, in every year: the first is the sum of the others, and of something unknown where marked so.
FACTS = (
    ("children_looked_after|value", "looked_after_rate|numerator"),
    ("children_looked_after|value", "unaccompanied_children|value", "?"),
    ("children_looked_after|value", "children_in_secure|value", "?"),
    ("children_looked_after|value", "children_all_reviews_in_time|denominator", "?"),
    ("periods_ceased|value", "children_ceased|value", "?"),
    ("reviews_held|value", "reviews_in_time|denominator", "reviews_not_judged|value", "?"),
    ("reviews_in_time|denominator", "reviews_in_time|numerator", "reviews_late|value"),
    ("reviews_held|value", "participation|denominator", "?"),
    ("participation|denominator", "attendance|denominator"),
)


@dataclass
class Attack:
    """What a reader has: the numbers shown, the names of those that are not, and sums that must come out at nought."""

    shown: dict[str, int] = field(default_factory=dict)
    hidden: dict[str, int] = field(default_factory=dict)
    floors: dict[str, int] = field(default_factory=dict)
    sums: list[dict[str, int]] = field(default_factory=list)

    def add(self, name: str, true: int, *, shown: bool, floor: int) -> None:
        (self.shown if shown else self.hidden)[name] = true
        self.floors[name] = floor

    def know(self, whole: Iterable[str], parts: Iterable[str]) -> None:
        """Take in a sum, if it is true and all its numbers are in the report."""
        signs = dict.fromkeys(whole, 1) | dict.fromkeys(parts, -1)
        values = self.shown | self.hidden
        if signs.keys() <= values.keys() and sum(sign * values[name] for name, sign in signs.items()) == 0:
            self.sums.append(signs)

    def bounds(self, also: Mapping[str, int] | None = None) -> Bounds | None:
        """The least and the most each number can be, narrowed sum by sum until nothing moves; None if impossible."""
        fixed = self.shown | dict(also or {})
        found = {name: (fixed.get(name, self.floors[name]), fixed.get(name, LARGEST)) for name in self.floors}
        moved = True
        while moved:
            moved = False
            for signs in self.sums:
                for name, sign in signs.items():
                    others = [(found[n], s * -sign) for n, s in signs.items() if n != name]
                    low = sum(b[0] if s > 0 else -b[1] for b, s in others)
                    high = sum(b[1] if s > 0 else -b[0] for b, s in others)
                    narrowed = (max(found[name][0], low), min(found[name][1], high))
                    if narrowed[0] > narrowed[1]:
                        return None
                    moved = moved or narrowed != found[name]
                    found[name] = narrowed
        return found

    def possible(self, also: dict[str, int]) -> bool:
        """Whether some whole numbers fit everything that is known, with a few numbers supposed."""
        found = self.bounds(also)
        if found is None:
            return False
        open_names = [name for name in self.hidden if found[name][0] < found[name][1]]
        if not open_names:
            return True
        name = min(open_names, key=lambda each: found[each][1] - found[each][0])
        low, high = found[name]
        near = sorted(range(low, min(high, low + 40) + 1), key=lambda value: abs(value - self.hidden[name]))
        return any(self.possible(also | {name: value}) for value in near)

    def worked_out(self, name: str) -> bool:
        """Whether a hidden number can be one thing only."""
        true = self.hidden[name]
        others = [value for away in range(1, 8) for value in (true + away, true - away) if value >= self.floors[name]]
        return not any(self.possible({name: value}) for value in others)


def attack(true: Report, published: Report) -> Attack:
    """What a reader of the published report can go on."""
    reader = Attack()
    for period, readings in true.items():
        for key, reading in readings.items():
            if key in published[period]:
                _read(reader, f"{period.label}|{key}", reading, published[period][key])
        for number, (whole, *parts) in enumerate(FACTS):
            for row in ("", *_rows(readings, whole, parts)):
                _know_fact(reader, period.label, row, number, [whole, *parts])
        _know_codes(reader, period.label)
    for period in true:
        before, year = period.year.previous().label, period.label
        opened = [f"{before}|children_looked_after|value", f"{year}|periods_started|value"]
        reader.know(opened, [f"{year}|periods_ceased|value", f"{year}|children_looked_after|value"])
    return reader


def _rows(readings: Mapping[str, Reading], whole: str, parts: list[str]) -> list[str]:
    """The rows of the splits that every figure of a fact has."""
    measures = [each.split("|")[0] for each in (whole, *parts) if each != "?"]
    splits = set.intersection(*(set(readings[key].splits) if key in readings else set() for key in measures))
    return [f"|{split}|{key}" for split in splits for key in readings[measures[0]].splits[split]]


def _know_fact(reader: Attack, year: str, row: str, number: int, fact: list[str]) -> None:
    names = [f"{year}|{measure}{row}|{figure}" for measure, figure in (each.split("|") for each in fact if each != "?")]
    values = reader.shown | reader.hidden
    if "?" in fact and set(names) <= values.keys():
        missing = values[names[0]] - sum(values[name] for name in names[1:])
        if missing < 0:
            return
        names.append(f"{year}|unknown {number}{row}")
        reader.add(names[-1], missing, shown=False, floor=0)
    reader.know(names[:1], names[1:])


def _know_codes(reader: Attack, year: str) -> None:
    """Attendance and participation are sums of codes, and both print the same codes."""
    for measure, codes in (("participation", "12356"), ("attendance", "1234")):
        rows = [f"{year}|{measure}|participation_code|PN{code}|numerator" for code in codes]
        reader.know([f"{year}|{measure}|numerator"], rows)
    for code in ("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7", "not_recorded"):
        one, other = (f"{year}|{m}|participation_code|{code}|numerator" for m in ("participation", "attendance"))
        reader.know([one], [other])


def _read(reader: Attack, name: str, true: Reading, seen: Reading) -> None:
    _numbers(reader, name, true, seen, over_whole=False)
    for split, rows in seen.splits.items():
        over_whole = split in OVER_WHOLE
        for key, row in rows.items():
            _numbers(reader, f"{name}|{split}|{key}", true.splits[split][key], row, over_whole=over_whole)
            if all(each.suppressed for each in rows.values()):
                reader.floors |= {at: 0 for at in reader.hidden if at.startswith(f"{name}|{split}|")}
        names = [f"{name}|{split}|{key}" for key in rows]
        if split in SERIES:
            reader.know([f"{name}|value"], [f"{name}|{split}|{true.period.as_at:%Y-%m}|value"])
        elif over_whole:
            reader.know([f"{name}|denominator"], [f"{each}|numerator" for each in names])
        else:
            for figure in ("value", "numerator", "denominator", "remainder"):
                reader.know([f"{name}|{figure}"], [f"{each}|{figure}" for each in names])


def _numbers(reader: Attack, name: str, true: Reading, seen: Reading, *, over_whole: bool) -> None:
    shown = not seen.suppressed
    if true.shape == "count" and true.value is not None:
        reader.add(f"{name}|value", int(true.value), shown=shown, floor=1)
    elif true.shape == "rate" and true.numerator is not None:
        reader.add(f"{name}|numerator", true.numerator, shown=shown, floor=0)
    elif true.shape == "share" and over_whole:
        reader.add(f"{name}|numerator", true.numerator or 0, shown=shown, floor=0)
    elif true.shape == "share" and true.denominator is not None:
        reader.add(f"{name}|numerator", true.numerator or 0, shown=shown, floor=0)
        reader.add(f"{name}|denominator", int(true.denominator), shown=shown, floor=1)
        reader.add(f"{name}|remainder", true.remainder or 0, shown=shown, floor=0)
        reader.know([f"{name}|denominator"], [f"{name}|numerator", f"{name}|remainder"])

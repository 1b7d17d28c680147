"""Tables of a figure: each of its splits, and the same figure year by year, every number leading further."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from mainstay.documents.values import Gap, Unit, written
from mainstay.insight.measure import Measure
from mainstay.insight.pages.asking import figure_address
from mainstay.insight.pages.numbers import (
    Number,
    NumberRow,
    NumberTable,
    amount,
    count,
    notes_of,
    number_of,
    of_all,
    share_of,
    value_of,
)
from mainstay.insight.queries import Figures
from mainstay.insight.reading import Reading
from mainstay.insight.splits import NOT_RECORDED, Split
from mainstay.statute.years import CollectionYear
from mainstay.web.shapes import Column

NONE_LEFT_OUT = "Rows with none are left out."
MOST_LINES = 200
_NO_SUM = "Each is the figure as at that day, so they do not add up."


def split_table(
    measure: Measure, split: Split, whole: Reading, year: CollectionYear, *, lists: bool = False
) -> NumberTable:
    """One split of a figure; its names open the row's own page, and with `lists` its numbers the children."""
    found = whole.splits.get(split.key, {})
    shown = {key: row for key, row in found.items() if worth_a_line(key, row)}
    rows = []
    for key, row in islice(shown.items(), MOST_LINES):
        href = figure_address(measure.key, year, split.key, key)
        line = _Line(measure, year, row, whole, split, key, lists)
        rows.append(NumberRow(row.label, line.cells(), href))
    total = None
    if not split.series:
        total = NumberRow(
            "The figure" if split.over_whole else "All", _Line(measure, year, whole, whole, lists=lists).cells()
        )
    left_out = NONE_LEFT_OUT if len(shown) < len(found) else ""
    too_many = f"The first {MOST_LINES} of {count(len(shown))} are shown; the download has them all."
    notes = [
        *notes_of(list(shown.values())), left_out, split.note, _NO_SUM if split.series else "",
        too_many if len(shown) > MOST_LINES else "",
    ]  # fmt: skip
    return NumberTable(
        caption=f"{_by(measure, split)}, {year}",
        columns=_columns(measure, split, whole),
        rows=rows,
        total=total,
        notes=[note for note in notes if note],
    )


def worth_a_line(key: str, row: Reading) -> bool:
    """Whether a row is shown: not recorded always is, but for a rate that nothing would divide."""
    if key == NOT_RECORDED:
        return not (row.shape == "rate" and row.unavailable)
    return counts_anything(row)


def counts_anything(row: Reading) -> bool:
    """Whether a row is worth a line: it counts something, or says why it does not."""
    return bool(row.suppressed or row.unavailable or row.value or row.numerator or row.denominator)


def _columns(measure: Measure, split: Split, whole: Reading) -> list[Column]:
    first, subject = Column(split.title), measure.subject.value.capitalize()
    if whole.shape == "share":
        titles = ["Number", "Of", "Per cent"]
    elif whole.shape == "rate":
        titles = [subject, "Divided by", "Rate"]
    else:
        titles = [subject] if split.series else [subject, "Per cent"]
    return [first, *(Column(title, numeric=True) for title in titles)]


def _by(measure: Measure, split: Split) -> str:
    return f"{measure.title}, by {split.title[:1].lower()}{split.title[1:]}"


def years_split_table(figures: Figures, measure: Measure, split: Split, years: Sequence[CollectionYear]) -> NumberTable:
    """One split of a share over the years side by side: per cent, and n of N under it."""
    wholes = [(year, figures.reading(measure.key, year)) for year in years]
    rows = []
    for key, now in wholes[-1][1].splits.get(split.key, {}).items():
        held = [whole.splits.get(split.key, {}).get(key) for _, whole in wholes]
        cells = [Number(number_of(each), of_all(each)) if each else Number("–") for each in held]
        rows.append(NumberRow(now.label, cells, figure_address(measure.key, years[-1], split.key, key)))
    columns = [
        Column(split.title),
        *(Column(_headed(figures, year).replace("-", "\u2011"), numeric=True) for year in years),
    ]
    shown = [row for _, whole in wholes for row in whole.splits.get(split.key, {}).values()]
    notes = [note for note in (*notes_of(shown), split.note) if note]
    return NumberTable(_by(measure, split), columns, rows, notes=notes)


@dataclass(frozen=True)
class _Line:
    """One line of a split: its reading, the whole it is part of, and where its numbers lead."""

    measure: Measure
    year: CollectionYear
    row: Reading
    whole: Reading
    split: Split | None = None
    key: str | None = None
    lists: bool = False

    def cells(self) -> list[Number]:
        """The numbers of the line, each under its column."""
        row, series = self.row, self.split is not None and self.split.series
        if row.suppressed or row.unavailable:
            gap = Number(written(value_of(row), Unit.COUNT))
            return [gap] * (3 if row.shape in {"share", "rate"} else 1 if series else 2)
        if row.shape == "share":
            return [
                self._number(row.numerator or 0),
                self._number(row.denominator or 0, "denominator"),
                Number(number_of(row) if row.denominator else "–"),
            ]
        if row.shape == "rate":
            parts = [self._number(row.numerator or 0), Number(amount(row.denominator or 0))]
            return [*parts, Number(number_of(row))]
        whole_count = self._number(row.value or 0) if row.shape == "count" else Number(number_of(row))
        return [whole_count] if series else [whole_count, Number(share_of(row, self.whole))]

    def _number(self, number: int | Decimal, side: str = "numerator") -> Number:
        of_another = side == "denominator" and self.split is not None and self.split.over_whole
        if not self.lists or not number or of_another:
            return Number(count(number))
        split = self.split.key if self.split else None
        href = figure_address(self.measure.key, self.year, split, self.key, name="figure_children", side=side)
        return Number(count(number), href=href, hidden=f" {self.measure.subject.value}: the children behind them")


def years_table(
    figures: Figures, measures: Iterable[Measure], years: Iterable[CollectionYear], caption: str
) -> NumberTable:
    """Measures line by line and years side by side; each number opens its own page."""
    shown = list(years)
    rows = [_years_row(figures, measure, shown) for measure in measures]
    readings = [figures.reading(measure.key, year) for measure in measures for year in shown]
    columns = [
        Column("Figure"),
        *(Column(_headed(figures, year).replace("-", "\u2011"), numeric=True) for year in shown),
    ]
    return NumberTable(caption, columns, rows, notes=notes_of(readings))


def _headed(figures: Figures, year: CollectionYear) -> str:
    return year.label if figures.period(year).complete else f"{year} so far"


def _years_row(figures: Figures, measure: Measure, years: Iterable[CollectionYear]) -> NumberRow:
    readings = [(year, figures.reading(measure.key, year)) for year in years]
    cells = [
        Number(number_of(each), of_all(each), figure_address(measure.key, year), f": {measure.title}, {year}")
        for year, each in readings
    ]
    return NumberRow(measure.title, cells, figure_address(measure.key, readings[-1][0]), note=_as_at(measure))


def _as_at(measure: Measure) -> str:
    return "On the last day counted" if measure.as_at else ""


def trend_table(figures: Figures, measure: Measure, split: str | None, key: str | None) -> NumberTable:
    """A figure, or one row of it, year by year."""
    rows = []
    readings = []
    for year in figures.years:
        whole = figures.reading(measure.key, year)
        row = whole.splits.get(split, {}).get(key) if split and key else whole
        if row is None:
            continue
        readings.append(row)
        href = figure_address(measure.key, year, split, key)
        rows.append(NumberRow(_headed(figures, year), [Number(number_of(row), of_all(row))], href))
    return NumberTable(
        "Year by year", [Column("Year"), Column(measure.words[:1].upper() + measure.words[1:], numeric=True)], rows,
        notes=notes_of(readings),
    )  # fmt: skip


def gap_or_zero(reading: Reading | None) -> Decimal | int | float | Gap:
    """A number to draw: nought where a row counts nothing."""
    value = value_of(reading)
    if isinstance(value, Gap) and reading is not None and reading.shape == "share" and reading.denominator == 0:
        return 0
    return value

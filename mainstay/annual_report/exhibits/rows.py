"""Tables made from readings: n of N beside every percentage, and gaps in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from mainstay.annual_report.edition import Edition
from mainstay.annual_report.filling import value_of
from mainstay.documents.blocks import Column, Table
from mainstay.documents.values import REASONS, Gap, Unit, Value, written
from mainstay.insight.measure import Measure, find
from mainstay.insight.reading import Reading, percent_of

NOT_SHOWN = written(Gap.SUPPRESSED, Unit.COUNT)
_ROUNDED = "Percentages are rounded to one place and may not add up to 100."
# What is hidden beside a small number may be large, and a reader is not told which is which.
_WHY = {**REASONS, Gap.SUPPRESSED: "Not shown: a number that is small, or that would give away one that is."}
_NONE_LEFT_OUT = "Rows with none are left out."


def count_table(caption: str, title: str, unit: str, whole: Reading, rows: Mapping[str, Reading]) -> Table:
    """A count split into rows, each with its share of the whole, and the whole beneath."""
    shown = {key: row for key, row in rows.items() if row.suppressed or row.value or row.unavailable}
    lines = tuple((row.label, cell(value_of(row)), share_of(row, whole)) for row in shown.values())
    total = ("All", cell(value_of(whole)), "100.0%" if isinstance(whole.value, int) and whole.value else "")
    notes = [gap_note(rows.values()), _NONE_LEFT_OUT if len(shown) < len(rows) else "", _ROUNDED]
    return Table(
        caption=caption,
        columns=(Column(title), Column(unit, numeric=True), Column("Per cent", numeric=True)),
        rows=lines,
        total=total,
        note=" ".join(filter(None, notes)),
    )


def share_table(caption: str, title: str, words: tuple[str, str], whole: Reading, rows: Mapping[str, Reading]) -> Table:
    """A share split into rows: how many count, of how many, and the per cent."""
    shown = {key: row for key, row in rows.items() if row.suppressed or row.denominator or row.unavailable}
    lines = tuple((row.label, *share_cells(row)) for row in shown.values())
    notes = [gap_note(rows.values()), _NONE_LEFT_OUT if len(shown) < len(rows) else ""]
    return Table(
        caption=caption,
        columns=(Column(title), *(Column(each, numeric=True) for each in (*words, "Per cent"))),
        rows=lines,
        total=("All", *share_cells(whole)),
        note=" ".join(filter(None, notes)),
    )


def share_cells(reading: Reading | None) -> tuple[str, str, str]:
    """The three cells of a share: n, N and per cent."""
    if reading is None or reading.unavailable is not None or reading.suppressed:
        return (cell(value_of(reading)),) * 3
    if not reading.denominator:
        return ("0", "0", "–")
    return (
        written(reading.numerator or 0, Unit.COUNT),
        written(reading.denominator, Unit.COUNT),
        written(reading.percent or Decimal(0), Unit.PERCENT),
    )


def of_all(reading: Reading | None) -> tuple[str, str]:
    """The two cells of a share in a table by year: n of N, and per cent."""
    number, of, per_cent = share_cells(reading)
    return (f"{number} of {of}" if number[:1].isdigit() else number, per_cent)


def share_lines(
    edition: Edition, caption: str, title: str, rows: Sequence[tuple[str, str]], *, of: str = "Children", note: str = ""
) -> Iterator[Table]:
    """A table with a line for each share that can be given, by key and label; nothing where none can.

    Without a `note` of its own it says all that the measures note.
    """
    found = [(key, label, edition.reading(key)) for key, label in rows]
    given = [each for each in found if each[2] is not None and each[2].unavailable is None]
    if not given:
        return
    notes = dict.fromkeys(note for key, _, _ in given for note in find(key).notes)
    yield Table(
        caption=caption,
        columns=(Column(title), *(Column(text, numeric=True) for text in (of, "Of", "Per cent"))),
        rows=tuple((label, *share_cells(reading)) for _, label, reading in given),
        note=note or " ".join(notes),
    )


def share_of(row: Reading, whole: Reading) -> str:
    """A row of a count as a per cent of its whole; a gap where either is one."""
    if row.suppressed or whole.suppressed:
        return NOT_SHOWN
    if not isinstance(row.value, int) or not isinstance(whole.value, int):
        return cell(Gap.UNAVAILABLE)
    per_cent = percent_of(row.value, whole.value)
    return "–" if per_cent is None else written(per_cent, Unit.PERCENT)


def cell(value: Value, unit: Unit = Unit.COUNT) -> str:
    """A number or a gap as a cell of a table."""
    return written(value, unit)


def plain_tables(measure: Measure, reading: Reading) -> list[Table]:
    """A table for every split of a measure that may leave the service: how any measure is shown."""
    tables = []
    for split in measure.splits:
        rows = reading.splits.get(split.key, {})
        if split.stays or not any(value_of(row) is not Gap.UNAVAILABLE for row in rows.values()):
            continue
        caption = f"{reading.label}, by {split.title[:1].lower()}{split.title[1:]}, {reading.period.label}"
        if reading.shape == "share":
            tables.append(share_table(caption, split.title, ("Counted", "Of"), reading, rows))
        elif reading.shape == "count" and not split.series:
            tables.append(count_table(caption, split.title, reading.unit.capitalize(), reading, rows))
    return tables


def gap_note(rows: Iterable[Reading]) -> str:
    """Why numbers among these are not there, each reason once; nothing where all are."""
    found = {value_of(row) for row in rows}
    return " ".join(_WHY[gap] for gap in Gap if gap in found)

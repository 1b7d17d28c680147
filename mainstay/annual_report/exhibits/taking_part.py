"""Charts and tables of how children took part: their views, their attendance, each code, and who chaired."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from mainstay.annual_report.edition import Edition
from mainstay.annual_report.exhibits.rows import cell, gap_note, of_all, share_cells
from mainstay.annual_report.filling import value_of
from mainstay.documents.blocks import Block, Column, Table
from mainstay.documents.charts.model import GroupedBar, Series
from mainstay.documents.figures import figure_of
from mainstay.documents.values import Unit, Value, written
from mainstay.insight.reading import Reading
from mainstay.statute.years import CollectionYear

ByYear = Mapping[CollectionYear, Reading]
CODE, CHAIR = "participation_code", "chaired_by"
APART = "not counted"
AGED_4 = "Aged 4 or over: all but PN0"
_SIDE_BY_SIDE = (
    ("participation", "Views reached the review"),
    ("attendance", "Child attended"),
    ("reviews_chaired_by_child", "Child chaired or co-chaired"),
)


def took_part(edition: Edition) -> Iterator[Block]:
    """How children aged 4 or over took part over the years: side by side, code by code, and who chaired."""
    there = _there(edition, "participation")
    if edition.year not in there:
        return
    yield _by_year(edition)
    yield figure_of(_chart(there), table=_codes(edition, there))
    yield from _adding_up(edition, there)
    yield from _chaired(edition)


def _there(edition: Edition, key: str) -> ByYear:
    found = {year: edition.reading(key, year) for year in edition.figures.years}
    return {year: each for year, each in found.items() if each is not None and each.unavailable is None}


def _by_year(edition: Edition) -> Table:
    """Participation, attendance and chairing in columns apart, because they are not the same."""
    shown = [(key, title) for key, title in _SIDE_BY_SIDE if _there(edition, key)]
    rows = [
        (year.label, *(_with_share(of_all(edition.reading(key, year))) for key, _ in shown))
        for year in edition.figures.years
    ]
    chaired = " A review of which nobody recorded who chaired is counted as not chaired by the child."
    return Table(
        caption="Reviews that children took part in, attended and chaired, by year",
        columns=(Column("Year"), *(Column(title, numeric=True) for _, title in shown)),
        rows=tuple(rows),
        note="Of all reviews of children aged 4 or over. Took part: PN1, PN2, PN3, PN5 and PN6. Attended: PN1, PN2, "
        "PN3 and PN4; by video or phone is attended too, and PN4 is attendance without participation."
        + (chaired if len(shown) == len(_SIDE_BY_SIDE) else ""),
    )


def _chart(there: ByYear) -> GroupedBar:
    rows = _rows(there, CODE)

    def column(reading: Reading) -> tuple[Value, ...]:
        return tuple(value_of(reading.splits.get(CODE, {}).get(key)) for key in rows)

    return GroupedBar(
        title="How children aged 4 or over took part in their reviews",
        categories=tuple(rows.values()),
        category_title="How the child took part",
        series=tuple(Series(year.label, column(reading)) for year, reading in there.items()),
        unit=Unit.PERCENT,
        sideways=True,
    )


def _codes(edition: Edition, there: ByYear) -> Table:
    """The table of the published report: PN0 apart, PN1 to PN7, and what was not recorded, so that it adds up."""
    young = [edition.reading("reviews_under_4", year) for year in there]
    rows = [
        (f"{label} ({key})" if key.startswith("PN") else label, *_pairs(there.values(), CODE, key))
        for key, label in _rows(there, CODE).items()
    ]
    if any(each is not None for each in young):
        rows.insert(0, ("Child under 4 (PN0)", *(words for each in young for words in (cell(value_of(each)), APART))))
    return Table(
        caption="How children took part in their reviews: the figures",
        columns=(Column("How the child took part"), *_columns(there)),
        rows=tuple(rows),
        total=(AGED_4, *_wholes(edition, there)),
        note="Per cent of all reviews of children aged 4 or over at the review. PN0 is no part of it and stands apart; "
        "what was not recorded is a row, so that each column adds up without PN0.",
    )


def _adding_up(edition: Edition, there: ByYear) -> Iterator[Block]:
    """Those counted and those apart are all reviews held, but for children of whom no age is known."""
    young = [edition.reading("reviews_under_4", year) for year in there]
    if not any(each is not None for each in young):
        return
    rows = [
        (
            year.label,
            _of_them(edition, year),
            cell(value_of(each)),
            cell(value_of(edition.reading("reviews_held", year))),
        )
        for year, each in zip(there, young, strict=True)
    ]
    titles = ("Aged 4 or over", "Under 4 (PN0)", "All reviews held")
    yield Table(
        caption="Reviews of children aged 4 or over and under 4, by year",
        columns=(Column("Year"), *(Column(title, numeric=True) for title in titles)),
        rows=tuple(rows),
        note="Where the two are not all reviews held, the age of some children is not known and nothing was recorded "
        "of how they took part.",
    )


def _chaired(edition: Edition) -> Iterator[Block]:
    """Who chaired, over the years; not recorded is a row."""
    there = _there(edition, "reviews_chaired_by_child")
    if edition.year not in there:
        return
    rows = [(label, *_together(_pairs(there.values(), CHAIR, key))) for key, label in _rows(there, CHAIR).items()]
    cells = [row for reading in there.values() for row in reading.splits.get(CHAIR, {}).values()]
    yield Table(
        caption="Who chaired the reviews of children aged 4 or over",
        columns=(Column("Who chaired"), *(Column(year.label, numeric=True) for year in there)),
        rows=tuple(rows),
        total=("All", *_together(_wholes(edition, there))),
        note=f"Per cent of all reviews of children aged 4 or over at the review. {gap_note(cells)}".strip(),
    )


def _rows(there: ByYear, split: str) -> dict[str, str]:
    latest = there[max(there)]
    return {key: row.label for key, row in latest.splits.get(split, {}).items()}


def _columns(there: ByYear) -> Iterator[Column]:
    for year in there:
        yield Column(f"Reviews {year}", numeric=True)
        yield Column(f"Per cent {year}", numeric=True)


def _pairs(readings: Iterable[Reading], split: str, key: str) -> tuple[str, ...]:
    cells: list[str] = []
    for reading in readings:
        number, _, per_cent = share_cells(reading.splits.get(split, {}).get(key))
        cells += [number, per_cent]
    return tuple(cells)


def _together(cells: tuple[str, ...]) -> Iterator[str]:
    """Numbers and their per cents, each two of them in one cell."""
    return map(_with_share, zip(cells[::2], cells[1::2], strict=True))


def _with_share(pair: tuple[str, str]) -> str:
    number, per_cent = pair
    return f"{number} ({per_cent})" if number[:1].isdigit() and per_cent[:1].isdigit() else number


def _wholes(edition: Edition, years: Iterable[CollectionYear]) -> tuple[str, ...]:
    """All reviews of children aged 4 or over, and a hundred per cent."""
    whole = written(Decimal(100), Unit.PERCENT)
    found = [_of_them(edition, year) for year in years]
    return tuple(words for of in found for words in (of, whole if of[:1].isdigit() else of))


def _of_them(edition: Edition, year: CollectionYear) -> str:
    """The reviews of children aged 4 or over of a year: the same number under participation and attendance."""
    both = (edition.reading("participation", year), edition.reading("attendance", year))
    return next((shown for each in both if (shown := share_cells(each)[1])[:1].isdigit()), share_cells(both[0])[1])


TAKING_PART: Mapping[str, Callable[[Edition], Iterator[Block]]] = {
    "participation": took_part,
    **dict.fromkeys(("attendance", "reviews_under_4", "reviews_chaired_by_child"), lambda edition: iter(())),
}

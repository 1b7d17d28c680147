"""Charts and tables of the children: how many month by month, the rate, who started, who ceased."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mainstay.annual_report.edition import Edition
from mainstay.annual_report.exhibits.rows import cell, count_table, share_of
from mainstay.annual_report.filling import value_of
from mainstay.documents.blocks import Block, Column, Table
from mainstay.documents.charts.model import BarChart, Chart, Comparator, LineChart, Series
from mainstay.documents.figures import figure_of
from mainstay.documents.values import Gap, Unit, Value
from mainstay.insight.reading import Reading
from mainstay.statute.dates import in_words
from mainstay.statute.years import CollectionYear

_MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")


def month_ends(edition: Edition) -> Iterator[Block]:
    """Children looked after on the last day of each month, this year beside the last."""
    series = []
    for year in edition.figures.years[-2:]:
        reading = edition.reading("children_looked_after", year)
        rows = reading.splits.get("month_end", {}) if reading else {}
        values = tuple(value_of(rows.get(month.key)) for month in year.months())
        if any(not isinstance(value, Gap) for value in values):
            series.append(Series(year.label, values))
    if not series:
        return
    chart = LineChart(
        title="Children looked after on the last day of each month",
        categories=_MONTHS,
        category_title="Month",
        value_title="Children",
        series=tuple(series),
        from_zero=False,
    )
    yield figure_of(chart)


def rate(edition: Edition) -> Iterator[Block]:
    """The rate per 10,000 at the end of each year, with what it is compared with and of which year that is."""
    held = [(year, edition.reading("looked_after_rate", year)) for year in edition.figures.years]
    there = [(year, reading) for year, reading in held if not isinstance(value_of(reading), Gap)]
    if not there or there[-1][0] != edition.year:
        return
    yield figure_of(_rate_chart(edition, {in_words(each.period.as_at): value_of(each) for _, each in there if each}))


def _rate_chart(edition: Edition, rates: Mapping[str, Value]) -> Chart:
    """A line where there are several years, so that no comparator lies across a bar's label; else one bar."""
    title = "Children looked after for every 10,000 under 18"
    series = (Series(edition.figures.council, tuple(rates.values())),)
    compared = tuple(_comparators(edition, "looked_after_rate"))
    year, names = edition.year.label, tuple(rates)
    if len(rates) > 1:
        return LineChart(
            title=title,
            categories=names,
            category_title="On",
            series=series,
            unit=Unit.RATE,
            year=year,
            comparators=compared,
            from_zero=False,
        )
    return BarChart(
        title=title,
        categories=names,
        category_title="On",
        series=series,
        unit=Unit.RATE,
        year=year,
        comparators=compared,
        sideways=False,
    )


def _comparators(edition: Edition, measure: str) -> Iterator[Comparator]:
    """For each area its figure of the report's year, or its latest before, which then says its own year."""
    latest: dict[str, tuple[str, float]] = {}
    for each in edition.comparators:
        if each.measure == measure and each.year <= edition.year.label:
            latest[each.area] = max(latest.get(each.area, ("", 0.0)), (each.year, each.value))
    for area, (year, value) in latest.items():
        yield Comparator(area, value, year=year, other_year_stated=year != edition.year.label)


def started(edition: Edition) -> Iterator[Block]:
    """Periods of care started, by each of the five splits; those with long or many rows as charts too."""
    reading = edition.reading("periods_started")
    if reading is None or reading.unavailable:
        return
    for split, by in _STARTED_BY.items():
        rows = reading.splits.get(split, {})
        caption = f"Periods of care started in {edition.year}, by {by}"
        table = count_table(caption, by[:1].upper() + by[1:], "Periods of care", reading, rows)
        if split in _CHARTED:
            yield figure_of(_bars(f"{caption[:1].upper()}{caption[1:]}", by, edition.year, rows), table=table)
        else:
            yield table


_STARTED_BY: Mapping[str, str] = {
    "age_band": "age on 31 March",
    "sex": "sex",
    "ethnic_group": "ethnic group",
    "category_of_need": "category of need at the start",
    "legal_status": "legal status at the start",
}
_CHARTED = frozenset({"age_band", "category_of_need"})


def _bars(title: str, by: str, year: CollectionYear, rows: Mapping[str, Reading]) -> BarChart:
    shown = [row for key, row in rows.items() if key != "not_recorded" or row.suppressed or row.value]
    return BarChart(
        title=title,
        categories=tuple(row.label for row in shown),
        category_title=by[:1].upper() + by[1:],
        series=(Series("Periods of care", tuple(value_of(row) for row in shown)),),
        year=year.label,
    )


def ceased(edition: Edition) -> Iterator[Block]:
    """Children who ceased to be looked after beside the periods of care that ceased, by reason."""
    children, periods = edition.reading("children_ceased"), edition.reading("periods_ceased")
    if children is None or periods is None or children.unavailable or periods.unavailable:
        return
    counts: tuple[Reading, Reading] = (children, periods)
    rows = [
        tuple(one.splits.get("reason_ceased", {}).get(key) for one in counts)
        for key in children.splits.get("reason_ceased", {})
    ]
    lines = tuple(
        (
            child.label,
            cell(value_of(child)),
            share_of(child, children),
            cell(value_of(period)),
            share_of(period, periods),
        )
        for child, period in rows
        if child is not None and period is not None and (child.value or period.value or child.suppressed)
    )
    yield Table(
        caption=f"Children who ceased to be looked after in {edition.year}, by reason",
        columns=(
            Column("Reason"),
            *(
                Column(words, numeric=True)
                for words in ("Children", "Per cent", "Periods of care", "Per cent of periods")
            ),
        ),
        rows=lines,
        total=("All", cell(value_of(children)), "100.0%", cell(value_of(periods)), "100.0%"),
        note="A child who ceased twice counts once, by the reason of the last time; each of their periods of care "
        "counts as a period. Numbers that are not shown are small, or would give away one that is.",
    )


def stock_and_flow(edition: Edition) -> Iterator[Block]:
    """Opening, started, ceased, closing: periods of care add up, and children are counted apart."""
    before, now = (edition.reading("children_looked_after", year) for year in (edition.year.previous(), edition.year))
    started_in, ceased_in = edition.reading("periods_started"), edition.reading("periods_ceased")
    if before is None:
        return
    rows = (
        (f"Looked after on {in_words(before.period.as_at)}", cell(value_of(before))),
        (f"Periods of care started in {edition.year}", cell(value_of(started_in))),
        (f"Periods of care ceased in {edition.year}", cell(value_of(ceased_in))),
    )
    yield Table(
        caption="How the number of children looked after came about",
        columns=(Column("What is counted"), Column("Number", numeric=True)),
        rows=rows,
        total=(f"Looked after on {in_words(edition.figures.period.as_at)}", cell(value_of(now))),
        note=_reconciled(edition, before, started_in, ceased_in, now),
    )


def _reconciled(edition: Edition, *counts: Reading | None) -> str:
    numbers = [reading.value for reading in counts if reading and isinstance(reading.value, int)]
    children = edition.reading("children_ceased")
    if len(numbers) < 4:
        return ""
    opening, began, ended, closing = numbers
    words = f"{opening:,} + {began:,} − {ended:,} = {opening + began - ended:,}."
    if opening + began - ended != closing:
        return f"{words} That is not {closing:,}: the records do not agree, and the service is finding out why."
    if children is None or not isinstance(children.value, int):
        return words
    return (
        f"{words} The periods that ceased are those of {children.value:,} children; counted by child the sum does not "
        "add up."
    )


CHILDREN: Mapping[str, Callable[[Edition], Iterator[Block]]] = {
    "children_looked_after": month_ends,
    "looked_after_rate": rate,
    "periods_started": started,
    "periods_ceased": lambda edition: iter(()),
    "children_ceased": ceased,
    "unaccompanied_children": lambda edition: iter(()),
    "children_in_secure": lambda edition: iter(()),
}

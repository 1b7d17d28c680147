"""Charts and tables of the reviews: how many, of which kind, how many in time, and why some were late."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mainstay.annual_report.edition import Edition
from mainstay.annual_report.exhibits.rows import cell, count_table, of_all, share_cells
from mainstay.annual_report.filling import value_of
from mainstay.documents.blocks import Block, Column, Table
from mainstay.documents.charts.model import BarChart, LineChart, Series
from mainstay.documents.figures import figure_of
from mainstay.documents.values import Gap, Unit, written
from mainstay.insight.reading import Reading, percent_of
from mainstay.statute.review_kinds import ReviewKind

_MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")


def held(edition: Edition) -> Iterator[Block]:
    """Reviews held over the years, by kind, and month by month."""
    reading = edition.reading("reviews_held")
    if reading is None or reading.unavailable:
        return
    years = [(year, edition.reading("reviews_held", year)) for year in edition.figures.years]
    known = [(year.label, value_of(each)) for year, each in years if value_of(each) is not Gap.UNAVAILABLE]
    if len(known) > 1:
        yield figure_of(
            BarChart(
                title="Reviews held in each year",
                categories=tuple(label for label, _ in known),
                category_title="Year",
                series=(Series("Reviews", tuple(value for _, value in known)),),
            )
        )
    yield from _by_month(edition, "reviews_held")
    caption = f"Reviews held in {edition.year}, by kind"
    yield count_table(caption, "Kind of review", "Reviews", reading, reading.splits.get("kind", {}))


def _by_month(edition: Edition, key: str) -> Iterator[Block]:
    series = []
    for year in edition.figures.years[-2:]:
        reading = edition.reading(key, year)
        rows = reading.splits.get("month", {}) if reading else {}
        values = tuple(value_of(rows.get(month.key)) for month in year.months())
        if any(not isinstance(value, Gap) for value in values):
            series.append(Series(year.label, values))
    if series:
        chart = LineChart(
            title="Reviews held in each month",
            categories=_MONTHS,
            category_title="Month",
            value_title="Reviews",
            series=tuple(series),
        )
        yield figure_of(chart)


def in_time(edition: Edition) -> Iterator[Block]:
    """How reviews stood to their due dates: every count that belongs to the figure, and the figure by kind."""
    reading = edition.reading("reviews_in_time")
    if reading is None or reading.unavailable:
        return
    yield _whole_figure(edition, reading)
    yield _by_kind(edition, reading)
    yield from _over_years(edition)


def _whole_figure(edition: Edition, reading: Reading) -> Table:
    judged = written(reading.denominator or 0, Unit.COUNT) if not reading.suppressed else cell(value_of(reading))
    rows = [
        ("Reviews held in time", *share_cells(reading)),
        (
            "The same, with the 2020 regulations window applied",
            *share_cells(edition.reading("reviews_in_time_with_window")),
        ),
        ("Reviews held late", cell(value_of(edition.reading("reviews_late"))), judged, _late_share(reading)),
        ("Reviews that cannot be judged", cell(value_of(edition.reading("reviews_not_judged"))), "", ""),
    ]
    kinds = ", ".join(_kinds_counted(edition))
    return Table(
        caption=f"Reviews and their due dates, {edition.year}",
        columns=(Column("What is counted"), *(Column(each, numeric=True) for each in ("Reviews", "Of", "Per cent"))),
        rows=tuple(rows),
        note=f"Of the kinds counted in the figure: {kinds}. A review that cannot be judged is in neither number of the "
        "share.",
    )


def _late_share(reading: Reading) -> str:
    if reading.remainder is None or not reading.denominator:
        return cell(value_of(reading)) if reading.suppressed else "–"
    return written(percent_of(reading.remainder, int(reading.denominator)) or 0, Unit.PERCENT)


def _kinds_counted(edition: Edition) -> list[str]:
    return [kind.label.lower() for kind in ReviewKind if edition.figures.policy.counts(kind.value)]


def _by_kind(edition: Edition, reading: Reading) -> Table:
    late = {key: row.remainder for key, row in reading.splits.get("kind", {}).items()}
    unjudged = edition.reading("reviews_not_judged")
    unjudged_rows = unjudged.splits.get("kind", {}) if unjudged else {}
    lines = []
    for key, row in reading.splits.get("kind", {}).items():
        not_judged = value_of(unjudged_rows.get(key))
        if row.denominator or row.suppressed or (not_judged and not isinstance(not_judged, Gap)):
            late_words = cell(value_of(row)) if row.suppressed else written(late[key] or 0, Unit.COUNT)
            number, of, per_cent = share_cells(row)
            lines.append((row.label, number, of, per_cent, late_words, cell(not_judged)))
    number, of, per_cent = share_cells(reading)
    all_late = cell(value_of(reading)) if reading.suppressed else written(reading.remainder or 0, Unit.COUNT)
    titles = ("In time", "Of", "Per cent", "Late", "Cannot be judged")
    return Table(
        caption=f"Reviews held in time in {edition.year}, by kind",
        columns=(Column("Kind of review"), *(Column(title, numeric=True) for title in titles)),
        rows=tuple(lines),
        total=("All", number, of, per_cent, all_late, cell(value_of(unjudged))),
        note="Kinds of review of which none was held are left out.",
    )


def _over_years(edition: Edition) -> Iterator[Block]:
    """The share in time and the share of children, year by year; the two are kept in columns apart."""
    rows = []
    for year in edition.figures.years:
        reviews = edition.reading("reviews_in_time", year)
        children = edition.reading("children_all_reviews_in_time", year)
        rows.append((year.label, *of_all(reviews), *of_all(children)))
    if len(rows) < 2:
        return
    yield Table(
        caption="Reviews in time, and children whose every review was in time, by year",
        columns=(
            Column("Year"),
            Column("Reviews in time", numeric=True),
            Column("Per cent", numeric=True),
            Column("Children with every review in time", numeric=True),
            Column("Per cent of children", numeric=True),
        ),
        rows=tuple(rows),
        note="The two figures count different things and are not to be compared. In the first years of the records "
        "more reviews cannot be judged.",
    )


def late(edition: Edition) -> Iterator[Block]:
    """Why reviews were late, by the service's own list of reasons."""
    reading = edition.reading("reviews_late")
    rows = reading.splits.get("reason", {}) if reading else {}
    known = {key: row for key, row in rows.items() if row.unavailable is None}
    if reading is not None and reading.unavailable is None and known:
        yield count_table(f"Why reviews were late in {edition.year}", "Reason", "Reviews", reading, known)


REVIEWS: Mapping[str, Callable[[Edition], Iterator[Block]]] = {
    "reviews_held": held,
    "reviews_in_time": in_time,
    "reviews_late": late,
    **dict.fromkeys(
        (
            "reviews_in_time_with_window",
            "reviews_not_judged",
            "children_all_reviews_in_time",
            "reviews_overdue_now",
        ),
        lambda edition: iter(()),
    ),
}

"""Charts and tables of the reviews: how many, of which kind, how many in time, how children took part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from mainstay.annual_report.edition import Edition
from mainstay.annual_report.exhibits.rows import cell, count_table, share_cells
from mainstay.annual_report.filling import value_of
from mainstay.documents.blocks import Block, Column, Table
from mainstay.documents.charts.model import BarChart, GroupedBar, LineChart, Series
from mainstay.documents.figures import figure_of
from mainstay.documents.values import Gap, Unit, Value, written
from mainstay.insight.reading import Reading, percent_of
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.years import CollectionYear

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
        rows.append((year.label, *_of(reviews), *_of(children)))
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


def _of(reading: Reading | None) -> tuple[str, str]:
    number, of, per_cent = share_cells(reading)
    return (f"{number} of {of}" if number[:1].isdigit() else number, per_cent)


def late(edition: Edition) -> Iterator[Block]:
    """Why reviews were late, by the service's own list of reasons."""
    reading = edition.reading("reviews_late")
    rows = reading.splits.get("reason", {}) if reading else {}
    known = {key: row for key, row in rows.items() if row.unavailable is None}
    if reading is not None and reading.unavailable is None and known:
        yield count_table(f"Why reviews were late in {edition.year}", "Reason", "Reviews", reading, known)


def took_part(edition: Edition) -> Iterator[Block]:
    """How children aged 4 or over took part, by code, over the years."""
    by_year = {year: edition.reading("participation", year) for year in edition.figures.years}
    there = {year: each for year, each in by_year.items() if each is not None and each.unavailable is None}
    if edition.year not in there:
        return
    yield from _attended(edition)
    keys = list(there[edition.year].splits.get("participation_code", {}))
    labels = [there[edition.year].splits["participation_code"][key].label for key in keys]

    def column(reading: Reading) -> tuple[Value, ...]:
        return tuple(value_of(reading.splits.get("participation_code", {}).get(key)) for key in keys)

    chart = GroupedBar(
        title="How children aged 4 or over took part in their reviews",
        categories=tuple(labels),
        category_title="How the child took part",
        series=tuple(Series(year.label, column(reading)) for year, reading in there.items()),
        unit=Unit.PERCENT,
        sideways=True,
    )
    rows = [
        (f"{label} ({key})" if key.startswith("PN") else label, *_pairs(key, there.values()))
        for key, label in zip(keys, labels, strict=True)
    ]
    rows.append(("All: reviews of children aged 4 or over", *_wholes(edition, there)))
    titles = [title for year in there for title in (f"Reviews {year}", f"Per cent {year}")]
    table = Table(
        caption="How children took part in their reviews: the figures",
        columns=(Column("How the child took part"), *(Column(title, numeric=True) for title in titles)),
        rows=tuple(rows[:-1]),
        total=rows[-1],
        note="Per cent of all reviews of children aged 4 or over at the review. Reviews of younger children (PN0) are "
        "left out; what was not recorded is a row, so that each column adds up.",
    )
    yield figure_of(chart, table=table)


def _pairs(key: str, readings: Iterable[Reading]) -> tuple[str, ...]:
    cells: list[str] = []
    for reading in readings:
        number, _, per_cent = share_cells(reading.splits.get("participation_code", {}).get(key))
        cells += [number, per_cent]
    return tuple(cells)


def _wholes(edition: Edition, years: Iterable[CollectionYear]) -> tuple[str, ...]:
    """All reviews of children aged 4 or over: the same number under participation and attendance."""
    cells: list[str] = []
    for year in years:
        both = (edition.reading("participation", year), edition.reading("attendance", year))
        of = next((shown for each in both if (shown := share_cells(each)[1])[:1].isdigit()), share_cells(both[0])[1])
        cells += [of, "100.0%" if of[:1].isdigit() else of]
    return tuple(cells)


def _attended(edition: Edition) -> Iterator[Block]:
    """Participation and attendance over the years, side by side because they are not the same."""
    rows = []
    for year in edition.figures.years:
        pair = (edition.reading("participation", year), edition.reading("attendance", year))
        if any(each is not None and each.unavailable is None for each in pair):
            rows.append((year.label, *_of(pair[0]), *_of(pair[1])))
    if not rows:
        return
    titles = ("Views reached the review", "Per cent", "Child attended", "Per cent attended")
    yield Table(
        caption="Reviews that children took part in, and reviews they attended, by year",
        columns=(Column("Year"), *(Column(title, numeric=True) for title in titles)),
        rows=tuple(rows),
        note="Of all reviews of children aged 4 or over. Took part: PN1, PN2, PN3, PN5 and PN6. Attended: PN1, PN2, "
        "PN3 and PN4.",
    )


REVIEWS: Mapping[str, Callable[[Edition], Iterator[Block]]] = {
    "reviews_held": held,
    "reviews_in_time": in_time,
    "reviews_late": late,
    "participation": took_part,
    **dict.fromkeys(
        (
            "reviews_in_time_with_window",
            "reviews_not_judged",
            "children_all_reviews_in_time",
            "reviews_overdue_now",
            "attendance",
        ),
        lambda edition: iter(()),
    ),
}

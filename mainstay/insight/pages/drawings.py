"""The charts of the dashboard: which measures are drawn, how, and the table that stands under each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.safestring import SafeString

from mainstay.documents.charts.drawing import svg
from mainstay.documents.charts.model import BarChart, Chart, ChartRefused, LineChart, Series, StackedBar
from mainstay.documents.values import Gap, Unit, Value
from mainstay.insight.measure import Measure, find
from mainstay.insight.pages.numbers import NumberTable, value_of
from mainstay.insight.pages.officers import around_the_guide, by_officer, too_many_to_draw
from mainstay.insight.pages.shown import Shown
from mainstay.insight.pages.tables import (
    counts_anything,
    gap_or_zero,
    split_table,
    trend_table,
    years_split_table,
)
from mainstay.insight.pages.taking_part import chaired, three_years, took_part, why_not
from mainstay.insight.reading import Reading
from mainstay.insight.splits import NOT_RECORDED
from mainstay.statute.dates import in_words

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")


@dataclass(frozen=True)
class Drawing:
    """A picture of figures with the table under it; without a picture, `refused` says why."""

    key: str
    caption: str
    tables: tuple[NumberTable, ...]
    chart: Chart | None = None
    refused: str = ""
    wide: bool = False
    beside: bool = False

    @property
    def picture(self) -> SafeString:
        """The drawing, named for whoever cannot see it."""
        return SafeString(svg(self.chart, name=self.key)) if self.chart else SafeString("")


def drawings_of(key: str, shown: Shown) -> Iterator[Drawing]:
    """The charts of a measure; one that has no drawing of its own has the tables of its splits."""
    measure, whole = find(key), shown.reading(key)
    if whole.unavailable:
        return
    drawers = DRAWN.get(key)
    if drawers is None:
        for split in measure.splits:
            if split.key in whole.splits:
                yield Drawing(f"{key}-{split.key}", _caption(measure, split.key), _tables(shown, key, split.key))
        return
    for name, draw in drawers.items():
        if name == "" or name in whole.splits:
            yield _drawn(f"{key}-{name or 'years'}", name, measure, shown, draw)


def laid_out(drawings: Iterable[Drawing]) -> tuple[Drawing, ...]:
    """Narrow pictures two by two, then wide ones; a picture alone in its line has its table beside it."""
    found = list(drawings)
    narrow = [each for each in found if not each.wide]
    if len(narrow) % 2:
        narrow[-1] = replace(narrow[-1], beside=True)
    return (*narrow, *(replace(each, beside=True) for each in found if each.wide))


def _drawn(slug: str, split: str, measure: Measure, shown: Shown, draw: Callable[[Shown], Chart]) -> Drawing:
    tables = _tables(shown, measure.key, split) if split else (trend_table(shown.figures, measure, None, None),)
    rows = shown.reading(measure.key).splits.get(split, {}).values()
    if rows and all(row.unavailable for row in rows):
        return Drawing(slug, _caption(measure, split), tables, refused="There is nothing to draw; the table says why.")
    try:
        chart = draw(shown)
    except ChartRefused as refused:
        return Drawing(slug, _caption(measure, split), tables, refused=str(refused))
    return Drawing(slug, chart.title, tables, chart, wide=split in _WIDE)


def _caption(measure: Measure, split: str) -> str:
    title = measure.split(split).title if split else "year"
    return f"{measure.title}, by {title[:1].lower()}{title[1:]}"


def _tables(shown: Shown, key: str, split: str) -> tuple[NumberTable, ...]:
    measure = find(key)
    if split in _OVER_YEARS:
        return (years_split_table(shown.figures, measure, measure.split(split), three_years(shown)),)
    if split == "officer" and too_many_to_draw(shown):
        return (around_the_guide(shown),)
    years = shown.two_years if measure.split(split).series else (shown.year,)
    return tuple(split_table(measure, measure.split(split), shown.reading(key, year), year) for year in reversed(years))


_WIDE = {"participation_code", "officer"}
# Their table under the chart sets three years side by side, as the published report does.
_OVER_YEARS = {"participation_code", "not_taking_part", "chaired_by"}


def _month_ends(shown: Shown) -> Chart:
    series = _by_month(shown, "children_looked_after", "month_end", value_of)
    return LineChart(
        title=_of_its_year("Children looked after on the last day of each month", series),
        categories=MONTHS,
        category_title="Month",
        value_title="Children",
        series=series,
        from_zero=False,
    )


def _of_its_year(title: str, series: Sequence[Series]) -> str:
    """A title that names the year where there is one line and so no key to tell it."""
    return f"{title}, {series[0].name}" if len(series) == 1 else title


def _by_month(shown: Shown, key: str, split: str, number: Callable[[Reading | None], Value]) -> tuple[Series, ...]:
    series = []
    for year in shown.two_years:
        rows = shown.reading(key, year).splits.get(split, {})
        values = tuple(number(rows.get(month.key)) for month in year.months())
        if any(not isinstance(value, Gap) for value in values):
            series.append(Series(year.label, values))
    return tuple(series)


def _rate(shown: Shown) -> Chart:
    years = shown.figures.years_to(shown.year, 5) or (shown.year,)
    held = [(year, value_of(shown.reading("looked_after_rate", year))) for year in years]
    there = [(year, value) for year, value in held if value is not Gap.UNAVAILABLE]
    return BarChart(
        title="Children looked after for every 10,000 under 18",
        categories=tuple(in_words(shown.figures.period(year).as_at) for year, _ in there),
        category_title="On",
        series=(Series("Here", tuple(value for _, value in there)),),
        unit=Unit.RATE,
        year=shown.year.label,
        comparators=shown.compared.get("looked_after_rate", ()),
        sideways=False,
    )


def _bars(key: str, split: str, title: str, series: str, *, sideways: bool | None = None) -> Callable[[Shown], Chart]:
    def draw(shown: Shown) -> Chart:
        rows = shown.reading(key).splits[split]
        kept = {name: row for name, row in rows.items() if name != NOT_RECORDED or counts_anything(row)}
        return BarChart(
            title=title,
            categories=tuple(row.label for row in kept.values()),
            category_title=find(key).split(split).title,
            series=(Series(series, tuple(value_of(row) for row in kept.values())),),
            year=shown.year.label,
            sideways=sideways,
        )

    return draw


def _held_by_month(shown: Shown) -> Chart:
    series = _by_month(shown, "reviews_held", "month", _held_in)
    return LineChart(
        title=_of_its_year("Reviews held in each month", series),
        categories=MONTHS,
        category_title="Month",
        value_title="Reviews",
        series=series,
    )


def _held_in(row: Reading | None) -> Value:
    return value_of(row) if row is not None else Gap.UNAVAILABLE


def _in_time_by_month(shown: Shown) -> Chart:
    rows = shown.reading("reviews_in_time").splits["month"]
    unjudged = shown.reading("reviews_not_judged").splits.get("month", {})
    begun = [month for month in shown.year.months() if month.key in rows]
    months = [month.key for month in begun]
    hidden = {key: row.suppressed for key, row in rows.items()}

    def part(number: Callable[[Reading], int | None]) -> tuple[Value, ...]:
        return tuple(Gap.SUPPRESSED if hidden[key] else (number(rows[key]) or 0) for key in months)

    series = [Series("In time", part(lambda row: row.numerator)), Series("Late", part(lambda row: row.remainder))]
    if any(unjudged[key].suppressed or unjudged[key].value for key in months if key in unjudged):
        series.append(Series("Cannot be judged", tuple(value_of(unjudged.get(key)) for key in months)))
    return StackedBar(
        title="Reviews held in time and late, month by month",
        categories=MONTHS[: len(months)],
        category_title="Month",
        value_title="Reviews",
        series=tuple(series),
        year=shown.year.label,
        sideways=False,
    )


def _concerns(shown: Shown) -> Chart:
    years = shown.figures.years_to(shown.year)
    held = [(year, value_of(shown.reading("concerns_per_100_children", year))) for year in years]
    there = [(year, value) for year, value in held if value is not Gap.UNAVAILABLE]
    return BarChart(
        title="Formal concerns for every 100 children looked after",
        categories=tuple(year.label for year, _ in there),
        category_title="Year",
        series=(Series("Formal concerns for every 100 children", tuple(value for _, value in there)),),
        unit=Unit.RATE,
        sideways=False,
    )


def _themes(shown: Shown) -> Chart:
    rows = shown.reading("concern_themes").splits["theme"]
    kept = {key: row for key, row in rows.items() if key != NOT_RECORDED or counts_anything(row)}
    return BarChart(
        title="What formal concerns were about",
        categories=tuple(row.label for row in kept.values()),
        category_title="Theme",
        value_title="Per cent of all mentions",
        series=(Series("Mentions", tuple(gap_or_zero(row) for row in kept.values())),),
        unit=Unit.PERCENT,
        year=shown.year.label,
        sideways=True,
    )


DRAWN: Mapping[str, Mapping[str, Callable[[Shown], Chart]]] = {
    "children_looked_after": {"month_end": _month_ends},
    "looked_after_rate": {"": _rate},
    "periods_started": {
        "age_band": _bars("periods_started", "age_band", "Periods of care started, by age on 31 March", "Periods"),
        "sex": _bars("periods_started", "sex", "Periods of care started, by sex", "Periods", sideways=True),
        "category_of_need": _bars(
            "periods_started", "category_of_need", "Periods of care started, by need", "Periods", sideways=True
        ),
    },
    "periods_ceased": {},
    "children_ceased": {
        "reason_ceased": _bars(
            "children_ceased", "reason_ceased", "Children who ceased to be looked after, by reason", "Children",
            sideways=True,
        )
    },
    "reviews_held": {"month": _held_by_month},
    "reviews_in_time": {"month": _in_time_by_month},
    "reviews_not_judged": {},
    "reviews_late": {
        "reason": _bars("reviews_late", "reason", "Why reviews were late", "Reviews", sideways=True)
    },
    "participation": {"participation_code": took_part, "not_taking_part": why_not},
    "attendance": {},
    "reviews_chaired_by_child": {"chaired_by": chaired},
    "caseload": {"officer": by_officer},
    "concerns_per_100_children": {"": _concerns},
    "concern_themes": {"theme": _themes},
    "concerns_escalated": {},
}  # fmt: skip

# All that the drawings look at; a measure with none of its own has a table of each of its splits.
SPLITS_DRAWN: Mapping[str, tuple[str, ...]] = {
    **{key: tuple(name for name in drawers if name) for key, drawers in DRAWN.items()},
    "reviews_not_judged": ("month",),  # drawn with those in time and late
}

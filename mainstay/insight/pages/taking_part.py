"""The charts of how children took part: each code over three years, and why their views did not reach a review."""

from __future__ import annotations

from mainstay.documents.charts.model import BarChart, Chart, GroupedBar, Series
from mainstay.documents.values import Gap, Unit
from mainstay.insight.measure import find
from mainstay.insight.pages.shown import Shown
from mainstay.insight.pages.tables import gap_or_zero
from mainstay.statute.years import CollectionYear


def three_years(shown: Shown) -> tuple[CollectionYear, ...]:
    """The year and the two before it, as far as there are figures of them."""
    return shown.figures.years_to(shown.year, 3) or (shown.year,)


def took_part(shown: Shown) -> Chart:
    """Each code as a share of the reviews of children aged 4 or over."""
    now = shown.reading("participation").splits["participation_code"]
    title = "How children aged 4 or over took part in their reviews"
    return _over_years(shown, "participation", "participation_code", list(now), title)


def chaired(shown: Shown) -> Chart:
    """Who chaired but the reviewing officer, as a share of the reviews of children aged 4 or over."""
    title = "Reviews that somebody but the reviewing officer chaired"
    return _over_years(shown, "reviews_chaired_by_child", "chaired_by", ["child", "together", "other"], title)


def _over_years(shown: Shown, key: str, split: str, keys: list[str], title: str) -> GroupedBar:
    now = shown.reading(key).splits[split]
    by_year = {year: shown.reading(key, year).splits.get(split, {}) for year in three_years(shown)}
    return GroupedBar(
        title=title,
        categories=tuple(now[each].label for each in keys),
        category_title=find(key).split(split).title,
        series=tuple(
            Series(year.label, tuple(gap_or_zero(rows.get(each)) for each in keys)) for year, rows in by_year.items()
        ),
        unit=Unit.PERCENT,
        sideways=True,
    )


def why_not(shown: Shown) -> Chart:
    """How many reviews the child's views did not reach, by why; those they reached are left out."""
    rows = shown.reading("participation").splits["not_taking_part"]
    reasons = {key: row for key, row in rows.items() if key != "took_part" and (row.suppressed or row.numerator)}
    return BarChart(
        title="Why the child's views did not reach the review",
        categories=tuple(row.label for row in reasons.values()),
        category_title="Reason",
        series=(Series("Reviews", tuple(row.numerator or Gap.SUPPRESSED for row in reasons.values())),),
        year=shown.year.label,
        sideways=True,
    )

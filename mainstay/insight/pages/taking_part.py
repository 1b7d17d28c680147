"""The charts of how children took part: each code over three years, and why their views did not reach a review."""

from __future__ import annotations

from mainstay.documents.charts.model import BarChart, Chart, GroupedBar, Series
from mainstay.documents.values import Gap, Unit
from mainstay.insight.pages.shown import Shown
from mainstay.insight.pages.tables import gap_or_zero
from mainstay.statute.years import CollectionYear


def three_years(shown: Shown) -> tuple[CollectionYear, ...]:
    """The year and the two before it, as far as there are figures of them."""
    return shown.figures.years_to(shown.year, 3) or (shown.year,)


def took_part(shown: Shown) -> Chart:
    """Each code as a share of the reviews of children aged 4 or over."""
    years = three_years(shown)
    now = shown.reading("participation").splits["participation_code"]
    by_year = {year: shown.reading("participation", year).splits["participation_code"] for year in years}
    return GroupedBar(
        title="How children aged 4 or over took part in their reviews",
        categories=tuple(row.label for row in now.values()),
        category_title="How the child took part",
        series=tuple(
            Series(year.label, tuple(gap_or_zero(rows.get(key)) for key in now)) for year, rows in by_year.items()
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

"""The reviewing officers on the dashboard: each beside the guidance, or how many lie on which side of it."""

from __future__ import annotations

from mainstay.documents.charts.model import BarChart, Chart, Series
from mainstay.documents.charts.model import Comparator as Line
from mainstay.documents.values import Unit
from mainstay.insight.measure import find
from mainstay.insight.pages.asking import figure_address
from mainstay.insight.pages.numbers import Number, NumberRow, NumberTable, count, value_of
from mainstay.insight.pages.shown import Shown
from mainstay.insight.reading import Reading
from mainstay.web.shapes import Column

MOST_DRAWN = 40
_TITLE = "Reviewing officers by children for each full-time officer"
_LOAD = "Children for each full-time officer"


def too_many_to_draw(shown: Shown) -> bool:
    """Whether a service has so many officers that the dashboard says only how they lie around the guidance."""
    return len(_officers(shown)) > MOST_DRAWN


def around_the_guide(shown: Shown) -> NumberTable:
    """How many officers lie below the guidance, within it and above it."""
    href = figure_address("caseload", shown.year)
    return NumberTable(
        f"{_TITLE}, {shown.year}",
        [Column(_LOAD), Column("Officers", numeric=True)],
        [NumberRow(words, [Number(count(number))], href) for words, number in _around(shown).items()],
        notes=["Each officer is on the page of the figure."],
    )


def by_officer(shown: Shown) -> Chart:
    """Each officer beside the guidance; of a service with many officers, how many lie on each side of it."""
    if too_many_to_draw(shown):
        around = _around(shown)
        return BarChart(
            title=_TITLE,
            categories=tuple(around),
            category_title=_LOAD,
            series=(Series("Officers", tuple(around.values())),),
            year=shown.year.label,
            sideways=True,
        )
    rows, (least, most) = _officers(shown), _guide()
    return BarChart(
        title=f"{_LOAD}, beside guidance of {least} to {most}",
        categories=tuple(row.label for row in rows),
        category_title="Reviewing officer",
        series=(Series(_LOAD, tuple(value_of(row) for row in rows)),),
        unit=Unit.RATE,
        year=shown.year.label,
        comparators=(
            Line("Least", least, year=shown.year.label),
            Line("Most", most, year=shown.year.label),
        ),
        sideways=True,
    )


def _officers(shown: Shown) -> list[Reading]:
    rows = shown.reading("caseload").splits.get("officer", {}).values()
    return [row for row in rows if row.unavailable is None]


def _guide() -> tuple[int, int]:
    return find("caseload").guide or (50, 70)


def _around(shown: Shown) -> dict[str, int]:
    rows, (least, most) = _officers(shown), _guide()
    below = sum(1 for row in rows if row.value is not None and row.value < least)
    above = sum(1 for row in rows if row.value is not None and row.value > most)
    return {f"Below {least}": below, f"{least} to {most}": len(rows) - below - above, f"Above {most}": above}

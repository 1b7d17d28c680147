"""What the dashboard draws from: its figures, its year, and what others published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mainstay.documents.charts.model import Comparator as Line
from mainstay.insight.queries import Figures
from mainstay.insight.reading import Reading
from mainstay.statute.years import CollectionYear


@dataclass(frozen=True)
class Shown:
    """What the dashboard draws from: the figures, the year, and what is published elsewhere to compare with."""

    figures: Figures
    year: CollectionYear
    compared: Mapping[str, tuple[Line, ...]]

    def reading(self, key: str, year: CollectionYear | None = None) -> Reading:
        """One measure in the year shown, or another."""
        return self.figures.reading(key, year or self.year)

    @property
    def two_years(self) -> tuple[CollectionYear, ...]:
        """The year shown and the one before it, where it is held."""
        return self.figures.years_to(self.year, 2) or (self.year,)

"""Everything one annual report is made from: its figures, its prose, what they are compared with, its standing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mainstay.annual_report.carried import Carried
from mainstay.annual_report.figures.taken import Figures
from mainstay.insight.reading import Reading
from mainstay.statute.years import CollectionYear


@dataclass(frozen=True)
class Compared:
    """A published figure to compare with: whose, of which year, and where it was published."""

    measure: str
    area: str
    year: str
    value: float
    source: str = ""


@dataclass(frozen=True)
class Change:
    """A figure that a revision changed: what it is, what was published before, what is published now."""

    figure: str
    year: str
    before: str
    after: str


@dataclass(frozen=True)
class Standing:
    """Whether the report is a draft or published, and if it is a revision, what it changed and why."""

    published_on: date | None = None
    number: int = 0
    note: str = ""
    changes: tuple[Change, ...] = ()

    @property
    def is_revision(self) -> bool:
        """Whether an earlier publication is corrected."""
        return self.number > 1


@dataclass(frozen=True)
class Edition:
    """One report as one audience may read it; `prose` holds what was written, by the key of its section.

    `carried` is what other rooms bring: praise that is quoted, and priorities.
    """

    figures: Figures
    prose: Mapping[str, str] = field(default_factory=dict)
    comparators: tuple[Compared, ...] = ()
    standing: Standing = Standing()
    has_prose: bool = True
    carried: Carried = field(default_factory=Carried)

    @property
    def year(self) -> CollectionYear:
        """The year of the report."""
        return self.figures.year

    def reading(self, key: str, year: CollectionYear | None = None) -> Reading | None:
        """One measure's reading in the year of the report, or in another."""
        return self.figures.reading(key, year)

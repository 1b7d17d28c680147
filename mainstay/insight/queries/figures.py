"""The figures of every year there is, counted when asked for and shown as the viewer may see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.db import connection

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Person, Team
from mainstay.access.viewer import Viewer
from mainstay.insight.audience import Audience, for_audience
from mainstay.insight.engine import read
from mainstay.insight.measure import Measure, find, measures
from mainstay.insight.periods import Period
from mainstay.insight.queries.kept import keep, state_of_records
from mainstay.insight.reading import Reading
from mainstay.insight.sources import PostgresSource
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear

SCHEMA = "analytic"
_YEARS = """
SELECT DISTINCT 'reviews', extract(year FROM held_on - interval '3 months')::int + 1
  FROM analytic.reviews WHERE held_on <= %(today)s
UNION ALL
SELECT DISTINCT 'periods', extract(year FROM starts_on - interval '3 months')::int + 1
  FROM analytic.periods WHERE starts_on <= %(today)s
"""

Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Figures:
    """The service's figures for one viewer; `years` are those there are records of, oldest first.

    `words` names the rows of a split that the records hold only as codes or ids.
    """

    audience: Audience
    policy: LocalPolicy
    today: date
    years: tuple[CollectionYear, ...]
    state: str | None
    words: Words = field(default_factory=dict)

    @property
    def latest_whole(self) -> CollectionYear | None:
        """The last year that is over; the running one where no other is held."""
        over = [year for year in self.years if year.ends_on < self.today]
        return over[-1] if over else (self.years[-1] if self.years else None)

    @property
    def running(self) -> CollectionYear:
        """The year that today lies in."""
        return CollectionYear.of(self.today)

    def period(self, year: CollectionYear) -> Period:
        """A year as far as it has come."""
        return Period.so_far(year, today=self.today)

    def years_to(self, year: CollectionYear, most: int = 3) -> tuple[CollectionYear, ...]:
        """The year and those before it that are held, oldest first."""
        return tuple(each for each in self.years if each <= year)[-most:]

    def reading(self, key: str, year: CollectionYear) -> Reading:
        """One measure in one year, as the audience may see it.

        Raises LookupError for a key that is not a measure.
        """
        period = self.period(year)
        if self.audience is Audience.PUBLISHED:
            return self._named(self._published()[period][key])
        report = {period: {key: self._counted(find(key), period)}}
        return self._named(for_audience(report, self.audience, policy=self.policy)[period][key])

    def _counted(self, measure: Measure, period: Period) -> Reading:
        def count() -> Reading:
            with connection.cursor() as cursor:
                return read(measure, PostgresSource(cursor, schema=SCHEMA), period, policy=self.policy)

        return keep(self.state, (measure.key, period, self.policy), count)

    def _published(self) -> Mapping[Period, Mapping[str, Reading]]:
        """Every measure of every year, suppressed together: what one page leaves out no other page gives away."""

        def suppress() -> Mapping[Period, Mapping[str, Reading]]:
            periods = [self.period(year) for year in sorted({*self.years, self.running})]
            report = {
                period: {key: self._counted(measure, period) for key, measure in measures().items()}
                for period in periods
            }
            return for_audience(report, Audience.PUBLISHED, policy=self.policy)

        return keep(self.state, ("published", self.today, self.policy), suppress)

    def _named(self, reading: Reading) -> Reading:
        splits = {split: self._rows(split, rows) for split, rows in reading.splits.items()}
        return replace(reading, splits=splits)

    def _rows(self, split: str, rows: Mapping[str, Reading]) -> Mapping[str, Reading]:
        names = self.words.get(split)
        if not names:
            return rows
        named = {key: replace(row, label=names.get(key, row.label)) for key, row in rows.items()}
        known = sorted((key for key in named if key in names), key=lambda key: named[key].label.casefold())
        return {key: named[key] for key in [*known, *(key for key in named if key not in names)]}


def figures_for(viewer: Viewer, *, policy: LocalPolicy, words: Words) -> Figures:
    """The figures of every year, for a viewer; `words` adds names to those of officers and teams."""
    state = state_of_records()
    years = keep(state, ("years", viewer.today), lambda: _years_held(viewer.today))
    audience = audience_of(viewer)
    names = keep(state, "names", _staff) if audience is Audience.WORKING else {}
    return Figures(audience, policy, viewer.today, years, state, {**names, **words})


def audience_of(viewer: Viewer) -> Audience:
    """Whom a viewer sees figures as: working for those who may see small numbers, else as the public does."""
    return Audience.WORKING if decide(viewer, Can.SEE_UNSUPPRESSED) else Audience.PUBLISHED


def _years_held(today: date) -> tuple[CollectionYear, ...]:
    """The years of reviews, and of periods that started since the first of those, oldest first."""
    with connection.cursor() as cursor:
        cursor.execute(_YEARS, {"today": today})
        rows = cursor.fetchall()
    reviewed, started = (_of(rows, table) for table in ("reviews", "periods"))
    first = min(reviewed, default=max(started, default=0))
    return tuple(CollectionYear(ending) for ending in sorted(reviewed | {each for each in started if each >= first}))


def _of(rows: Iterable[tuple[str, int]], table: str) -> set[int]:
    return {ending for name, ending in rows if name == table}


def _staff() -> Words:
    officers = Person.objects.filter(is_system=False).values_list("pk", "name")
    return {
        "officer": {str(key): name for key, name in officers},
        "team": {str(key): name for key, name in Team.objects.values_list("pk", "name")},
    }

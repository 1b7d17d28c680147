"""The figures of every year there is, taken for a page all at once and shown as the viewer may see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Person, Team
from mainstay.access.viewer import Viewer
from mainstay.insight.audience import Audience, for_audience
from mainstay.insight.cells import Report
from mainstay.insight.measure import measures
from mainstay.insight.periods import Period
from mainstay.insight.queries.counting import counted
from mainstay.insight.queries.kept import keeping
from mainstay.insight.queries.naming import NamedSplits, Words
from mainstay.insight.queries.years import years_held
from mainstay.insight.reading import Reading
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear


@dataclass(frozen=True)
class Figures:
    """The service's figures for one viewer; `years` are those there are records of, oldest first.

    `words` names the rows of a split that the records hold only as codes or ids. `readings` are those taken, as the
    records stood at `counted_at`.
    """

    audience: Audience
    policy: LocalPolicy
    today: date
    years: tuple[CollectionYear, ...]
    words: Words = field(default_factory=dict)
    counted_at: datetime | None = None
    readings: Report = field(default_factory=dict)
    _named: dict[tuple[Period, str], Reading] = field(default_factory=dict, init=False, compare=False, repr=False)

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

    def taking(
        self, wanted: Mapping[CollectionYear, Iterable[str]], *, splits: Mapping[str, Iterable[str]] | None = None
    ) -> Figures:
        """The same with these measures of these years, all as the records stood at the one moment `counted_at`.

        `splits` names those of a measure that are wanted, when not all are: to split by officer is dear.
        What is published is suppressed together with every measure of every year: what one page leaves out no other
        page gives away. Raises LookupError for a key that is not a measure.
        """
        published = self.audience is Audience.PUBLISHED
        every = sorted({*self.years, self.running, *wanted})
        years = dict.fromkeys(every, tuple(measures())) if published else wanted
        asked = {self.period(year): keys for year, keys in years.items()}
        found = counted(asked, self.policy, splits=None if published else splits)

        def seen() -> Report:
            return for_audience(found.readings, self.audience, policy=self.policy)

        key = ("published", self.today, self.policy, *every)
        report = keeping(key, found.state, seen) if published else seen()
        return replace(self, counted_at=found.counted_at, readings=report)

    def reading(self, key: str, year: CollectionYear) -> Reading:
        """One of the measures taken, in one of the years, as the audience may see it.

        Raises LookupError for what was not taken: a page takes all it shows at once, so that its figures agree.
        """
        asked = (self.period(year), key)
        if asked not in self._named:
            reading = self.readings[asked[0]][key]
            self._named[asked] = replace(reading, splits=NamedSplits(reading.splits, self.words))
        return self._named[asked]


def figures_for(viewer: Viewer, *, policy: LocalPolicy, words: Words) -> Figures:
    """The years there are figures of, for a viewer to take some; `words` adds names to those of officers and teams."""
    audience = audience_of(viewer)
    names = _staff() if audience is Audience.WORKING else {}
    return Figures(audience, policy, viewer.today, years_held(viewer.today), {**names, **words})


def audience_of(viewer: Viewer) -> Audience:
    """Whom a viewer sees figures as: working for those who may see small numbers, else as the public does."""
    return Audience.WORKING if decide(viewer, Can.SEE_UNSUPPRESSED) else Audience.PUBLISHED


def _staff() -> Words:
    officers = Person.objects.filter(is_system=False).values_list("pk", "name")
    return {
        "officer": {str(key): name for key, name in officers},
        "team": {str(key): name for key, name in Team.objects.values_list("pk", "name")},
    }

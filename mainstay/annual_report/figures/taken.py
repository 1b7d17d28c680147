"""All the figures of a year and the years before it, taken together so that no one of them gives away another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mainstay.insight.audience import Audience, for_audience
from mainstay.insight.engine import read_together
from mainstay.insight.json import as_data, as_text
from mainstay.insight.measure import Measure, measures
from mainstay.insight.periods import Period
from mainstay.insight.reading import Reading
from mainstay.insight.sources import Source
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear

YEARS_SHOWN = 3
# A few concerns a year say little, so these go further back.
LONG_RUN = 5
LONG_RUN_OF = ("concerns_raised", "concerns_per_100_children")

Readings = Mapping[Period, Mapping[str, Reading]]


@dataclass(frozen=True)
class Figures:
    """The readings of a year and of up to two before it, oldest first, as one audience may see them.

    Of the two years before those there may be the measures of a long run, and nothing else.

    `made_from` says in sentences where they come from; `definitions` is the version of each measure.
    """

    year: CollectionYear
    council: str
    audience: Audience
    policy: LocalPolicy
    readings: Readings
    made_from: tuple[str, ...]
    definitions: Mapping[str, int]

    @property
    def period(self) -> Period:
        """The year of the report, as at the day it is counted."""
        return next(period for period in self.readings if period.year == self.year)

    @property
    def years(self) -> tuple[CollectionYear, ...]:
        """The years there are all the figures of, oldest first."""
        return tuple(period.year for period in self.readings if not _of_long_run(period.year, self.year))

    @property
    def long_run(self) -> tuple[CollectionYear, ...]:
        """The years there are the figures of a long run of, oldest first."""
        return tuple(period.year for period in self.readings)

    def of(self, year: CollectionYear) -> Mapping[str, Reading]:
        """The readings of one of the years; none where the source does not hold it."""
        return next((found for period, found in self.readings.items() if period.year == year), {})

    def reading(self, key: str, year: CollectionYear | None = None) -> Reading | None:
        """One measure's reading in the year of the report, or in another; None where there is none."""
        return self.of(year or self.year).get(key)

    def data(self) -> dict[str, Any]:
        """The year's figures as the published JSON has them."""
        return as_data(self.year, self.council, self.audience, self.of(self.year))

    def text(self) -> str:
        """The year's figures as JSON text."""
        return as_text(self.year, self.council, self.audience, self.of(self.year))


@dataclass(frozen=True)
class Asked:
    """Which figures are asked for, for whom, under which council's name and policy."""

    year: CollectionYear
    council: str
    audience: Audience = Audience.PUBLISHED
    policy: LocalPolicy = field(default_factory=LocalPolicy)


def years_shown(year: CollectionYear, held: Iterable[CollectionYear], most: int = YEARS_SHOWN) -> list[CollectionYear]:
    """The year and those of the two before it, or of `most` in all, that a source holds, oldest first."""
    first = year.ending - most + 1
    return sorted({each for each in held if first <= each.ending < year.ending} | {year})


def take(
    asked: Asked,
    sources: Mapping[Period, Source],
    *,
    made_from: Iterable[str],
    known: Mapping[str, Measure] | None = None,
) -> Figures:
    """Every measure of every period, read from the source that holds it and shown as the audience may see it.

    All the periods are suppressed together, for they will stand together. `known` are the measures to read when
    they are not all those declared.
    """
    declared = measures() if known is None else known
    read = [
        read_together(source, {period: _shown_of(period, asked, declared) for period in periods}, policy=asked.policy)
        for source, periods in _by_source(sources)
    ]
    report = {period: found[period] for period in sources for found in read if period in found}
    return Figures(
        year=asked.year,
        council=asked.council,
        audience=asked.audience,
        policy=asked.policy,
        readings=for_audience(report, asked.audience, policy=asked.policy),
        made_from=tuple(made_from),
        definitions={key: measure.definition_version for key, measure in declared.items()},
    )


def _of_long_run(year: CollectionYear, of: CollectionYear) -> bool:
    return year.ending <= of.ending - YEARS_SHOWN


def _shown_of(period: Period, asked: Asked, declared: Mapping[str, Measure]) -> list[Measure]:
    if not _of_long_run(period.year, asked.year):
        return list(declared.values())
    return [declared[key] for key in LONG_RUN_OF if key in declared]


def _by_source(sources: Mapping[Period, Source]) -> list[tuple[Source, list[Period]]]:
    """The periods that each source holds, so that all of them are counted at one moment."""
    held: list[tuple[Source, list[Period]]] = []
    for period, source in sources.items():
        same = next((periods for known, periods in held if known is source), None)
        if same is None:
            held.append((source, [period]))
        else:
            same.append(period)
    return held


def with_words(figures: Figures, split: str, words: Mapping[str, str]) -> Figures:
    """The figures with the rows of one split named in words where the records hold only their codes."""

    def named(reading: Reading) -> Reading:
        rows = reading.splits.get(split)
        if rows is None:
            return reading
        shown = {key: replace(row, label=words.get(key, row.label)) for key, row in rows.items()}
        return replace(reading, splits={**reading.splits, split: shown})

    readings = {period: {key: named(each) for key, each in found.items()} for period, found in figures.readings.items()}
    return replace(figures, readings=readings)

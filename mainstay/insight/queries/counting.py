"""Counting for a page: what is kept and still true is not counted again, and the rest by one statement.

All that one page shows is of one moment: a statement sees one state of the records, and says which.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from threading import Lock
from typing import cast

from django.db import connection

from mainstay import clock
from mainstay.insight.engine import Together
from mainstay.insight.measure import Measure, find
from mainstay.insight.periods import Period
from mainstay.insight.queries.changes import Changes, State, changes_now, changes_of
from mainstay.insight.queries.kept import keep, kept
from mainstay.insight.reading import Reading
from mainstay.insight.sources import PostgresSource
from mainstay.insight.statement import Asked, figures_statement
from mainstay.insight.window import tables_read
from mainstay.statute.horizon import BeyondHorizon
from mainstay.statute.policy import LocalPolicy

# What touches a year is read into memory once. The planner cannot know how many rows that is, so it is kept from
# what is ruinous where they are many; and to compile a plan of so many parts takes longer than to run it.
_SETTINGS = (
    "SELECT set_config('work_mem', '64MB', true), set_config('jit', 'off', true), "
    "set_config('enable_sort', 'off', true), set_config('enable_nestloop', 'off', true)"
)
_AS_BEFORE = "; ".join(f"SET LOCAL {name} TO DEFAULT" for name in ("work_mem", "jit", "enable_sort", "enable_nestloop"))
_NOTED = (
    "SELECT -1 AS part, of AS split, concat_ws(' ', first_year, last_year) AS key, times AS number, NULL AS divisor "
    "FROM analytic.changes()"
)

Wanted = Mapping[Period, Iterable[str]]

_one_counts = Lock()


@dataclass(frozen=True)
class _Figure:
    """One measure of one period under a policy, split as it is wanted."""

    period: Period
    key: str
    splits: tuple[str, ...]
    policy: LocalPolicy

    @property
    def measure(self) -> Measure:
        """The measure with the splits that are wanted."""
        whole = find(self.key)
        return replace(whole, splits=tuple(split for split in whole.splits if split.key in self.splits))

    def state(self, changes: Changes) -> State | None:
        """What stands for the records it is counted from."""
        return changes.state(_tables(self), self.period.year)


Found = dict[_Figure, Reading]


@dataclass(frozen=True)
class Counted:
    """Readings that are all of one moment; `state` stands for the records they are of, where that may be kept."""

    readings: Mapping[Period, Mapping[str, Reading]]
    counted_at: datetime
    state: tuple[State, ...] | None


def counted(wanted: Wanted, policy: LocalPolicy, *, splits: Mapping[str, Iterable[str]] | None = None) -> Counted:
    """The measures wanted, as the records stand now; `splits` names those of a measure when not all are wanted.

    What is not kept is counted by one at a time. Raises LookupError for a key that is not a measure.
    """
    asked = [
        _Figure(period, key, tuple((splits or {}).get(key, (split.key for split in find(key).splits))), policy)
        for period, keys in wanted.items()
        for key in dict.fromkeys(keys)
    ]
    return _from_kept(asked, may_count=False) or _waiting_for_others(asked, policy)


def _waiting_for_others(asked: list[_Figure], policy: LocalPolicy) -> Counted:
    with _one_counts:
        found = _from_kept(asked, may_count=True)
    if found is not None:
        return found
    readings, then = _anew(asked)
    return Counted(_by_period(readings), then.seen_at, None)


def _from_kept(asked: list[_Figure], *, may_count: bool) -> Counted | None:
    """What is kept, with the rest counted anew; all of it anew where a record that is kept changed meanwhile.

    None where something is to be counted and may not be, and in a transaction that has written.
    """
    now = changes_now()
    if now is None:
        return None
    states = {each: each.state(now) for each in asked}
    found = {each: cast("Reading", kept(each, states[each])) for each in asked}
    missing = [each for each, reading in found.items() if reading is None]
    if missing and not may_count:
        return None
    if missing:
        fresh, now = _anew(missing)
        found |= fresh
        since = {each: each.state(now) for each in asked}
        if any(since[each] != states[each] for each in found.keys() - fresh.keys()):
            found, now = _anew(asked)
            since = {each: each.state(now) for each in asked}
        states = since
        for each, reading in found.items():
            keep(each, states[each], reading)
    return Counted(_by_period(found), now.seen_at, _together(list(states.values())))


def _anew(asked: list[_Figure]) -> tuple[Found, Changes]:
    """Readings counted by one statement, and the changes noted when it looked."""
    wanted = {each.period: [other.measure for other in asked if other.period == each.period] for each in asked}
    moment = clock.now()
    with connection.cursor() as cursor:
        source = PostgresSource(cursor)
        together = Together.of(source, wanted, asked[0].policy if asked else None)
        cursor.execute(_SETTINGS)
        rows = source.rows(" UNION ALL ".join(filter(None, (together.sql, _NOTED))))
        cursor.execute(_AS_BEFORE)
    report = together.readings(row for row in rows if row[0] >= 0)
    noted = ((table, *map(int, years.split()), times) for part, table, years, times, _ in rows if part < 0)
    return {each: report[each.period][each.key] for each in asked}, changes_of(noted, moment)


def _together(states: list[State | None]) -> tuple[State, ...] | None:
    known = tuple(state for state in states if state is not None)
    return known if len(known) == len(states) else None


@lru_cache(maxsize=4096)
def _tables(figure: _Figure) -> frozenset[str]:
    """The tables a figure is counted from; none where it cannot be counted at all."""
    measure = figure.measure
    asked = Asked(measure, figure.period, measure.splits, figure.policy, PostgresSource.dialect)
    try:
        return tables_read(figures_statement(asked))
    except BeyondHorizon:
        return frozenset()


def _by_period(found: Found) -> dict[Period, dict[str, Reading]]:
    readings: dict[Period, dict[str, Reading]] = {}
    for each, reading in found.items():
        readings.setdefault(each.period, {})[each.key] = reading
    return readings

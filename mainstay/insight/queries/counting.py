"""Counting for a page: what is kept and still true is not counted again, and the rest by one statement.

All that one page shows is of one moment: a statement sees one state of the records, and says which.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from threading import Lock
from typing import cast

from django.db import connection

from mainstay import clock
from mainstay.insight.engine import Together
from mainstay.insight.measure import find
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
Each = tuple[Period, str]

_one_counts = Lock()


@dataclass(frozen=True)
class Counted:
    """Readings that are all of one moment; `state` stands for the records they are of, where that may be kept."""

    readings: Mapping[Period, Mapping[str, Reading]]
    counted_at: datetime
    state: tuple[State, ...] | None


def counted(wanted: Wanted, policy: LocalPolicy) -> Counted:
    """The measures wanted, as the records stand now. What is not kept is counted by one at a time.

    Raises LookupError for a key that is not a measure.
    """
    asked = [(period, key) for period, keys in wanted.items() for key in dict.fromkeys(keys)]
    return _from_kept(asked, policy, may_count=False) or _waiting_for_others(asked, policy)


def _waiting_for_others(asked: list[Each], policy: LocalPolicy) -> Counted:
    with _one_counts:
        found = _from_kept(asked, policy, may_count=True)
    if found is not None:
        return found
    readings, then = _anew(asked, policy)
    return Counted(_by_period(readings), then.seen_at, None)


def _from_kept(asked: list[Each], policy: LocalPolicy, *, may_count: bool) -> Counted | None:
    """What is kept, with the rest counted anew; all of it anew where a record that is kept changed meanwhile.

    None where something is to be counted and may not be, and in a transaction that has written.
    """
    now = changes_now()
    if now is None:
        return None
    states = {each: _state(each, now, policy) for each in asked}
    found = {each: cast("Reading", kept((*each, policy), states[each])) for each in asked}
    missing = [each for each, reading in found.items() if reading is None]
    if missing and not may_count:
        return None
    if missing:
        fresh, now = _anew(missing, policy)
        found |= fresh
        since = {each: _state(each, now, policy) for each in asked}
        if any(since[each] != states[each] for each in found.keys() - fresh.keys()):
            found, now = _anew(asked, policy)
            since = {each: _state(each, now, policy) for each in asked}
        states = since
        for each, reading in found.items():
            keep((*each, policy), states[each], reading)
    return Counted(_by_period(found), now.seen_at, _together(states))


def _anew(asked: list[Each], policy: LocalPolicy) -> tuple[dict[Each, Reading], Changes]:
    """Readings counted by one statement, and the changes noted when it looked."""
    wanted = {period: [find(key) for each, key in asked if each == period] for period, _ in asked}
    moment = clock.now()
    with connection.cursor() as cursor:
        source = PostgresSource(cursor)
        together = Together.of(source, wanted, policy)
        cursor.execute(_SETTINGS)
        rows = source.rows(" UNION ALL ".join(filter(None, (together.sql, _NOTED))))
        cursor.execute(_AS_BEFORE)
    report = together.readings(row for row in rows if row[0] >= 0)
    noted = ((table, *map(int, years.split()), times) for part, table, years, times, _ in rows if part < 0)
    return {(period, key): report[period][key] for period, key in asked}, changes_of(noted, moment)


def _together(states: Mapping[Each, State | None]) -> tuple[State, ...] | None:
    known = [state for _each, state in sorted(states.items()) if state is not None]
    return tuple(known) if len(known) == len(states) else None


def _state(each: Each, changes: Changes, policy: LocalPolicy) -> State | None:
    return changes.state(_tables(*each, policy), each[0].year)


@lru_cache(maxsize=4096)
def _tables(period: Period, key: str, policy: LocalPolicy) -> frozenset[str]:
    """The tables a measure is counted from; none where it cannot be counted at all."""
    measure = find(key)
    try:
        return tables_read(figures_statement(Asked(measure, period, measure.splits, policy, PostgresSource.dialect)))
    except BeyondHorizon:
        return frozenset()


def _by_period(found: Mapping[Each, Reading]) -> dict[Period, dict[str, Reading]]:
    readings: dict[Period, dict[str, Reading]] = {}
    for (period, key), reading in found.items():
        readings.setdefault(period, {})[key] = reading
    return readings

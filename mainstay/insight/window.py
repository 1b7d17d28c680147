"""What a year is counted from: the rows of each table that touch it, with what was not over left open.

A figure of a year can depend on no other row, so a change of other rows leaves it as it was. The triggers that note
which years a change touches (`analytic.changes`) say the same of every row; tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mainstay.insight.columns import TableDefinition
from mainstay.insight.periods import Period
from mainstay.insight.tables import CONTRACT


@dataclass(frozen=True, slots=True)
class Touch:
    """When a row of a table touches a year, as a condition on its `first` and `last` day.

    `ending` names the columns that tell of an end: of a row that ends after the last day counted they are empty.
    """

    condition: str = "true"
    ending: frozenset[str] = frozenset()


_SPAN = "starts_on <= {last} AND (ends_on IS NULL OR ends_on >= {first})"
EVERY_YEAR = Touch()  # of a table that says nothing, every row touches every year
# The live database has an index on this very expression.
_REVIEW_LAST = "CASE WHEN held_on IS NULL THEN DATE 'infinity' ELSE greatest(due_on, held_on) END"
_REVIEW = f"least(due_on, held_on) <= {{last}} AND {_REVIEW_LAST} >= {{first}}"

TOUCHES: Mapping[str, Touch] = {
    "periods": Touch(_SPAN, frozenset({"ends_on", "reason_ceased", "reason_group"})),
    "episodes": Touch(_SPAN, frozenset({"ends_on"})),
    "allocations": Touch(_SPAN, frozenset({"ends_on"})),
    "establishment": Touch(_SPAN, frozenset({"ends_on"})),
    "reviews": Touch(_REVIEW),
    "population": Touch("as_at <= {last}"),
    "months": Touch("starts_on <= {last} AND ends_on >= {first}"),
}


def tables_read(sql: str) -> frozenset[str]:
    """The tables of the contract that a statement reads."""
    return frozenset(definition.name for definition in CONTRACT if _names(definition.name, sql))


def through_window(sql: str, period: Period, schema: str) -> str:
    """A statement over tables of the contract, reading of each only what touches the period, and that once."""
    return through_windows({period: sql}, schema)


def through_windows(asked: Mapping[Period, str], schema: str) -> str:
    """Statements of several periods as one; a table of which every row touches every year is read once for them all."""
    whole = " ".join(asked.values())
    common = ", ".join(
        _read(each, EVERY_YEAR, whole, {}, schema)
        for each in CONTRACT
        if each.name not in TOUCHES and _names(each.name, whole)
    )
    parts = " UNION ALL ".join(_window(sql, period, schema) for period, sql in asked.items())
    return f"WITH {common} {parts}" if common else parts


def _window(sql: str, period: Period, schema: str) -> str:
    days = {"first": _day(period.starts_on.isoformat()), "last": _day(period.ends_on.isoformat())}
    tables = ", ".join(
        _read(each, TOUCHES[each.name], sql, days, schema)
        for each in CONTRACT
        if each.name in TOUCHES and _names(each.name, sql)
    )
    named = f"WITH {tables} {sql}" if tables else sql
    return f"SELECT * FROM ({named}) AS counted"  # noqa: S608  (our own names and dates)


def _read(definition: TableDefinition, touch: Touch, sql: str, days: Mapping[str, str], schema: str) -> str:
    columns = ", ".join(_columns(definition, touch, sql, days.get("last", "")))
    rows = f"SELECT {columns} FROM {schema}.{definition.name} WHERE {touch.condition.format(**days)}"  # noqa: S608
    return f"{definition.name} AS MATERIALIZED ({rows})"


def _columns(definition: TableDefinition, touch: Touch, sql: str, last: str) -> Iterator[str]:
    """The columns that the statement names, for whatever is read is kept in memory while it is counted."""
    for name in definition.column_names:
        if _names(name, sql):
            yield f"CASE WHEN ends_on <= {last} THEN {name} END AS {name}" if name in touch.ending else name


def _names(name: str, sql: str) -> bool:
    """Whether a statement names a table or a column; Ibis puts every name in quotation marks."""
    return f'"{name}"' in sql


def _day(iso: str) -> str:
    return f"DATE '{iso}'"

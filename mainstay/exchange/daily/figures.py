"""The populations and comparators of an extract, each kept once a version."""

from __future__ import annotations

from typing import Any

from django.db import connection

from mainstay.exchange.daily.changes import ADDED, CHANGED, Change
from mainstay.exchange.daily.extract import DailyExtract
from mainstay.exchange.daily.loading import key

_POPULATION = """
  INSERT INTO authority_population AS t (id, version, as_at, children, estimate) VALUES (%s, 1, %s, %s, %s)
  ON CONFLICT (as_at, estimate) DO UPDATE SET children = excluded.children, version = t.version + 1
  WHERE t.children <> excluded.children
  RETURNING t.version"""
_COMPARATOR = """
  INSERT INTO authority_comparator AS t (id, version, measure, area, year, value, edition, source)
  VALUES (%s, 1, %s, %s, %s, %s, %s, %s)
  ON CONFLICT (measure, area, year, edition) DO UPDATE SET value = excluded.value, source = excluded.source,
    version = t.version + 1
  WHERE (t.value, t.source) IS DISTINCT FROM (excluded.value, excluded.source)
  RETURNING t.version"""


def load_figures(extract: DailyExtract) -> list[Change]:
    """Keep populations and comparators that are new or corrected."""
    changes = []
    for row in extract.rows("population"):
        name = key("population", row["as_at"], row["version"])
        changes += _kept("population", _POPULATION, [name, row["as_at"], row["children"], row["version"]])
    for row in extract.rows("comparators"):
        values = [row[name] for name in ("measure", "area", "year", "value", "version", "source")]
        changes += _kept("comparators", _COMPARATOR, [key("comparator", *values[:3], values[4]), *values])
    return changes


def _kept(table: str, statement: str, values: list[Any]) -> list[Change]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [Change(table, ADDED if version == 1 else CHANGED) for (version,) in cursor.fetchall()]

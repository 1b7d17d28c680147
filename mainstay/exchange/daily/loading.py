"""Loading rows by the thousand: what is wanted goes to a temporary table, and only differences are written.

A row that somebody has changed here since it was loaded (its version is above 1) is theirs: it is kept
whatever the extract says, and the difference is listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid5

from django.db import connection
from psycopg import sql

NAMESPACE = UUID("6f1d4c1e-7d0b-5a58-9c0e-3f6f3a1f9d11")


@dataclass(frozen=True)
class Target:
    """A table to load: its columns after the id, and whether its rows are spans that may not overlap."""

    table: str
    columns: tuple[str, ...]
    types: tuple[str, ...]
    spans_of: str = ""

    @property
    def staged(self) -> str:
        """The name of the temporary table."""
        return f"wanted_{self.table}"


@dataclass
class Loaded:
    """What changed: how many rows came and went, whose records they were, and rows kept against the extract."""

    came: int = 0
    went: int = 0
    children: set[UUID] = field(default_factory=set)
    kept: list[tuple[Any, ...]] = field(default_factory=list)


def key(*parts: object) -> UUID:
    """The same key for the same row of the extract, every time it comes."""
    return uuid5(NAMESPACE, "/".join(str(part) for part in parts))


def plan_afresh() -> None:
    """Forget the plans of this connection before a bulk statement.

    The history triggers join the old rows with the new; a plan that was kept from a change of one row would
    compare every row with every other in a change of ten thousand.
    """
    with connection.cursor() as cursor:
        cursor.execute("DISCARD PLANS")


def stage(target: Target, rows: Iterable[Sequence[Any]]) -> None:
    """Put the wanted rows, id first, into the target's temporary table."""
    columns = ", ".join(
        f"{name} {kind}" for name, kind in zip(("id", *target.columns), ("uuid", *target.types), strict=True)
    )
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE {target.staged} ({columns}) ON COMMIT DROP")
        copying = sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(target.staged))
        with cursor.copy(copying) as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute(f"CREATE INDEX ON {target.staged} (id)")
        cursor.execute(f"ANALYZE {target.staged}")


def apply(target: Target) -> Loaded:
    """Make the table's daily rows equal to the wanted ones, leaving alone what people changed or entered."""
    result = Loaded()
    child = "child_id" if "child_id" in target.columns else "NULL::uuid"
    plan_afresh()
    with connection.cursor() as cursor:
        cursor.execute(_removed(target, child))
        gone = cursor.fetchall()
        cursor.execute(_kept(target, child))
        result.kept = cursor.fetchall()
        cursor.execute(_added(target, child))
        new = cursor.fetchall()
        cursor.execute(f"DROP TABLE {target.staged}")
    result.went, result.came = len(gone), len(new)
    result.children = {row[0] for row in [*gone, *new] if row[0] is not None}
    return result


def _same(target: Target) -> str:
    mine = ", ".join(f"t.{name}" for name in target.columns)
    wanted = ", ".join(f"w.{name}" for name in target.columns)
    return f"({mine}) IS NOT DISTINCT FROM ({wanted})"


def _removed(target: Target, child: str) -> str:
    scope = f"AND t.child_id IN (SELECT child_id FROM {target.staged})" if child == "child_id" else ""
    return f"""
      DELETE FROM {target.table} t
      WHERE t.source = 'daily' AND t.version = 1 {scope}
        AND NOT EXISTS (SELECT 1 FROM {target.staged} w WHERE w.id = t.id AND {_same(target)})
      RETURNING {"t." + child if child == "child_id" else child}"""


def _clash(target: Target) -> str:
    if not target.spans_of:
        return "t.id = w.id"
    span_t, span_w = "daterange(t.starts_on, t.ends_on)", "daterange(w.starts_on, w.ends_on)"
    return f"(t.id = w.id OR (t.{target.spans_of} = w.{target.spans_of} AND {span_t} && {span_w}))"


def _kept(target: Target, child: str) -> str:
    """Wanted rows that cannot come in because a person's own row stands where they would."""
    shown = "w.child_id" if child == "child_id" else "w.id"
    return f"""
      SELECT DISTINCT {shown} FROM {target.staged} w JOIN {target.table} t ON {_clash(target)}
      WHERE NOT (t.id = w.id AND {_same(target)})"""


def _added(target: Target, child: str) -> str:
    names = ", ".join(target.columns)
    # The names are the constants of targets.py, never anybody's input.
    return f"""
      INSERT INTO {target.table} (id, version, source, {names})
      SELECT w.id, 1, 'daily', {", ".join("w." + name for name in target.columns)} FROM {target.staged} w
      WHERE NOT EXISTS (SELECT 1 FROM {target.table} t WHERE {_clash(target)})
      RETURNING {child}"""

"""Loading rows by the thousand: what is wanted is laid out beside what there is, and only differences are written.

A row that somebody has changed here since it was loaded (its version is above 1) is theirs: it is kept
whatever the extract says, and the difference is listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from django.db import connection
from django.db.models import Model

from mainstay.exchange.daily.changes import ADDED, CHANGED, WITHDRAWN, Change
from mainstay.exchange.shared.bulk import plan_afresh
from mainstay.exchange.shared.copying import Cell
from mainstay.exchange.shared.laying_out import lay_out

NAMESPACE = UUID("6f1d4c1e-7d0b-5a58-9c0e-3f6f3a1f9d11")
Days = dict[UUID, tuple[UUID | None, date]]


@dataclass(frozen=True)
class Target:
    """A table to load from one file: its columns after the id with their types, and whose its rows are.

    `alone` says that two rows of one owner may not hold on one day.
    """

    file: str
    model: type[Model]
    columns: Mapping[str, str]
    owner: str = "child_id"
    alone: bool = True

    @property
    def table(self) -> str:
        """The table in the database."""
        return self.model._meta.db_table

    @property
    def staged(self) -> str:
        """The temporary table of what is wanted."""
        return f"new_{self.table}"

    @property
    def child(self) -> str:
        """The SQL of the child a row is about; of nobody where rows are not about children."""
        return "t.child_id" if self.owner == "child_id" else "NULL::uuid"


@dataclass
class Loaded:
    """What changed, the keys of wanted rows that something on record keeps out, and children of whom a row stayed.

    A row stays that the extract has no longer where another record points at it.
    """

    changes: list[Change] = field(default_factory=list)
    kept: list[UUID] = field(default_factory=list)
    stayed: list[UUID] = field(default_factory=list)


def key(*parts: object) -> UUID:
    """The same key for the same row of the extract, every time it comes."""
    return uuid5(NAMESPACE, "/".join(str(part) for part in parts))


def load(target: Target, rows: Iterable[Sequence[Cell]], doubted: Iterable[UUID] = ()) -> Loaded:
    """Make the extract's rows of the owners it names equal to the wanted ones, id first.

    What people changed or entered is left alone, and so is what is on record of the owners in doubt.
    """
    lay_out(target.staged, {"id": "uuid", **target.columns}, rows)
    plan_afresh()
    with connection.cursor() as cursor:
        cursor.execute(_removed(target), {"doubted": list(doubted)})
        gone: Days = {row[0]: (row[1], row[2]) for row in cursor.fetchall()}
        stayed = _stayed(target, doubted)
        cursor.execute(_kept(target))
        kept = [row[0] for row in cursor.fetchall()]
        cursor.execute(_added(target))
        new: Days = {row[0]: (row[1], row[2]) for row in cursor.fetchall()}
        cursor.execute(f"DROP TABLE {target.staged}")
    return Loaded(list(_changes(target.file, gone, new)), kept, stayed)


def _changes(file: str, gone: Days, new: Days) -> Iterator[Change]:
    for name, (child, day) in new.items():
        yield Change(file, CHANGED if name in gone else ADDED, child, day)
    for name, (child, day) in gone.items():
        if name not in new:
            yield Change(file, WITHDRAWN, child, day)


def _same(target: Target) -> str:
    mine = ", ".join(f"t.{name}" for name in target.columns)
    wanted = ", ".join(f"w.{name}" for name in target.columns)
    return f"({mine}) IS NOT DISTINCT FROM ({wanted})"


def _not_wanted(target: Target) -> str:
    """Rows that an extract brought and that it does not have any longer, or not so."""
    return f"""t.source = 'daily' AND t.version = 1 AND t.{target.owner} <> ALL(%(doubted)s::uuid[])
        AND t.{target.owner} IN (SELECT {target.owner} FROM {target.staged})
        AND NOT EXISTS (SELECT 1 FROM {target.staged} w WHERE w.id = t.id AND {_same(target)})"""


def _removed(target: Target) -> str:
    """A row that another record points at is not withdrawn; it may be changed, for then it keeps its key."""
    wanted = f"EXISTS (SELECT 1 FROM {target.staged} w WHERE w.id = t.id)"
    return f"""
      DELETE FROM {target.table} t WHERE {_not_wanted(target)} AND ({wanted} OR NOT {_pointed_at(target)})
      RETURNING t.id, {target.child}, t.starts_on"""


def _stayed(target: Target, doubted: Iterable[UUID]) -> list[UUID]:
    """The children of whom a row stayed because another record points at it; after the others were removed."""
    if target.owner != "child_id" or _pointed_at(target) == "false":
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT t.child_id FROM {target.table} t WHERE {_not_wanted(target)} ORDER BY 1",
            {"doubted": list(doubted)},
        )
        return [row[0] for row in cursor.fetchall()]


def _pointed_at(target: Target) -> str:
    points: list[Any] = [
        relation for relation in target.model._meta.related_objects if getattr(relation.field, "db_constraint", False)
    ]
    found = " OR ".join(
        f"EXISTS (SELECT 1 FROM {each.related_model._meta.db_table} o WHERE o.{each.field.column} = t.id)"
        for each in points
    )
    return f"({found})" if found else "false"


def _clash(target: Target) -> str:
    if not target.alone:
        return "t.id = w.id"
    span_t, span_w = "daterange(t.starts_on, t.ends_on)", "daterange(w.starts_on, w.ends_on)"
    return f"(t.id = w.id OR (t.{target.owner} = w.{target.owner} AND {span_t} && {span_w}))"


def _kept(target: Target) -> str:
    """Wanted rows that cannot come in because a row on record stands where they would."""
    return f"""
      SELECT DISTINCT w.id FROM {target.staged} w JOIN {target.table} t ON {_clash(target)}
      WHERE NOT (t.id = w.id AND {_same(target)})"""


def _added(target: Target) -> str:
    names = ", ".join(target.columns)
    # The names are the constants of targets.py, never anybody's input.
    return f"""
      INSERT INTO {target.table} AS t (id, version, source, {names})
      SELECT w.id, 1, 'daily', {", ".join("w." + name for name in target.columns)} FROM {target.staged} w
      WHERE NOT EXISTS (SELECT 1 FROM {target.table} t WHERE {_clash(target)})
      RETURNING t.id, {target.child}, t.starts_on"""

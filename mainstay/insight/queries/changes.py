"""Which state the records are in: what has changed so far of what figures are counted from, and for which years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from mainstay import clock
from mainstay.statute.years import CollectionYear

State = tuple[str | int, ...]
_MIGRATIONS = "migrations"  # a migration can change how every figure is counted


@dataclass(frozen=True)
class Note:
    """How many changes of one table touched the years from one to another, by the year of their end."""

    first_year: int
    last_year: int
    times: int


@dataclass(frozen=True)
class Changes:
    """Every change of what figures are counted from, by table, as they were noted at a moment.

    Notes are written with the change itself and never taken away: where none was added for the tables and the year
    of a figure, the records it is counted from are the same.
    """

    database: str
    notes: Mapping[str, tuple[Note, ...]]
    seen_at: datetime

    def state(self, tables: Iterable[str], year: CollectionYear) -> State | None:
        """What stands for the records of some tables that touch a year: another whenever one of them changes.

        None where nobody notes the changes of one of them: what is counted from it cannot be kept.
        """
        read = (_MIGRATIONS, *sorted(tables))
        if not self.notes.keys() >= set(read):
            return None
        return self.database, *(self._times(table, year.ending) for table in read)

    def _times(self, table: str, ending: int) -> int:
        return sum(note.times for note in self.notes[table] if note.first_year <= ending <= note.last_year)


def changes_now() -> Changes | None:
    """The changes noted so far; None in a transaction that has written, for what it wrote may be undone."""
    moment = clock.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_xact_id_if_assigned()::text, c.* FROM analytic.changes() AS c")
        rows = cursor.fetchall()
    if any(row[0] for row in rows):
        return None
    return changes_of((row[1:] for row in rows), moment)


def changes_of(rows: Iterable[tuple[str, int, int, int]], moment: datetime) -> Changes:
    """The changes in rows of the database's own notes."""
    notes: dict[str, tuple[Note, ...]] = {}
    for table, *note in rows:
        notes[table] = (*notes.get(table, ()), Note(*note))
    settings = connection.settings_dict
    return Changes(f"{settings['HOST']} {settings['NAME']}", notes, moment)

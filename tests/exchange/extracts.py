"""Small daily extracts, written by hand, for the tests of reading and loading them."""

from __future__ import annotations

from typing import Any

from django.db import connection

from mainstay.exchange.actions.import_daily_extract import import_daily_extract
from mainstay.exchange.daily.extract import DailyExtract
from mainstay.exchange.daily.files import BY_NAME
from mainstay.exchange.daily.reading import read_extract
from mainstay.exchange.models import DailyImport
from mainstay.ledger.acting import Acting
from tests.builders import the_system
from tests.exchange.importing import bring_in, child, episode, review

Rows = list[dict[str, str]]
OFFICERS: Rows = [
    {"officer": "RO1", "name": "Olive Example", "email": "olive@example.org"},
    {"officer": "RO2", "name": "Otto Example", "email": "otto@example.org"},
]
ADDRESS = {"child": "A1", "kind": "home", "line_1": "12 Canary Lane", "postcode": "ZZ99 3AA", "from": "2020-06-01"}
TEAMS: Rows = [{"team": "North", "kind": "social_work"}]
_TABLES = (
    "children_child", "children_socialwork", "children_personaround", "children_protectedaddress",
    "caseload_allocation", "caseload_contractedshare", "reviews_review", "authority_population",
    "authority_comparator", "access_person", "access_team", "access_membership",
)  # fmt: skip


def daily_text(table: str, rows: Rows) -> bytes:
    """One file of the family, in the order of its columns."""
    columns = [column.name for column in BY_NAME[table].columns]
    lines = [",".join(columns), *(",".join(row.get(column, "") for column in columns) for row in rows)]
    return ("\n".join(lines) + "\n").encode()


def daily_files(**tables: Rows) -> dict[str, bytes]:
    """The files of an extract, by name."""
    return {f"{table}.csv": daily_text(table, rows) for table, rows in tables.items()}


def two_children() -> None:
    """Children A1 and A2, in care since 1 June 2020, with a review held."""
    bring_in(
        header=[child(), child("A2")],
        episodes=[episode("01/06/2020"), episode("01/06/2020", reference="A2")],
        reviews=[review("26/06/2020"), review("26/06/2020", "A2")],
    )


def load(acting: Acting | None = None, **tables: Rows) -> tuple[DailyImport, DailyExtract]:
    """Bring a small extract in; gives it too, for its problems."""
    extract = read_extract(daily_files(**tables))
    return import_daily_extract(acting or the_system(), extract), extract


def reasons(extract: DailyExtract) -> list[tuple[str, int, str, str]]:
    """Every problem: file, row, child and why."""
    return [(each.table, each.row, each.child, each.reason) for each in extract.problems]


def everything() -> dict[str, list[Any]]:
    """Every row that an extract can write, whole."""
    found = {}
    with connection.cursor() as cursor:
        for table in _TABLES:
            cursor.execute(f'SELECT t::text FROM "{table}" t ORDER BY 1')
            found[table] = [row[0] for row in cursor.fetchall()]
    return found

"""The demonstration council at one, ten or eighty times its size, grown by SQL from the built one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from mainstay.site import databases, embedded

BUILT = "bench_1"
# Each table with the columns that hold a key of a row that grows too; teams do not grow, people do.
TABLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("access_person", ("id",)),
    ("access_membership", ("id", "person_id")),
    ("children_child", ("id", "sibling_group")),
    ("children_periodofcare", ("id", "child_id")),
    ("children_episode", ("id", "child_id", "period_id")),
    ("children_socialwork", ("id", "child_id")),
    ("children_personaround", ("id", "child_id", "looked_after_id")),
    ("caseload_contractedshare", ("id", "officer_id")),
    ("caseload_allocation", ("id", "child_id", "officer_id")),
    ("reviews_review", ("id", "child_id", "period_id", "officer_id")),
    ("reviews_reviewmeeting", ("id", "review_id")),
    ("reviews_postponement", ("id", "review_id", "asked_by_id", "decided_by_id")),
    ("access_grant", ("id", "child_id", "person_id")),
    ("caseload_cover", ("id", "child_id", "officer_id", "covered_by_id")),
    ("contacts_contact", ("id", "child_id", "made_by_id")),
    ("contacts_officernotice", ("id", "child_id", "told_by_id", "acknowledged_by_id")),
    ("preparation_preparation", ("id", "review_id")),
    (
        "promises_promise",
        (
            "id",
            "child_id",
            "review_id",
            "owner_person_id",
            "made_by_id",
            "repeats_id",
            "agreed_by_id",
            "contested_by_id",
        ),
    ),
    ("promises_midwaycheck", ("id", "child_id", "after_review_id", "checked_by_id")),
    ("records_reviewrecord", ("id", "review_id")),
    ("concerns_concern", ("id", "child_id", "raised_by_id", "about_person_id", "closed_by_id")),
    ("concerns_concernedchild", ("id", "concern_id", "child_id")),
    ("concerns_concerntheme", ("id", "concern_id")),
    ("concerns_stagereached", ("id", "concern_id", "responder_id", "answered_by_id", "judged_by_id")),
    ("concerns_talk", ("id", "concern_id", "recorded_by_id")),
    ("praise_praise", ("id", "child_id", "to_person_id", "given_by_id")),
)
_SPANS = """
SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'x'
"""
_INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
WHERE indrelid = %s::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
"""
UNIQUE_TEXT = {
    "concerns_concern": ("reference",),
    "access_person": ("email", "reference"),
    "children_child": ("reference",),
}


def grown(running: embedded.Cluster, copies: int) -> str:
    """The name of a database that holds the council `copies` times over; made where it is not there yet."""
    name = f"bench_{copies}"
    if copies == 1 or (_exists(running, name) and _migrations(running, name) == _migrations(running, BUILT)):
        return name
    databases.drop_database(running, name)
    databases.make_database(running, name, template=BUILT)
    with psycopg.connect(running.url(embedded.OWNER, name), autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica; SET maintenance_work_mem = '512MB'")
        for table, keys in TABLES:
            with _without_indexes(connection, table):
                connection.execute(_multiply(connection, table, keys, copies))
        connection.execute("VACUUM ANALYZE")
    return name


def _exists(running: embedded.Cluster, name: str) -> bool:
    with psycopg.connect(running.url(embedded.OWNER, "postgres"), autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
    return found is not None


def _migrations(running: embedded.Cluster, name: str) -> set[tuple[object, ...]]:
    with psycopg.connect(running.url(embedded.OWNER, name), autocommit=True) as connection:
        return set(connection.execute("SELECT app, name FROM django_migrations").fetchall())


@contextmanager
def _without_indexes(connection: psycopg.Connection[object], table: str) -> Iterator[None]:
    """Rows are added without the indexes, and these made anew afterwards: in minutes and not in an hour.

    The constraints against spans that overlap are left away: no page reads by them, and each copy of a right row is
    right.
    """
    spans: list[Any] = connection.execute(_SPANS, [table]).fetchall()
    indexes: list[Any] = connection.execute(_INDEXES, [table]).fetchall()
    for (name,) in spans:
        connection.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    yield
    for _, how in indexes:
        connection.execute(how)


def built(home: Path, say: object) -> embedded.Cluster:
    """The running server with the council built in it, once for each state of the migrations."""
    running = embedded.start(home)
    there = _exists(running, BUILT)
    databases.make_database(running, BUILT)
    databases.use_embedded(running, BUILT)
    _migrate()
    if not there:
        _build(say)
    return running


def point_at(running: embedded.Cluster, database: str) -> None:
    """Let the product read and write one of these databases from now on."""
    from django.db import connections

    connections.close_all()
    for alias, role in (("default", embedded.APP), ("owner", embedded.OWNER)):
        connections[alias].settings_dict.update(databases.parse(running.url(role, database)))


def _migrate() -> None:
    import django
    from django.core.management import call_command
    from django.db import connections

    django.setup()
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    connections.close_all()


def _build(say: object) -> None:
    from datetime import date

    from django.db import connections

    from mainstay.site.demo.building import build

    build(say, today=date(2021, 4, 12))  # type: ignore[arg-type]
    connections.close_all()


def _multiply(connection: psycopg.Connection[object], table: str, keys: tuple[str, ...], copies: int) -> str:
    """One statement that adds every row of a table once more for each further copy, under keys of its own."""
    rows = connection.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND table_schema = 'public'"
        " AND is_generated = 'NEVER' ORDER BY ordinal_position",
        [table],
    ).fetchall()
    names = [str(row[0]) for row in rows]  # type: ignore[index]
    values = [_value(table, name, keys) for name in names]
    return (
        f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)}"
        f" FROM {table} t CROSS JOIN generate_series(2, {copies}) AS copy{_which(table)}"
    )


def _value(table: str, name: str, keys: tuple[str, ...]) -> str:
    if name in keys:
        return f"md5(t.{name}::text || copy)::uuid"
    if name in UNIQUE_TEXT.get(table, ()):
        return f"CASE WHEN t.{name} = '' THEN '' ELSE copy || '-' || t.{name} END"
    return f"t.{name}"


def _which(table: str) -> str:
    return " WHERE NOT t.is_system" if table == "access_person" else ""

"""Whether the project's own `migrate` leaves the same database as Django's: each object, and each table's rows.

Both migrate a new database, Django's in about two minutes; then what differs is printed, and how much was compared.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg

from tests import environment  # noqa: F401  the settings that every test has

SCHEMAS = "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'"
RELATION = "JOIN pg_class c ON c.oid = {oid} JOIN pg_namespace n ON n.oid = c.relnamespace"
# What is compared: a name for it, and the query that describes each object in words.
CATALOGUE = {
    "schemas": f"SELECT n.nspname, n.nspacl::text FROM pg_namespace n WHERE {SCHEMAS}",
    "relations": f"""SELECT n.nspname, c.relname, c.relkind, c.relacl::text, c.relrowsecurity, c.relforcerowsecurity,
        c.reloptions::text, pg_get_userbyid(c.relowner)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {SCHEMAS}""",
    "columns": f"""SELECT n.nspname, c.relname, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull,
        a.attidentity, a.attgenerated, a.attacl::text, pg_get_expr(d.adbin, d.adrelid)
        FROM pg_attribute a {RELATION.format(oid="a.attrelid")}
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE a.attnum > 0 AND {SCHEMAS}""",
    "constraints": f"""SELECT n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)
        FROM pg_constraint k {RELATION.format(oid="k.conrelid")} WHERE {SCHEMAS}""",
    "indexes": f"""SELECT n.nspname, c.relname, pg_get_indexdef(i.indexrelid)
        FROM pg_index i {RELATION.format(oid="i.indrelid")} WHERE {SCHEMAS}""",
    "triggers": f"""SELECT n.nspname, c.relname, t.tgname, t.tgenabled, pg_get_triggerdef(t.oid)
        FROM pg_trigger t {RELATION.format(oid="t.tgrelid")} WHERE NOT t.tgisinternal AND {SCHEMAS}""",
    "policies": "SELECT p.* FROM pg_policies p",
    "functions": f"""SELECT n.nspname, p.proname, p.proacl::text, pg_get_functiondef(p.oid)
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prokind = 'f' AND {SCHEMAS}""",
    "views": f"""SELECT n.nspname, c.relname, pg_get_viewdef(c.oid)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') AND {SCHEMAS}""",
    "defaults for what is made later": "SELECT defaclobjtype, defaclacl::text FROM pg_default_acl",
    "migrations": "SELECT app, name FROM django_migrations",
}
ROWS = f"""SELECT format('%I.%I', n.nspname, c.relname)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND {SCHEMAS}"""


def main() -> None:
    """Migrate twice, compare, print; leaves with 1 where anything differs."""
    import django

    django.setup()
    from django.core.management.commands.migrate import Command as Plain

    from mainstay.site import embedded
    from mainstay.site.management.commands.migrate import Command as Ours

    home = Path(tempfile.mkdtemp(prefix="mainstay-migrations-"))
    home.chmod(0o755)
    running = embedded.start(home, durable=False)
    try:
        first, second = (_described(running, name, command()) for name, command in (("ours", Ours), ("plain", Plain)))
    finally:
        embedded.stop(home)
    differing = [kind for kind in first if first[kind] != second[kind]]
    for kind in first:
        print(f"{kind}: {len(first[kind]):,}{'' if kind not in differing else ', DIFFERING'}")
    for kind in differing:
        for one in sorted(first[kind] ^ second[kind])[:20]:
            print(f"  {kind}: {'ours' if one in first[kind] else 'plain'} alone has {one}")
    sys.exit(1 if differing else 0)


def _described(running: Any, name: str, command: Any) -> dict[str, set[str]]:
    """Everything in a database that this command has migrated."""
    from django.core.management import call_command
    from django.db import connections

    from mainstay.site import databases, embedded
    from tests import postgres

    databases.make_database(running, name)
    postgres.point_at(running, name)
    call_command(command, database="owner", verbosity=0, interactive=False)
    connections.close_all()
    with psycopg.connect(running.url(embedded.OWNER, name)) as connection:
        found = {kind: {str(row) for row in connection.execute(query)} for kind, query in CATALOGUE.items()}
        return found | {"tables by their rows": set(_rows(connection))}


def _rows(connection: psycopg.Connection[Any]) -> Iterator[str]:
    for (table,) in connection.execute(ROWS).fetchall():
        (number,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone() or (0,)
        yield f"{table}: {number}"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.site.settings")
    main()

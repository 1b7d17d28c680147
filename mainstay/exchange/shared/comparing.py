"""What an import would change: the records as they should be against the records as they are, row by row."""

from __future__ import annotations

from uuid import UUID

from django.db import connection

from mainstay.children.models import Child, ProtectedAddress
from mainstay.exchange.shared.tables import CHILD, EPISODE, FILLED, REVIEW, Filled

ADD, CHANGE, REMOVE = "add", "change", "remove"


def compare(child: UUID | None = None) -> None:
    """Fill the temporary table new_changes: for each row to add, change or remove, its kind, key and child.

    Records of children the returns do not know are compared too, and a child of whom nothing is left, and whom
    nobody else knows, goes. `child` keeps to one.
    """
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.new_changes")
        cursor.execute(
            "CREATE TEMP TABLE new_changes (of text, id uuid, child_id uuid, done text, day date) ON COMMIT DROP"
        )
        # A review without an allocation keeps whoever it was given to.
        cursor.execute(
            f"UPDATE {REVIEW.incoming} n SET officer_id = coalesce(n.officer_id, t.officer_id), "  # noqa: S608
            f"team_id = coalesce(n.team_id, t.team_id) FROM {REVIEW.table} t WHERE t.id = n.id "
            "AND (t.officer_id IS NOT NULL OR t.team_id IS NOT NULL)"
        )
        for filled in FILLED:
            cursor.execute(_changed(filled))
            cursor.execute(_added(filled))
            if filled is not CHILD:
                cursor.execute(_removed(filled, only=child is not None), [child] if child is not None else [])
        if child is None:
            cursor.execute(_unknown_children())
        cursor.execute("CREATE INDEX ON pg_temp.new_changes (id)")
        cursor.execute("ANALYZE pg_temp.new_changes")


def totals() -> dict[str, dict[str, int]]:
    """How many records of each kind would be added, changed and removed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT of, done, count(*) FROM new_changes GROUP BY of, done ORDER BY of, done")
        counts: dict[str, dict[str, int]] = {}
        for of, done, number in cursor.fetchall():
            counts.setdefault(of, {})[done] = number
    return counts


def by_child() -> list[tuple[UUID, int, int, int]]:
    """For each child whose record changes: the key, and how many facts are added, changed and removed."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT child_id, count(*) FILTER (WHERE done = 'add'), count(*) FILTER (WHERE done = 'change'), "
            "count(*) FILTER (WHERE done = 'remove') FROM new_changes GROUP BY child_id ORDER BY child_id"
        )
        return list(cursor.fetchall())


def _day(filled: Filled, alias: str) -> str:
    """The day by which a person knows the row."""
    days = {"child": "NULL::date", "review": f"coalesce({alias}.held_on, {alias}.due_on)"}
    return days.get(filled.of, f"{alias}.starts_on")


def _same(filled: Filled) -> str:
    """When two rows are one: an episode that now belongs to another period is taken out and put in again."""
    return "t.id = n.id AND t.period_id = n.period_id" if filled is EPISODE else "t.id = n.id"


def _changed(filled: Filled) -> str:
    return (
        f"INSERT INTO new_changes SELECT '{filled.of}', n.id, n.{filled.child}, '{CHANGE}', {_day(filled, 'n')} "  # noqa: S608
        f"FROM {filled.incoming} n JOIN {filled.table} t ON {_same(filled)} "
        f"WHERE ({filled.listed('n')}) IS DISTINCT FROM ({filled.listed('t')})"
    )


def _added(filled: Filled) -> str:
    return (
        f"INSERT INTO new_changes SELECT '{filled.of}', n.id, n.{filled.child}, '{ADD}', {_day(filled, 'n')} "  # noqa: S608
        f"FROM {filled.incoming} n WHERE NOT EXISTS (SELECT FROM {filled.table} t WHERE {_same(filled)})"
    )


def _removed(filled: Filled, *, only: bool) -> str:
    whose = " AND t.child_id = %s" if only else ""
    return (
        f"INSERT INTO new_changes SELECT '{filled.of}', t.id, t.child_id, '{REMOVE}', {_day(filled, 't')} "  # noqa: S608
        f"FROM {filled.table} t LEFT JOIN {filled.incoming} n ON {_same(filled)} WHERE n.id IS NULL{whose}"
    )


def _unknown_children() -> str:
    """Children only ever known from a return, who stand in none any longer, and to whom nothing else points."""
    filled = {each.table: each.incoming for each in FILLED}
    points = [
        (relation.related_model._meta.db_table, relation.field.column)
        for relation in Child._meta.related_objects
        if getattr(relation.field, "db_constraint", False)
    ]
    nothing = " AND ".join(
        f"NOT EXISTS (SELECT FROM {filled.get(table, table)} o WHERE o.{column} = t.id"
        + (" AND o.source <> 'return')" if table == ProtectedAddress._meta.db_table else ")")
        for table, column in points
    )
    return (
        f"INSERT INTO new_changes SELECT 'child', t.id, t.id, '{REMOVE}', NULL::date "  # noqa: S608
        f"FROM {CHILD.table} t JOIN exchange_imprint i ON i.id = t.id AND i.facts = {CHILD.imprint('t')} "
        f"WHERE t.source = 'return' AND t.given_name = '' AND t.family_name = '' AND t.known_as = '' "
        f"AND NOT EXISTS (SELECT FROM {CHILD.incoming} n WHERE n.id = t.id) AND {nothing}"
    )

"""The parts of the daily extract that change records in place: people, names, siblings, addresses, reviews, figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from psycopg import sql

from mainstay.access.models import Membership, Person, Team
from mainstay.access.roles import Role
from mainstay.children import vault
from mainstay.children.rules.naming import search_key, sort_key
from mainstay.exchange.daily.loading import key, plan_afresh
from mainstay.exchange.daily.reading import DailyExtract
from mainstay.exchange.daily.targets import Known, addresses


def load_teams(extract: DailyExtract) -> dict[str, UUID]:
    """Every team by name, the extract's new ones made."""
    known = {team.name: team.pk for team in Team.objects.all()}
    new = [
        Team(id=key("team", row["team"]), reference=row["team"][:40], name=row["team"], kind=row["kind"])
        for row in extract.rows("teams")
        if row["team"] not in known
    ]
    Team.objects.bulk_create(new)
    return known | {team.name: team.pk for team in new}


def load_officers(extract: DailyExtract, teams: Mapping[str, UUID], *, today: date) -> dict[str, UUID]:
    """Every officer by reference; new ones are made without a password and with their role from their first day."""
    first_days: dict[str, date] = {}
    for row in extract.rows("contracted_share"):
        first_days[row["officer"]] = min(row["from"], first_days.get(row["officer"], row["from"]))
    known = dict(Person.objects.exclude(reference="").values_list("reference", "id"))
    emails = {email.lower() for email in Person.objects.values_list("email", flat=True)}
    for row in extract.rows("officers"):
        if row["officer"] in known or row["email"] in emails:
            continue
        person = Person(email=row["email"], name=row["name"], reference=row["officer"])
        person.set_unusable_password()
        person.save()
        known[row["officer"]] = person.pk
        Membership.objects.create(
            person=person,
            role=Role.REVIEWING_OFFICER,
            team_id=teams.get(row["team"]),
            starts_on=first_days.get(row["officer"], today),
        )
    return known


def load_names(extract: DailyExtract, *, today: date) -> set[UUID]:
    """Give children the names the extract has for them today; a name entered here is kept. Returns whose changed."""
    current: dict[str, dict[str, Any]] = {}
    for row in sorted(extract.rows("children"), key=lambda row: row["from"]):
        if row["from"] <= today or row["child"] not in current:
            current[row["child"]] = row
    rows = [(ref, row["given_name"], row["family_name"], row["known_as"], *_keys(row)) for ref, row in current.items()]
    change = """
      UPDATE children_child t SET given_name = w.given_name, family_name = w.family_name, known_as = w.known_as,
        search_key = w.search_key, sort_key = w.sort_key, version = t.version + 1
      FROM daily_names w WHERE t.reference = w.reference AND (t.source <> 'entered' OR t.family_name = '')
        AND (t.given_name, t.family_name, t.known_as) IS DISTINCT FROM (w.given_name, w.family_name, w.known_as)
      RETURNING t.id"""
    return _with_staged(
        "daily_names",
        "reference text, given_name text, family_name text, known_as text, search_key text, sort_key text",
        rows,
        change,
    )  # fmt: skip


def load_siblings(extract: DailyExtract) -> set[UUID]:
    """Put brothers and sisters into one group. Returns whose group changed."""
    rows = [(row["child"], key("siblings", row["group"])) for row in extract.rows("siblings")]
    change = """
      UPDATE children_child t SET sibling_group = w.sibling_group, version = t.version + 1
      FROM daily_siblings w WHERE t.reference = w.reference AND t.sibling_group IS DISTINCT FROM w.sibling_group
      RETURNING t.id"""
    return _with_staged("daily_siblings", "reference text, sibling_group uuid", rows, change)


def load_addresses(known: Known) -> set[UUID]:
    """Seal the addresses that are new or changed, and remove those the extract no longer has."""
    wanted = {row[0]: row for row in addresses(known)}
    held = _held_addresses({row[1] for row in wanted.values()})
    same = {name for name, row in wanted.items() if held.get(name) == row[1:]}
    new = [row for name, row in wanted.items() if name not in same]
    gone = [name for name in held if name not in same]
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM children_protectedaddress WHERE id = ANY(%s) AND source = 'daily' RETURNING child_id", [gone]
        )
        changed = {row[0] for row in cursor.fetchall()}
    return changed | _seal_and_insert(new)


def _seal_and_insert(rows: list[tuple[Any, ...]]) -> set[UUID]:
    """Seal rows of addresses on their way in; by a temporary table, because COPY does not pass row security."""
    sealed = (
        (name, child, kind, *vault.seal(text, name), starts_on, ends_on)
        for name, child, kind, text, starts_on, ends_on in rows
    )
    columns = "id uuid, child_id uuid, kind text, sealed bytea, key_id text, starts_on date, ends_on date"
    insert = """
      INSERT INTO children_protectedaddress (id, version, source, child_id, kind, sealed, key_id, starts_on, ends_on)
      SELECT id, 1, 'daily', child_id, kind, sealed, key_id, starts_on, ends_on FROM daily_addresses
      RETURNING child_id"""
    return _with_staged("daily_addresses", columns, sealed, insert)


def load_reviews(known: Known) -> set[UUID]:
    """Fill in who chaired a review, how it was held and why it was late, where nobody has entered it here."""
    ran = _of_reviews(known, "reviews", ("chaired_by", "mode"))
    late = _of_reviews(known, "late_reasons", ("reason",))
    changed = _with_staged(
        "daily_reviews", "child_id uuid, held_on date, chaired_by text, mode text", ran,
        """UPDATE reviews_review t SET chaired_by = coalesce(nullif(t.chaired_by, ''), w.chaired_by, ''),
             mode = coalesce(nullif(t.mode, ''), w.mode, ''), version = t.version + 1
           FROM daily_reviews w WHERE t.child_id = w.child_id AND t.held_on = w.held_on
             AND (t.chaired_by = '' AND w.chaired_by <> '' OR t.mode = '' AND w.mode <> '') RETURNING t.child_id""",
    )  # fmt: skip
    return changed | _with_staged(
        "daily_late", "child_id uuid, held_on date, reason text", late,
        """UPDATE reviews_review t SET late_reason = w.reason, version = t.version + 1
           FROM daily_late w WHERE t.child_id = w.child_id AND t.held_on = w.held_on AND t.verdict = 'late'
             AND t.late_reason IS NULL RETURNING t.child_id""",
    )  # fmt: skip


def load_figures(extract: DailyExtract) -> int:
    """Keep populations and comparators, each once a version; returns how many are new or corrected."""
    changed = 0
    with connection.cursor() as cursor:
        for row in extract.rows("population"):
            cursor.execute(
                """INSERT INTO authority_population (id, version, as_at, children, estimate) VALUES (%s, 1, %s, %s, %s)
                   ON CONFLICT (as_at, estimate) DO UPDATE SET children = excluded.children,
                     version = authority_population.version + 1
                   WHERE authority_population.children <> excluded.children""",
                [key("population", row["as_at"], row["version"]), row["as_at"], row["children"], row["version"]],
            )
            changed += cursor.rowcount
        for row in extract.rows("comparators"):
            values = [row[name] for name in ("measure", "area", "year", "value", "version", "source")]
            cursor.execute(
                """INSERT INTO authority_comparator (id, version, measure, area, year, value, edition, source)
                   VALUES (%s, 1, %s, %s, %s, %s, %s, %s)
                   ON CONFLICT (measure, area, year, edition) DO UPDATE SET value = excluded.value,
                     source = excluded.source, version = authority_comparator.version + 1
                   WHERE (authority_comparator.value, authority_comparator.source)
                     IS DISTINCT FROM (excluded.value, excluded.source)""",
                [key("comparator", *values[:3], values[4]), *values],
            )
            changed += cursor.rowcount
    return changed


def _keys(row: dict[str, Any]) -> tuple[str, str]:
    names = row["given_name"], row["family_name"], row["known_as"]
    return search_key(*names), sort_key(*names)


def _of_reviews(known: Known, table: str, columns: Sequence[str]) -> list[tuple[Any, ...]]:
    found = ((known.child(table, row), row) for row in known.extract.rows(table))
    return [(child, row["held_on"], *(row[name] for name in columns)) for child, row in found if child]


def _held_addresses(children: set[UUID]) -> dict[UUID, tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, child_id, kind, sealed, key_id, starts_on, ends_on FROM children_protectedaddress"
            " WHERE source = 'daily' AND child_id = ANY(%s)",
            [list(children)],
        )
        rows = cursor.fetchall()
    return {row[0]: (row[1], row[2], vault.unseal(bytes(row[3]), row[4], row[0]), row[5], row[6]) for row in rows}


def _with_staged(name: str, columns: str, rows: Iterable[Sequence[Any]], statement: str) -> set[UUID]:
    """Put rows into a temporary table, run one statement over it, and return the ids it answers with."""
    plan_afresh()
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE {name} ({columns}) ON COMMIT DROP")
        with cursor.copy(sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(name))) as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute(f"ANALYZE {name}")
        cursor.execute(statement)
        found = {row[0] for row in cursor.fetchall()}
        cursor.execute(f"DROP TABLE {name}")
    return found

"""The parts of the daily extract that change records in place: names, brothers and sisters, and reviews."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from mainstay.children.rules.naming import search_key, sort_key
from mainstay.exchange.daily.changes import CHANGED, Change
from mainstay.exchange.daily.known import Known
from mainstay.exchange.daily.loading import key
from mainstay.exchange.shared.bulk import plan_afresh
from mainstay.exchange.shared.copying import Cell
from mainstay.exchange.shared.laying_out import lay_out

_NAMES = dict.fromkeys(("given_name", "family_name", "known_as", "search_key", "sort_key"), "text")
_OTHERS = "(t.given_name, t.family_name, t.known_as) IS DISTINCT FROM (w.given_name, w.family_name, w.known_as)"
_THEIRS = "t.source = 'entered' AND t.family_name <> ''"
_NAME_KEPT = "The name entered here is another, and is kept."
_NO_REVIEW = "No review of this child was held on this day, so there is nothing to fill in."
_NOT_LATE = "The review of this day was not late, or nobody can judge it, so it has no reason for being late."


def load_names(known: Known, *, today: date) -> list[Change]:
    """Give children the names the extract has for them today; a name entered here is kept and listed."""
    current: dict[UUID, dict[str, Any]] = {}
    for row in sorted(known.settled("children"), key=lambda row: row["from"]):
        child = known.child("children", row)
        if child and (row["from"] <= today or child not in current):
            current[child] = row
    rows = (
        (child, row["given_name"], row["family_name"], row["known_as"], *_keys(row)) for child, row in current.items()
    )
    lay_out("new_names", {"id": "uuid", **_NAMES}, rows)
    sets = ", ".join(f"{name} = w.{name}" for name in _NAMES)
    changed = _answers(
        f"UPDATE children_child t SET {sets}, version = t.version + 1 "  # noqa: S608  (our own names)
        f"FROM new_names w WHERE t.id = w.id AND NOT ({_THEIRS}) AND {_OTHERS} RETURNING t.id"
    )
    for (child,) in _answers(
        f"SELECT t.id FROM children_child t JOIN new_names w ON w.id = t.id "  # noqa: S608  (our own names)
        f"WHERE {_THEIRS} AND {_OTHERS} ORDER BY 1"
    ):
        row = current[child]
        known.extract.say("children", row["row"], _NAME_KEPT, child=row["child"])
    return [Change("children", CHANGED, child) for (child,) in changed]


def load_siblings(known: Known) -> list[Change]:
    """Put brothers and sisters into one group."""
    found = ((known.child("siblings", row), key("siblings", row["group"])) for row in known.extract.rows("siblings"))
    lay_out(
        "new_siblings", {"id": "uuid", "sibling_group": "uuid"}, ((child, group) for child, group in found if child)
    )
    changed = _answers("""
      UPDATE children_child t SET sibling_group = w.sibling_group, version = t.version + 1
      FROM new_siblings w WHERE t.id = w.id AND t.sibling_group IS DISTINCT FROM w.sibling_group RETURNING t.id""")
    return [Change("siblings", CHANGED, child) for (child,) in changed]


def load_reviews(known: Known) -> list[Change]:
    """Fill in who chaired a review, how it was held and why it was late, where nobody has entered it here."""
    lay_out(
        "new_meetings",
        {"child_id": "uuid", "held_on": "date", "chaired_by": "text", "mode": "text"},
        _of_reviews(known, "reviews", ("chaired_by", "mode")),
    )
    changed = _answers("""
      UPDATE reviews_review t SET chaired_by = coalesce(nullif(t.chaired_by, ''), w.chaired_by, ''),
        mode = coalesce(nullif(t.mode, ''), w.mode, ''), version = t.version + 1
      FROM new_meetings w WHERE t.child_id = w.child_id AND t.held_on = w.held_on
        AND (t.chaired_by = '' AND w.chaired_by <> '' OR t.mode = '' AND w.mode <> '')
      RETURNING t.child_id, t.held_on""")
    lay_out(
        "new_reasons",
        {"child_id": "uuid", "held_on": "date", "reason": "text"},
        _of_reviews(known, "late_reasons", ("reason",)),
    )
    late = _answers("""
      UPDATE reviews_review t SET late_reason = w.reason, version = t.version + 1
      FROM new_reasons w WHERE t.child_id = w.child_id AND t.held_on = w.held_on AND t.verdict = 'late'
        AND t.late_reason IS NULL RETURNING t.child_id, t.held_on""")
    _list_without_review(known, "reviews", "new_meetings", "", _NO_REVIEW)
    _list_without_review(known, "late_reasons", "new_reasons", "AND t.verdict = 'late'", _NOT_LATE)
    return [
        *(Change("reviews", CHANGED, child, day) for child, day in changed),
        *(Change("late_reasons", CHANGED, child, day) for child, day in late),
    ]


def _list_without_review(known: Known, table: str, laid_out: str, also: str, reason: str) -> None:
    without = set(
        _answers(
            f"SELECT w.child_id, w.held_on FROM {laid_out} w WHERE NOT EXISTS (SELECT FROM reviews_review t "  # noqa: S608
            f"WHERE t.child_id = w.child_id AND t.held_on = w.held_on {also})"
        )
    )
    for row in known.extract.rows(table) if without else ():
        if (known.children.get(row["child"]), row["held_on"]) in without:
            known.extract.say(table, row["row"], reason, column="held_on", child=row["child"])


def _of_reviews(known: Known, table: str, columns: Sequence[str]) -> Iterable[tuple[Cell, ...]]:
    for row in known.extract.rows(table):
        child = known.child(table, row)
        if child:
            yield child, row["held_on"], *(row[name] for name in columns)


def _keys(row: Mapping[str, Any]) -> tuple[str, str]:
    names = row["given_name"], row["family_name"], row["known_as"]
    return search_key(*names), sort_key(*names)


def _answers(statement: str) -> list[tuple[Any, ...]]:
    plan_afresh()
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall())

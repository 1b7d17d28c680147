"""What is on record now of children a return may speak of: who they are, and whom a person has changed since."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from mainstay.exchange.shared.tables import EPISODE, PERIOD, REVIEW, Filled

_CHILDREN = """
  SELECT c.id, c.reference, c.sex, c.born_on, c.ethnicity, c.unaccompanied_until, i.facts
  FROM children_child c LEFT JOIN exchange_imprint i ON i.id = c.id {whose}"""
_UNDER_WAY = """
  SELECT t.child_id FROM reviews_review t WHERE (
    EXISTS (SELECT FROM reviews_reviewmeeting m WHERE m.review_id = t.id)
    OR EXISTS (SELECT FROM reviews_postponement p WHERE p.review_id = t.id)
    OR EXISTS (SELECT FROM reviews_reviewcorrection k WHERE k.review_id = t.id))"""


@dataclass(frozen=True, slots=True)
class KnownChild:
    """A child on record; `before` is what the return said last of sex, birth, ethnicity and unaccompanied, or None."""

    key: UUID
    reference: str
    sex: str | None
    born_on: date | None
    ethnicity: str | None
    unaccompanied_until: date | None
    before: list[Any] | None


def known_children(key: UUID | None = None) -> dict[str, KnownChild]:
    """Every child on record by their reference in capitals, or one of them."""
    with connection.cursor() as cursor:
        cursor.execute(_CHILDREN.format(whose="WHERE c.id = %s" if key else ""), [key] if key else [])
        return {row[1].upper(): _known(row) for row in cursor.fetchall()}


def changed_by_people(key: UUID | None = None) -> set[UUID]:
    """Children, or the one child, with a period, episode or review that is not as the last import left it."""
    found: set[UUID] = set()
    with connection.cursor() as cursor:
        for statement in (*(_not_as_left(filled) for filled in (PERIOD, EPISODE, REVIEW)), _UNDER_WAY):
            cursor.execute(f"{statement} AND t.child_id = %s" if key else statement, [key] if key else [])
            found.update(row[0] for row in cursor.fetchall())
    return found


def _not_as_left(filled: Filled) -> str:
    return (
        f"SELECT DISTINCT t.child_id FROM {filled.table} t LEFT JOIN exchange_imprint i ON i.id = t.id "  # noqa: S608
        f"WHERE (i.id IS NULL OR i.facts <> {filled.imprint('t')})"
    )


def _known(row: tuple[Any, ...]) -> KnownChild:
    return KnownChild(row[0], row[1], row[2], row[3], row[4], row[5], _facts(row[6]))


def _facts(value: str | None) -> list[Any] | None:
    return list(json.loads(value)) if value is not None else None

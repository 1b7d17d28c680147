"""The rows of a team's quarter, from the same views that figures are counted from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import connection

Row = dict[str, Any]

PROMISES = """
SELECT p.child_id, p.due_on, p.done_on, p.answer, m.what, m.owner
FROM analytic.promises p JOIN promises_promise m ON m.id = p.promise_id::uuid
WHERE p.team_id = %(team)s AND p.due_on >= %(begins)s AND p.due_on < %(ends)s
ORDER BY p.due_on, p.promise_id
"""
CONCERNS = """
SELECT c.child_id, c.formal_on, c.stage_due_on, c.answered_on, c.state, c.formal_on >= %(begins)s AS in_quarter,
  (SELECT array_agg(t.theme ORDER BY t.theme) FROM analytic.concern_themes t
   WHERE t.concern_id = c.concern_id) AS themes
FROM analytic.concerns c
WHERE c.team_id = %(team)s AND c.formal_on < %(ends)s AND c.raised_as <> 'social_care' AND c.state <> 'withdrawn'
  AND (c.formal_on >= %(begins)s OR c.closed_on IS NULL OR c.closed_on >= %(begins)s)
ORDER BY c.formal_on, c.concern_id
"""
REPORTS = """
SELECT child_id, held_on, due_on, submitted_on FROM analytic.reports
WHERE team_id = %(team)s AND held_on >= %(begins)s AND held_on < %(ends)s AND due_on IS NOT NULL
ORDER BY held_on, review_id
"""
CHECKS = """
SELECT c.rating FROM analytic.checks c JOIN children_socialwork w ON w.child_id = c.child_id::uuid
  AND w.starts_on <= c.checked_on AND (w.ends_on IS NULL OR w.ends_on > c.checked_on)
WHERE w.team_id = %(team)s::uuid AND c.checked_on >= %(begins)s AND c.checked_on < %(ends)s
"""
CONTACTS = """
SELECT alone FROM analytic.contacts
WHERE team_id = %(team)s AND contacted_on >= %(begins)s AND contacted_on < %(ends)s AND spoken_to
"""
RECORDS = """
SELECT permanence_plan FROM analytic.records
WHERE team_id = %(team)s AND held_on >= %(begins)s AND held_on < %(ends)s AND kind = 'second'
"""


def asked(statement: str, span: Mapping[str, Any]) -> list[Row]:
    """The rows of one statement, by the names of its columns."""
    with connection.cursor() as cursor:
        cursor.execute(statement, span)
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

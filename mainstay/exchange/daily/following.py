"""What follows from allocations and teams: sight of the child's record, and whose each review is."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import connection

from mainstay.exchange.shared.bulk import plan_afresh

GRANTS = """
DELETE FROM access_grant WHERE child_id = ANY(%(children)s) AND basis IN ('allocated', 'social_work_team');
INSERT INTO access_grant (id, child_id, person_id, team_id, basis, starts_on, ends_on, reason)
  SELECT gen_random_uuid(), child_id, officer_id, NULL, 'allocated', starts_on, ends_on, ''
  FROM caseload_allocation WHERE child_id = ANY(%(children)s);
INSERT INTO access_grant (id, child_id, person_id, team_id, basis, starts_on, ends_on, reason)
  SELECT gen_random_uuid(), child_id, NULL, team_id, 'social_work_team', starts_on, ends_on, ''
  FROM children_socialwork WHERE child_id = ANY(%(children)s);
"""

# A review belongs to the officer and the team of its date; an open one to those of its due date, or the last.
OWNERS = """
UPDATE reviews_review r SET officer_id = o.officer_id, team_id = o.team_id, version = r.version + 1
FROM (
  SELECT r.id,
    (SELECT a.officer_id FROM caseload_allocation a WHERE a.child_id = r.child_id
       AND (r.state <> 'held' AND a.ends_on IS NULL
         OR r.state = 'held' AND a.starts_on <= r.held_on
           AND (a.ends_on IS NULL OR a.ends_on > r.held_on))) AS officer_id,
    (SELECT s.team_id FROM children_socialwork s WHERE s.child_id = r.child_id
       AND (r.state <> 'held' AND s.ends_on IS NULL
         OR r.state = 'held' AND s.starts_on <= r.held_on
           AND (s.ends_on IS NULL OR s.ends_on > r.held_on))) AS team_id
  FROM reviews_review r WHERE r.child_id = ANY(%(children)s)
) o
WHERE r.id = o.id AND (r.officer_id, r.team_id) IS DISTINCT FROM (o.officer_id, o.team_id)
"""


def follow(children: Collection[UUID]) -> None:
    """Bring sight and the owners of reviews in line with the allocations and teams of these children."""
    plan_afresh()
    with connection.cursor() as cursor:
        for statement in [*GRANTS.split(";\n"), OWNERS]:
            if statement.strip():
                cursor.execute(statement, {"children": list(children)})

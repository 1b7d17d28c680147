"""History of this room can only be added to; promises and mid-way checks as figures read them."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON promises_promiseevent, promises_promiseanswerevent, promises_progressevent,
  promises_midwaycheckevent FROM app;
REVOKE DELETE, TRUNCATE ON promises_promise, promises_promiseanswer, promises_progress, promises_midwaycheck FROM app;

CREATE VIEW analytic.checks WITH (security_invoker = true) AS
  SELECT
    m.id::text AS check_id,
    m.child_id::text AS child_id,
    a.officer_id::text AS officer_id,
    m.due_on,
    m.checked_on,
    m.rating::text AS rating
  FROM promises_midwaycheck m
  LEFT JOIN caseload_allocation a ON a.child_id = m.child_id AND a.starts_on <= m.checked_on
    AND (a.ends_on IS NULL OR a.ends_on > m.checked_on);
GRANT SELECT ON analytic.checks TO app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("promises", "0001_initial"),
        ("reviews", "0004_analytic_reviews_and_months"),
        ("caseload", "0004_analytic_allocations"),
    ]
    operations = [migrations.RunSQL(SQL, "DROP VIEW analytic.checks;")]

"""Reviews as figures read them, the months of the return, and history that can only be added to."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON reviews_reviewcorrectionevent FROM app;

CREATE SCHEMA IF NOT EXISTS analytic;
GRANT USAGE ON SCHEMA analytic TO app;

CREATE VIEW analytic.reviews WITH (security_invoker = true) AS
  SELECT
    r.id::text AS review_id,
    r.child_id::text AS child_id,
    r.period_id::text AS period_id,
    r.kind::text AS kind,
    r.held_on,
    CASE WHEN r.state = 'held' THEN r.due_on ELSE r.deadline_on END AS due_on,
    CASE WHEN r.state = 'held' THEN r.verdict::text END AS verdict,
    CASE WHEN r.state = 'held' THEN r.verdict_with_window::text END AS verdict_with_window,
    r.in_window,
    r.counted,
    nullif(r.participation_code, '')::text AS participation_code,
    (c.born_on + interval '4 years')::date <= r.held_on AS aged_4_or_over,
    nullif(r.late_reason, '')::text AS late_reason,
    r.officer_id::text AS officer_id,
    r.team_id::text AS team_id,
    to_char(r.held_on, 'YYYY-MM') AS month
  FROM reviews_review r
  JOIN children_child c ON c.id = r.child_id
  WHERE r.state <> 'not_required';
GRANT SELECT ON analytic.reviews TO app;

CREATE VIEW analytic.months WITH (security_invoker = true) AS
  SELECT
    to_char(first, 'YYYY-MM') AS month,
    first::date AS starts_on,
    (first + interval '1 month' - interval '1 day')::date AS ends_on
  FROM generate_series(timestamp '2009-04-01', timestamp '2036-03-01', interval '1 month') AS first;
GRANT SELECT ON analytic.months TO app;
"""

UNDO = "DROP VIEW analytic.reviews; DROP VIEW analytic.months;"


class Migration(migrations.Migration):
    dependencies = [("reviews", "0003_series_corrections_and_deadlines"), ("children", "0001_initial")]
    operations = [migrations.RunSQL(SQL, UNDO)]

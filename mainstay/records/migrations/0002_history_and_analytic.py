"""History of this room can only be added to; records of reviews, and the promises made at them, as figures read them."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON records_reviewrecordevent, records_passageevent, records_attendanceevent,
  records_coverageevent, records_permanenceplanevent, records_newplancheckevent, records_hardwordevent FROM app;
REVOKE DELETE, TRUNCATE ON records_reviewrecord, records_passage FROM app;

CREATE VIEW analytic.records WITH (security_invoker = true) AS
  SELECT
    r.id::text AS review_id,
    r.child_id::text AS child_id,
    r.kind::text AS kind,
    r.officer_id::text AS officer_id,
    r.team_id::text AS team_id,
    r.held_on,
    d.send_promises_by_on,
    d.promises_sent_on,
    d.write_by_on,
    d.written_on,
    d.distribute_by_on,
    d.distributed_on,
    t.outcome::text AS private_talk,
    p.outcomes <> '[]'::jsonb AS permanence_plan
  FROM records_reviewrecord d
  JOIN reviews_review r ON r.id = d.review_id
  LEFT JOIN preparation_privatetalk t ON t.review_id = r.id
  LEFT JOIN records_permanenceplan p ON p.review_id = r.id
  WHERE r.state = 'held';
GRANT SELECT ON analytic.records TO app;

CREATE VIEW analytic.promises WITH (security_invoker = true) AS
  SELECT
    p.id::text AS promise_id,
    p.child_id::text AS child_id,
    p.review_id::text AS review_id,
    p.team_id::text AS team_id,
    p.made_on,
    d.send_promises_by_on AS send_by_on,
    p.sent_on,
    p.contested_on,
    p.due_on,
    p.done_on,
    p.closed_on,
    nullif(p.answer, '')::text AS answer,
    p.times::bigint AS times
  FROM promises_promise p
  LEFT JOIN records_reviewrecord d ON d.review_id = p.review_id
  WHERE p.state NOT IN ('draft', 'withdrawn');
GRANT SELECT ON analytic.promises TO app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0001_initial"),
        ("promises", "0002_history_and_analytic"),
        ("preparation", "0002_history_and_analytic"),
    ]
    operations = [migrations.RunSQL(SQL, "DROP VIEW analytic.promises; DROP VIEW analytic.records;")]

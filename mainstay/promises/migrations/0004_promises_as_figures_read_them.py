"""Promises as figures read them, with the day by which each was to be sent, and those never sent counted too."""

from django.db import migrations

BEFORE = """
CREATE OR REPLACE VIEW analytic.promises WITH (security_invoker = true) AS
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
"""

AFTER = """
CREATE OR REPLACE VIEW analytic.promises WITH (security_invoker = true) AS
  SELECT
    p.id::text AS promise_id,
    p.child_id::text AS child_id,
    p.review_id::text AS review_id,
    p.team_id::text AS team_id,
    p.made_on,
    p.send_by_on,
    p.sent_on,
    p.contested_on,
    p.due_on,
    p.done_on,
    p.closed_on,
    nullif(p.answer, '')::text AS answer,
    p.times::bigint AS times
  FROM promises_promise p
  LEFT JOIN reviews_review r ON r.id = p.review_id
  WHERE p.state <> 'withdrawn' AND (p.state <> 'draft' OR r.state = 'held');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("promises", "0003_send_by_and_withdrawn"),
        ("records", "0002_history_and_analytic"),
        ("reviews", "0004_analytic_reviews_and_months"),
    ]
    operations = [migrations.RunSQL(AFTER, BEFORE)]

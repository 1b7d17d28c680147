"""Praise is never deleted, its history is only added to; and praise as figures read it."""

from django.db import migrations

GUARDED = """
REVOKE DELETE, TRUNCATE ON praise_praise FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON praise_praiseevent FROM app;
"""

ANALYTIC = """
CREATE VIEW analytic.praise WITH (security_invoker = true) AS
  SELECT
    p.id::text AS praise_id,
    p.child_id::text AS child_id,
    p.team_id::text AS team_id,
    p.theme::text AS theme,
    p.given_on
  FROM praise_praise p
  WHERE p.withdrawn_on IS NULL;
GRANT SELECT ON analytic.praise TO app;
SELECT analytic.watch_view('praise');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("praise", "0001_initial"),
        ("ledger", "0002_append_only_sealed_and_guarded"),
        ("insight", "0002_which_years_a_change_touches"),
        ("authority", "0009_first_reasons_for_praise"),
    ]
    operations = [
        migrations.RunSQL(GUARDED, migrations.RunSQL.noop),
        migrations.RunSQL(ANALYTIC, "DROP VIEW analytic.praise;"),
    ]

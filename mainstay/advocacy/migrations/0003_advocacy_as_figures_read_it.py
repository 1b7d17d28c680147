"""Advocates and visitors as figures read them: from which day to which each child stood where."""

from django.db import migrations

ANALYTIC = """
CREATE VIEW analytic.advocacy WITH (security_invoker = true) AS
  SELECT
    a.id::text AS advocacy_id,
    a.child_id::text AS child_id,
    a.kind::text AS kind,
    s.state::text AS state,
    s."on" AS starts_on,
    lead(s."on") OVER (PARTITION BY a.id ORDER BY s.number) AS ends_on
  FROM advocacy_advocacy a
  JOIN advocacy_advocacystep s ON s.advocacy_id = a.id;
GRANT SELECT ON analytic.advocacy TO app;
CREATE TRIGGER figures_advocacy_any AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON advocacy_advocacystep
  FOR EACH STATEMENT EXECUTE FUNCTION analytic.note_every_year('advocacy');
CREATE TRIGGER figures_advocacy_any AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON advocacy_advocacy
  FOR EACH STATEMENT EXECUTE FUNCTION analytic.note_every_year('advocacy');
INSERT INTO analytic.change (of, first_year, last_year) VALUES ('advocacy', 0, 9999);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("advocacy", "0002_guarded_and_kept"),
        ("insight", "0002_which_years_a_change_touches"),
    ]
    operations = [
        migrations.RunSQL(
            ANALYTIC,
            "DROP TRIGGER figures_advocacy_any ON advocacy_advocacystep; "
            "DROP TRIGGER figures_advocacy_any ON advocacy_advocacy; DROP VIEW analytic.advocacy;",
        )
    ]

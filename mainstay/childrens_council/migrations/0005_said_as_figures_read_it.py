"""What the council of children said, as figures read it: days and states, never a word."""

from django.db import migrations

ANALYTIC = """
CREATE VIEW analytic.proposals WITH (security_invoker = true) AS
  SELECT
    p.id::text AS proposal_id,
    NULL::text AS child_id,
    p.said_on,
    p.state::text AS state,
    p.answered_on,
    p.changed_on
  FROM childrens_council_proposal p;
GRANT SELECT ON analytic.proposals TO app;
SELECT analytic.watch_view('proposals');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("childrens_council", "0004_films_guarded"),
        ("insight", "0002_which_years_a_change_touches"),
    ]
    operations = [migrations.RunSQL(ANALYTIC, "DROP VIEW analytic.proposals;")]

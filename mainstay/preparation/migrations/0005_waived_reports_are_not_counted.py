"""A report that was waived, with a reason, is neither on time nor late: figures leave it out."""

from django.db import migrations

VIEW = """
CREATE OR REPLACE VIEW analytic.reports WITH (security_invoker = true) AS
  SELECT
    r.id::text AS review_id,
    r.child_id::text AS child_id,
    r.team_id::text AS team_id,
    r.held_on,
    p.report_due_on AS due_on,
    s.submitted_on,
    s.shared_with_family_on AS shared_on
  FROM preparation_preparation p
  JOIN reviews_review r ON r.id = p.review_id
  LEFT JOIN preparation_socialworkreport s ON s.review_id = r.id
  WHERE r.state = 'held' AND NOT EXISTS (
    SELECT FROM preparation_waiver w WHERE w.review_id = r.id AND w.task = 'report' AND w.ended_on IS NULL);
SELECT analytic.watch_view('reports');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("preparation", "0004_first_agendas"),
        ("site", "0003_watch_every_view_of_figures"),
    ]
    operations = [migrations.RunSQL(VIEW, migrations.RunSQL.noop)]

"""History of this room can only be added to; reports as figures read them."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON preparation_preparationevent, preparation_waiverevent, preparation_privatetalkevent,
  preparation_invitedevent, preparation_choiceevent, preparation_agendatemplateevent, preparation_agendaevent,
  preparation_viewsoughtevent, preparation_socialworkreportevent, preparation_calendarfeedevent FROM app;

CREATE VIEW analytic.reports WITH (security_invoker = true) AS
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
  WHERE r.state = 'held';
GRANT SELECT ON analytic.reports TO app;
"""


class Migration(migrations.Migration):
    dependencies = [("preparation", "0001_initial"), ("reviews", "0004_analytic_reviews_and_months")]
    operations = [migrations.RunSQL(SQL, "DROP VIEW analytic.reports;")]

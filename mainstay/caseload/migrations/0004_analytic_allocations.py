"""Allocations and the establishment of reviewing officers as figures read them."""

from django.db import migrations

SQL = """
CREATE SCHEMA IF NOT EXISTS analytic;
GRANT USAGE ON SCHEMA analytic TO app;

CREATE VIEW analytic.allocations WITH (security_invoker = true) AS
  SELECT child_id::text AS child_id, officer_id::text AS officer_id, starts_on, ends_on FROM caseload_allocation;
CREATE VIEW analytic.establishment WITH (security_invoker = true) AS
  SELECT officer_id::text AS officer_id, share::double precision AS share, starts_on, ends_on
  FROM caseload_contractedshare;

GRANT SELECT ON analytic.allocations, analytic.establishment TO app;
"""


class Migration(migrations.Migration):
    dependencies = [("caseload", "0003_history_is_added_to")]
    operations = [migrations.RunSQL(SQL, "DROP VIEW analytic.establishment; DROP VIEW analytic.allocations;")]

"""The area's children as figures read them: one row an estimate."""

from django.db import migrations

SQL = """
CREATE SCHEMA IF NOT EXISTS analytic;
GRANT USAGE ON SCHEMA analytic TO app;
CREATE VIEW analytic.population WITH (security_invoker = true) AS
  SELECT as_at, children::bigint AS children, estimate::text AS version FROM authority_population;
GRANT SELECT ON analytic.population TO app;
"""


class Migration(migrations.Migration):
    dependencies = [("authority", "0003_first_reasons"), ("access", "0001_roles_and_extensions")]
    operations = [migrations.RunSQL(SQL, "DROP VIEW analytic.population;")]

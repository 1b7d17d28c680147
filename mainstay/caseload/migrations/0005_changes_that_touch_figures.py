"""Changes of allocations and contracted shares are noted with the years of figures they touch."""

from django.db import migrations

SQL = """
SELECT analytic.watch('caseload_allocation', 'allocations', $$
  id, starts_on AS first, coalesce(ends_on, 'infinity') AS last,
  ROW(child_id, officer_id, starts_on) AS facts, ROW(ends_on) AS ending $$);
SELECT analytic.watch('caseload_contractedshare', 'establishment', $$
  id, starts_on AS first, coalesce(ends_on, 'infinity') AS last,
  ROW(officer_id, share, starts_on) AS facts, ROW(ends_on) AS ending $$);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("caseload", "0004_analytic_allocations"),
        ("insight", "0002_which_years_a_change_touches"),
    ]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

"""Changes of the population are noted with the years of figures they touch: an estimate holds until the next one."""

from django.db import migrations

SQL = """
SELECT analytic.watch('authority_population', 'population', $$
  id, as_at AS first, date 'infinity' AS last, ROW(as_at, children, estimate) AS facts, NULL AS ending $$);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("authority", "0004_analytic_population"),
        ("insight", "0002_which_years_a_change_touches"),
    ]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

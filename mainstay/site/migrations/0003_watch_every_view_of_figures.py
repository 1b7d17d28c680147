"""Every view that figures are counted from is watched: where its rooms do not say which years, as touching every one."""

from django.db import migrations

SQL = """
SELECT analytic.watch_view(table_name) FROM information_schema.views
WHERE table_schema = 'analytic'
  AND table_name IN ('months', 'contacts', 'reports', 'promises', 'checks', 'records');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("site", "0002_held_forms_and_demonstration"),
        ("reviews", "0006_changes_that_touch_figures"),
        ("caseload", "0005_changes_that_touch_figures"),
        ("authority", "0005_changes_that_touch_figures"),
        ("contacts", "0002_words_guarded_and_analytic"),
        ("preparation", "0002_history_and_analytic"),
        ("promises", "0004_promises_as_figures_read_them"),
        ("records", "0004_first_hard_words"),
    ]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

"""Changes of children, periods of care and episodes are noted with the years of figures they touch."""

from django.db import migrations

# A child who is entered touches no year before there is a period, which is noted by itself. A changed fact of a
# child touches every year: to look which periods there are would miss one that is being written just now, and a
# wrong date of birth may be later than a period.
SQL = """
SELECT analytic.watch('children_periodofcare', 'periods', $$
  id, starts_on AS first, coalesce(ends_on, 'infinity') AS last,
  ROW(child_id, starts_on, legal_status_at_start, category_of_need, short_breaks_only) AS facts,
  ROW(ends_on, reason_ceased) AS ending $$);
SELECT analytic.watch('children_episode', 'episodes', $$
  id, starts_on AS first, coalesce(ends_on, 'infinity') AS last,
  ROW(period_id, child_id, starts_on, legal_status, category_of_need, placement, provider) AS facts,
  ROW(ends_on) AS ending $$);
SELECT analytic.watch('children_child', 'periods', $$
  id, date '-infinity' AS first, date 'infinity' AS last,
  ROW(born_on, sex, ethnicity, unaccompanied_until) AS facts, NULL AS ending $$, updates_only => true);
SELECT analytic.watch('authority_policyversion', 'periods', $$
  id, date '-infinity' AS first, date 'infinity' AS last,
  ROW(starts_on, settings ->> 'chinese_in') AS facts, NULL AS ending $$);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("children", "0005_protected_addresses_by_day"),
        ("authority", "0001_initial"),
        ("insight", "0002_which_years_a_change_touches"),
    ]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

"""Changes of reviews are noted with the years of figures they touch, and a year's reviews are found by an index."""

from django.db import migrations, models

# A review touches the years from the day it fell due to the day it was held, and until then every year to come. To
# arrange it changes no figure. A child's date of birth says whether they were 4 at a review.
SQL = """
SELECT analytic.watch('reviews_review', 'reviews', $$
  id,
  least(held_on, CASE WHEN state = 'held' THEN due_on ELSE coalesce(complete_by_on, due_on) END) AS first,
  CASE WHEN held_on IS NULL THEN 'infinity' ELSE greatest(held_on, due_on) END AS last,
  ROW(child_id, period_id, kind, held_on, CASE WHEN state = 'held' THEN due_on ELSE coalesce(complete_by_on, due_on) END, state = 'held',
    state = 'not_required', verdict, verdict_with_window, in_window, counted, participation_code, late_reason,
    officer_id, team_id) AS facts,
  NULL AS ending $$);
SELECT analytic.watch('children_child', 'reviews', $$
  id, date '-infinity' AS first, date 'infinity' AS last, born_on AS facts, NULL AS ending $$,
  updates_only => true);
"""

# The last day that a review touches, as the view gives its columns: the reviews of the running year are few of all.
INDEX = """
CREATE INDEX review_by_last_day ON reviews_review ((
  CASE WHEN held_on IS NULL THEN date 'infinity'
    ELSE greatest(CASE WHEN state = 'held' THEN due_on ELSE coalesce(complete_by_on, due_on) END, held_on) END));
"""


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0005_early_reviews"),
        ("insight", "0002_which_years_a_change_touches"),
        ("children", "0006_changes_that_touch_figures"),
    ]
    operations = [
        migrations.RunSQL(SQL, migrations.RunSQL.noop),
        migrations.RunSQL(INDEX, "DROP INDEX review_by_last_day"),
        migrations.RemoveIndex(model_name="review", name="review_by_held"),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(
                condition=models.Q(("held_on__isnull", False)), fields=["held_on"], name="review_by_held"
            ),
        ),
    ]

"""Who chaired a review and why a child did not take part, as figures read them; changes of both touch their years."""

from django.db import migrations

# As it was, with the two columns after the others.
VIEW = """
CREATE OR REPLACE VIEW analytic.reviews WITH (security_invoker = true) AS
  SELECT
    r.id::text AS review_id,
    r.child_id::text AS child_id,
    r.period_id::text AS period_id,
    r.kind::text AS kind,
    r.held_on,
    CASE WHEN r.state = 'held' THEN r.due_on ELSE coalesce(r.complete_by_on, r.due_on) END AS due_on,
    CASE WHEN r.state = 'held' THEN r.verdict::text END AS verdict,
    CASE WHEN r.state = 'held' THEN r.verdict_with_window::text END AS verdict_with_window,
    r.in_window,
    r.counted,
    nullif(r.participation_code, '')::text AS participation_code,
    (c.born_on + interval '4 years')::date <= r.held_on AS aged_4_or_over,
    nullif(r.late_reason, '')::text AS late_reason,
    r.officer_id::text AS officer_id,
    r.team_id::text AS team_id,
    to_char(r.held_on, 'YYYY-MM') AS month,
    nullif(r.chaired_by, '')::text AS chaired_by,
    nullif(r.not_taking_part, '')::text AS not_taking_part
  FROM reviews_review r
  JOIN children_child c ON c.id = r.child_id
  WHERE r.state <> 'not_required';
"""

WATCHED = """
DROP TRIGGER figures_reviews_update ON reviews_review;
DROP TRIGGER figures_reviews_insert ON reviews_review;
DROP TRIGGER figures_reviews_delete ON reviews_review;
DROP TRIGGER figures_reviews_emptied ON reviews_review;
SELECT analytic.watch('reviews_review', 'reviews', $$
  id,
  least(held_on, CASE WHEN state = 'held' THEN due_on ELSE coalesce(complete_by_on, due_on) END) AS first,
  CASE WHEN held_on IS NULL THEN 'infinity' ELSE greatest(held_on, due_on) END AS last,
  ROW(child_id, period_id, kind, held_on, CASE WHEN state = 'held' THEN due_on ELSE coalesce(complete_by_on, due_on) END, state = 'held',
    state = 'not_required', verdict, verdict_with_window, in_window, counted, participation_code, late_reason,
    officer_id, team_id, chaired_by, not_taking_part) AS facts,
  NULL AS ending $$);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0008_why_a_child_did_not_take_part"),
        ("insight", "0002_which_years_a_change_touches"),
    ]
    operations = [
        migrations.RunSQL(VIEW, migrations.RunSQL.noop),
        migrations.RunSQL(WATCHED, migrations.RunSQL.noop),
    ]

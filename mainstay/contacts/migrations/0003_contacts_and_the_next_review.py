"""A contact as figures read it says which review it came before."""

from django.db import migrations

VIEW = """
CREATE OR REPLACE VIEW analytic.contacts WITH (security_invoker = true) AS
  SELECT
    c.id::text AS contact_id,
    c.child_id::text AS child_id,
    a.officer_id::text AS officer_id,
    w.team_id::text AS team_id,
    c.contacted_on,
    c.how::text AS how,
    c.reached,
    c.reached AND c.how = 'visit' AS seen,
    c.reached AND c.how IN ('visit', 'video', 'call') AS spoken_to,
    CASE c.alone WHEN 'yes' THEN true WHEN 'no' THEN false END AS alone,
    (SELECT min(r.held_on) FROM reviews_review r
     WHERE r.child_id = c.child_id AND r.state = 'held' AND r.held_on >= c.contacted_on) AS next_review_on
  FROM contacts_contact c
  LEFT JOIN caseload_allocation a ON a.child_id = c.child_id AND a.starts_on <= c.contacted_on
    AND (a.ends_on IS NULL OR a.ends_on > c.contacted_on)
  LEFT JOIN children_socialwork w ON w.child_id = c.child_id AND w.starts_on <= c.contacted_on
    AND (w.ends_on IS NULL OR w.ends_on > c.contacted_on)
  WHERE c.withdrawn_on IS NULL;
"""

# A review that is held changes which review the contacts before it came before: in its own year, and in later years
# when it is taken away from between two others.
WATCHED = """
SELECT analytic.watch('reviews_review', 'contacts', $$
  id, CASE WHEN state = 'held' THEN held_on ELSE date 'infinity' END AS first, date 'infinity' AS last,
  CASE WHEN state = 'held' THEN ROW(child_id, held_on, state) END AS facts, NULL AS ending $$);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0002_words_guarded_and_analytic"),
        ("reviews", "0004_analytic_reviews_and_months"),
        # After the views are watched: a review notes the years it touches itself, and not every year through this one.
        ("site", "0003_watch_every_view_of_figures"),
    ]
    # A column added to a view stays there: PostgreSQL takes none away without the view.
    operations = [
        migrations.RunSQL(VIEW, migrations.RunSQL.noop),
        migrations.RunSQL(WATCHED, migrations.RunSQL.noop),
    ]

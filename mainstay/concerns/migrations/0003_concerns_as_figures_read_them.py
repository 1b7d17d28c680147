"""Concerns, their themes and their stages as figures read them, and every change of them noted."""

from django.db import migrations

# A stage goes by its height and not by the council's own key for it, so that ladders can be compared. The first
# stage's own answer is the one whose days are known: they were counted from the day the concern was put to it.
VIEWS = """
CREATE VIEW analytic.concerns WITH (security_invoker = true) AS
  SELECT
    c.id::text AS concern_id,
    c.child_id::text AS child_id,
    c.team_id::text AS team_id,
    c.raised_by_id::text AS officer_id,
    c.raised_as::text AS raised_as,
    c.against::text AS against,
    c.began_on,
    c.formal_on,
    coalesce(c.closed_on, c.withdrawn_on) AS closed_on,
    c.state::text AS state,
    nullif(c.outcome, '')::text AS outcome,
    CASE s.highest WHEN 0 THEN 'formal' ELSE 'stage_' || s.highest END AS highest_stage,
    s.due_on AS stage_due_on,
    s.answered_on,
    s.days::bigint AS answer_working_days,
    (SELECT min(r.held_on) FROM reviews_review r
     WHERE r.child_id = c.child_id AND r.state = 'held' AND r.held_on >= c.formal_on) AS next_review_on,
    f.referred_on AS cafcass_on
  FROM concerns_concern c
  LEFT JOIN (
    SELECT concern_id, max(level) AS highest, (array_agg(due_on ORDER BY level))[1] AS due_on,
      min(answered_on) AS answered_on, (array_agg(working_days_taken ORDER BY level))[1] AS days
    FROM concerns_stagereached WHERE began_on IS NOT NULL GROUP BY concern_id
  ) s ON s.concern_id = c.id
  LEFT JOIN (
    SELECT concern_id, min(referred_on) AS referred_on FROM concerns_cafcassreferral GROUP BY concern_id
  ) f ON f.concern_id = c.id;

CREATE VIEW analytic.concern_themes WITH (security_invoker = true) AS
  SELECT c.id::text AS concern_id, c.child_id::text AS child_id, c.team_id::text AS team_id,
    t.theme::text AS theme, c.began_on, c.formal_on
  FROM concerns_concerntheme t JOIN concerns_concern c ON c.id = t.concern_id
  WHERE t.taken_off_on IS NULL;

CREATE VIEW analytic.concern_stages WITH (security_invoker = true) AS
  SELECT c.id::text AS concern_id, c.child_id::text AS child_id, c.team_id::text AS team_id,
    CASE s.level WHEN 0 THEN 'formal' ELSE 'stage_' || s.level END AS stage,
    s.name::text AS name, s.began_on, s.due_on, s.answered_on, s.working_days_taken::bigint AS working_days
  FROM concerns_stagereached s JOIN concerns_concern c ON c.id = s.concern_id
  WHERE s.began_on IS NOT NULL;

GRANT SELECT ON analytic.concerns, analytic.concern_themes, analytic.concern_stages TO app;
"""

DROPPED = "DROP VIEW analytic.concerns, analytic.concern_themes, analytic.concern_stages;"

# A review that is held is the next review of the child's concerns raised by then: it touches the years from the first
# of those on, and none where the child has none.
WATCHED = """
CREATE FUNCTION analytic.first_concern(of_child uuid, until_on date) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT min(formal_on) FROM concerns_concern WHERE child_id = of_child AND formal_on <= until_on $$;
REVOKE ALL ON FUNCTION analytic.first_concern(uuid, date) FROM PUBLIC;

SELECT analytic.watch('reviews_review', 'concerns', $$
  id, coalesce(CASE WHEN state = 'held' THEN analytic.first_concern(child_id, held_on) END, date 'infinity') AS first,
  CASE WHEN state = 'held' THEN held_on ELSE date 'infinity' END AS last,
  CASE WHEN state = 'held' THEN ROW(child_id, held_on, state) END AS facts, NULL AS ending $$);
SELECT analytic.watch_view('concerns'), analytic.watch_view('concern_themes'), analytic.watch_view('concern_stages');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("concerns", "0002_kept_for_good"),
        ("insight", "0002_which_years_a_change_touches"),
        ("reviews", "0007_fewer_indexes"),
    ]
    operations = [
        migrations.RunSQL(VIEWS, DROPPED),
        migrations.RunSQL(WATCHED, migrations.RunSQL.noop),
    ]

"""A child's words: row security, never changed nor deleted; and contacts as figures read them."""

from django.db import migrations

WORDS = """
ALTER TABLE contacts_childswords ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts_childswords FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON contacts_childswords TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY reviewing_service ON contacts_childswords TO app USING (
  (SELECT app_person()) IS NOT NULL AND (SELECT current_setting('app.words', true)) = 'yes' AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR child_id = ANY (ARRAY(
      SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person()) AND basis IN ('allocated', 'cover')))
  ));
CREATE POLICY shared_with_social_work ON contacts_childswords FOR SELECT TO app USING (
  (SELECT app_person()) IS NOT NULL AND (SELECT current_setting('app.sight', true)) = 'team'
  AND id IN (SELECT words_id FROM contacts_sharing
             WHERE audience IN ('social_worker', 'review') AND ended_on IS NULL));
REVOKE UPDATE, DELETE, TRUNCATE ON contacts_childswords FROM app;
GRANT UPDATE (sealed, key_id) ON contacts_childswords TO app;
REVOKE DELETE, TRUNCATE ON contacts_contact, contacts_sharing, contacts_signofharm, contacts_officernotice FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON contacts_contactevent, contacts_childswordsevent, contacts_sharingevent,
  contacts_signofharmevent, contacts_officernoticeevent FROM app;
"""

ANALYTIC = """
CREATE VIEW analytic.contacts WITH (security_invoker = true) AS
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
    CASE c.alone WHEN 'yes' THEN true WHEN 'no' THEN false END AS alone
  FROM contacts_contact c
  LEFT JOIN caseload_allocation a ON a.child_id = c.child_id AND a.starts_on <= c.contacted_on
    AND (a.ends_on IS NULL OR a.ends_on > c.contacted_on)
  LEFT JOIN children_socialwork w ON w.child_id = c.child_id AND w.starts_on <= c.contacted_on
    AND (w.ends_on IS NULL OR w.ends_on > c.contacted_on)
  WHERE c.withdrawn_on IS NULL;
GRANT SELECT ON analytic.contacts TO app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0001_initial"),
        ("ledger", "0002_append_only_sealed_and_guarded"),
        ("caseload", "0004_analytic_allocations"),
        ("reviews", "0004_analytic_reviews_and_months"),
    ]
    operations = [
        migrations.RunSQL(WORDS, migrations.RunSQL.noop),
        migrations.RunSQL(ANALYTIC, "DROP VIEW analytic.contacts;"),
    ]

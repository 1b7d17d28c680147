"""Passages that are marked are read by the reviewing service alone; nothing is deleted, and what was made stays."""

from django.db import migrations

SERVICE = """(SELECT app_person()) IS NOT NULL AND (SELECT current_setting('app.words', true)) = 'yes' AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR child_id = ANY (ARRAY(
      SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person()) AND basis IN ('allocated', 'cover'))))"""

GUARDED = "".join(
    f"""
ALTER TABLE bundle_{table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE bundle_{table} FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON bundle_{table} TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY reviewing_service ON bundle_{table} TO app USING ({SERVICE});
"""
    for table in ("mark", "lifebundle")
) + """
REVOKE DELETE, TRUNCATE ON bundle_mark, bundle_lifebundle FROM app;
REVOKE UPDATE ON bundle_lifebundle FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON bundle_markevent, bundle_lifebundleevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("bundle", "0001_initial"), ("ledger", "0008_who_reads_a_line")]
    operations = [migrations.RunSQL(GUARDED, migrations.RunSQL.noop)]

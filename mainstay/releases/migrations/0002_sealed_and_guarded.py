"""Row security on delivery addresses and guarded words, copy numbers, and history that can only be added to."""

from django.db import migrations

GUARDED = """
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON {table} TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY of_children_one_may_see ON {table} TO app USING (
  (SELECT app_person()) IS NOT NULL AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR child_id = ANY (ARRAY(
      SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person()) AND basis IN ('allocated', 'cover')))
  ));
"""

REST = """
CREATE SEQUENCE releases_copy_number AS bigint START 100001;
GRANT USAGE, SELECT ON SEQUENCE releases_copy_number TO app;
ALTER TABLE releases_release ALTER COLUMN copy_number SET DEFAULT nextval('releases_copy_number');
REVOKE UPDATE, DELETE, TRUNCATE ON releases_recipientevent, releases_deliveryaddressevent, releases_guardedwordsevent,
  releases_releaseevent FROM app;
REVOKE DELETE, TRUNCATE ON releases_release FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0001_initial"), ("ledger", "0002_append_only_sealed_and_guarded")]
    operations = [
        migrations.RunSQL(
            [GUARDED.format(table=table) for table in ("releases_deliveryaddress", "releases_guardedwords")],
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(REST, "DROP SEQUENCE releases_copy_number CASCADE;"),
    ]

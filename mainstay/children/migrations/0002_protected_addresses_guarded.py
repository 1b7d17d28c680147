"""Row security on protected addresses, and history that can only be added to."""

from django.db import migrations

SQL = """
ALTER TABLE children_protectedaddress ENABLE ROW LEVEL SECURITY;
ALTER TABLE children_protectedaddress FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON children_protectedaddress TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY of_children_one_may_see ON children_protectedaddress TO app USING (
  (SELECT app_person()) IS NOT NULL AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR child_id = ANY (ARRAY(
      SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person()) AND basis IN ('allocated', 'cover')))
  ));
REVOKE UPDATE, DELETE, TRUNCATE ON children_childevent, children_personaroundevent, children_socialworkevent,
  children_periodofcareevent, children_episodeevent, children_protectedaddressevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("children", "0001_initial"), ("ledger", "0002_append_only_sealed_and_guarded")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

"""What goes with a child who is handed over is for the reviewing service alone; history is added to, never changed."""

from django.db import migrations

SQL = """
ALTER TABLE caseload_handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE caseload_handover FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON caseload_handover TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY reviewing_service ON caseload_handover TO app USING (
  (SELECT app_person()) IS NOT NULL AND (SELECT current_setting('app.words', true)) = 'yes' AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR child_id = ANY (ARRAY(
      SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person()) AND basis IN ('allocated', 'cover')))
  ));
REVOKE UPDATE, DELETE, TRUNCATE ON caseload_handover FROM app;
GRANT UPDATE (sealed, key_id) ON caseload_handover TO app;
REVOKE DELETE, TRUNCATE ON caseload_cover FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON caseload_handoverevent, caseload_coverevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("caseload", "0006_handovers_and_cover"),
        ("ledger", "0002_append_only_sealed_and_guarded"),
    ]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

"""Children act under one name, so the account is closed to them: none may read what another did."""

from django.db import migrations

CLOSED = """
CREATE FUNCTION app_child() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.child', true), '')::uuid $$;
CREATE POLICY closed_to_children ON ledger_entry AS RESTRICTIVE FOR SELECT TO app
  USING ((SELECT app_child()) IS NULL);
CREATE POLICY closed_to_children ON ledger_sighting AS RESTRICTIVE FOR SELECT TO app
  USING ((SELECT app_child()) IS NULL);
"""

OPENED = """
DROP POLICY closed_to_children ON ledger_sighting;
DROP POLICY closed_to_children ON ledger_entry;
DROP FUNCTION app_child();
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0006_refusals_of_a_record")]
    operations = [migrations.RunSQL(CLOSED, OPENED)]

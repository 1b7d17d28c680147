"""A child's note is theirs alone, what is kept from an officer stays so in the database, and nothing is deleted."""

from django.db import migrations

OWN = "child_id = (SELECT app_child())"
# The managers of the service: they see every child, watch over the account, and are none of those it is kept from.
MANAGERS = """(SELECT current_setting('app.sight', true)) = 'service' AND
    (SELECT current_setting('app.audit', true)) = 'yes' AND (SELECT app_person()) <> ALL (kept_from)"""
# Sealed again with a new key, and read by nobody: set by that action alone, for its own transaction.
SEALING = "(SELECT current_setting('app.sealing', true)) = 'yes'"

GUARDED = f"""
ALTER TABLE advocacy_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE advocacy_note FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON advocacy_note TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_child ON advocacy_note TO app USING ({OWN});
CREATE POLICY sealed_again ON advocacy_note TO app USING ({SEALING});

ALTER TABLE advocacy_somebodyelse ENABLE ROW LEVEL SECURITY;
ALTER TABLE advocacy_somebodyelse FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON advocacy_somebodyelse TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_child ON advocacy_somebodyelse TO app USING ({OWN});
CREATE POLICY managers ON advocacy_somebodyelse TO app USING ({MANAGERS});
CREATE POLICY sealed_again ON advocacy_somebodyelse TO app USING ({SEALING});

ALTER TABLE advocacy_noteevent ENABLE ROW LEVEL SECURITY;
ALTER TABLE advocacy_noteevent FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON advocacy_noteevent TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY noted ON advocacy_noteevent FOR INSERT TO app WITH CHECK (true);

ALTER TABLE advocacy_somebodyelseevent ENABLE ROW LEVEL SECURITY;
ALTER TABLE advocacy_somebodyelseevent FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON advocacy_somebodyelseevent TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY noted ON advocacy_somebodyelseevent FOR INSERT TO app WITH CHECK (true);
CREATE POLICY managers ON advocacy_somebodyelseevent FOR SELECT TO app USING ({MANAGERS});

REVOKE DELETE, TRUNCATE ON advocacy_advocacy, advocacy_advocacystep, advocacy_note, advocacy_somebodyelse FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON advocacy_advocacyevent, advocacy_advocacystepevent, advocacy_noteevent,
  advocacy_somebodyelseevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("advocacy", "0001_initial"), ("ledger", "0008_who_reads_a_line")]
    operations = [migrations.RunSQL(GUARDED, migrations.RunSQL.noop)]

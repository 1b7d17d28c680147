"""A message nobody has named is seen by those who match it and by who put it in; a view made of it keeps its row."""

from django.db import migrations

GUARDED = """
ALTER TABLE voice_arrived ENABLE ROW LEVEL SECURITY;
ALTER TABLE voice_arrived FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON voice_arrived TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY reviewing_service ON voice_arrived TO app USING (
  (SELECT app_person()) IS NOT NULL AND (SELECT current_setting('app.words', true)) = 'yes' AND (
    (SELECT current_setting('app.sight', true)) = 'service' OR entered_by_id = (SELECT app_person())));
REVOKE DELETE, TRUNCATE ON voice_arrived FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON voice_arrivedevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("voice", "0008_messages_to_match")]
    operations = [migrations.RunSQL(GUARDED, migrations.RunSQL.noop)]

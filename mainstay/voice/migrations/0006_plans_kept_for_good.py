"""Plans in the child's words and officers' cards are kept for good."""

from django.db import migrations

KEPT = """
REVOKE DELETE, TRUNCATE ON voice_ownplan, voice_officercard FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON voice_ownplanevent, voice_officercardevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("voice", "0005_plans_and_officers")]
    operations = [migrations.RunSQL(KEPT, migrations.RunSQL.noop)]

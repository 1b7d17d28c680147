"""A draft, which the child alone reads, may be sealed with another key: in that moment, and read by nobody."""

from django.db import migrations

SEALED_AGAIN = """
CREATE POLICY sealed_again ON voice_draft TO app USING ((SELECT current_setting('app.sealing', true)) = 'yes');
"""


class Migration(migrations.Migration):
    dependencies = [("voice", "0009_messages_guarded")]
    operations = [migrations.RunSQL(SEALED_AGAIN, "DROP POLICY sealed_again ON voice_draft;")]

"""Earlier words are never changed, but may be sealed with another key."""

from django.db import migrations

SEALED_AGAIN = "GRANT UPDATE (sealed, key_id) ON achievements_earlierwords TO app;"


class Migration(migrations.Migration):
    dependencies = [("achievements", "0002_guarded_and_kept")]
    operations = [
        migrations.RunSQL(SEALED_AGAIN, "REVOKE UPDATE (sealed, key_id) ON achievements_earlierwords FROM app;")
    ]

"""The history of this room's tables can be added to, never changed."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON authority_policyversionevent, authority_councildayevent, authority_reasonevent, authority_populationevent, authority_comparatorevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("authority", "0001_initial")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

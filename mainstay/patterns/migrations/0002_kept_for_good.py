"""What was found is not deleted, and its history can only be added to."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON patterns_lookedintoevent FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON patterns_lookedinto FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("patterns", "0001_initial"), ("ledger", "0002_append_only_sealed_and_guarded")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

"""The history of this room's tables can be added to, never changed."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON caseload_allocationevent, caseload_contractedshareevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("caseload", "0002_initial")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

"""The history of this room's tables can be added to, never changed."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON exchange_returnevent, exchange_differenceevent, exchange_rowchoiceevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("exchange", "0001_initial")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

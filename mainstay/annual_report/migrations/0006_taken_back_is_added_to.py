"""That something was taken back is added and never changed."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON annual_report_takenback, annual_report_takenbackevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("annual_report", "0005_taken_back")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

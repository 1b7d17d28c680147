"""The history of this room's tables can be added to, never changed; a publication and its figures are frozen."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON annual_report_reportevent, annual_report_sectionproseevent,
  annual_report_publicationevent, annual_report_snapshotevent FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON annual_report_publication, annual_report_snapshot FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("annual_report", "0001_initial"), ("access", "0001_roles_and_extensions")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

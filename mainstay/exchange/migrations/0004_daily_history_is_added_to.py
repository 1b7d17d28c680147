"""The history of daily imports can be added to, never changed."""

from django.db import migrations

SQL = "REVOKE UPDATE, DELETE, TRUNCATE ON exchange_dailyimportevent FROM app;"


class Migration(migrations.Migration):
    dependencies = [("exchange", "0003_daily_imports")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

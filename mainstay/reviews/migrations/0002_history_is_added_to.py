"""The history of this room's tables can be added to, never changed."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON reviews_reviewevent, reviews_reviewmeetingevent, reviews_postponementevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("reviews", "0001_initial")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

"""The table in which sign-in throttles count, shared by every process."""

from django.db import migrations

SQL = """
CREATE TABLE throttle_cache (
  cache_key varchar(255) NOT NULL PRIMARY KEY,
  value text NOT NULL,
  expires timestamp with time zone NOT NULL
);
CREATE INDEX throttle_cache_expires ON throttle_cache (expires);
GRANT SELECT, INSERT, UPDATE, DELETE ON throttle_cache TO app;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [("access", "0001_roles_and_extensions")]
    operations = [migrations.RunSQL(SQL, "DROP TABLE throttle_cache")]

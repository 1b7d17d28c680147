"""Which state the records are in, as a number that every entry in the account makes another."""

from django.db import migrations

# Entries are only ever added, and every act that changes a record adds one in the same transaction: as many committed
# entries, the same records. A seal numbers entries and counts them, so what is sealed is not counted again.
SQL = """
CREATE SCHEMA IF NOT EXISTS analytic;
GRANT USAGE ON SCHEMA analytic TO app;

CREATE FUNCTION analytic.state_of_records() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT concat_ws('.',
    (SELECT count(*) FROM django_migrations),
    (SELECT coalesce(sum(rows), 0) FROM ledger_seal WHERE "table" = 'entry')
      + (SELECT count(*) FROM ledger_entry WHERE number IS NULL))
$$;
REVOKE ALL ON FUNCTION analytic.state_of_records() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analytic.state_of_records() TO app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0003_a_single_answer_or_a_list"),
        ("access", "0001_roles_and_extensions"),
    ]
    operations = [migrations.RunSQL(SQL, "DROP FUNCTION analytic.state_of_records();")]

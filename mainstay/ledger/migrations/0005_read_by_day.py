"""The account of a child is read by those whose sight of the child holds today, and never through a conflict."""

from django.db import migrations

MINE = """
  (SELECT app_person()) IS NOT NULL AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR (SELECT current_setting('app.audit', true)) = 'yes'
    OR {whose} = (SELECT app_person())
    OR child_id = ANY (ARRAY(
      SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person()) AND basis <> 'conflict'
        AND starts_on <= (SELECT app_today()) AND (ends_on IS NULL OR ends_on > (SELECT app_today()))))
  )
"""

SQL = f"""
ALTER POLICY entry_read ON ledger_entry USING ({MINE.format(whose="actor_id")});
ALTER POLICY sighting_read ON ledger_sighting USING ({MINE.format(whose="person_id")});
"""


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0004_newest_first"),
        ("children", "0005_protected_addresses_by_day"),
    ]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

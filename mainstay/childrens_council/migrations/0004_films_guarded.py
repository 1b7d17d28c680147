"""A film that those who are shown agree to no longer is hidden in the database too; a child sees what is shown."""

from django.db import migrations

# Staff, by what they may, decided in the code; a child the films that are shown to children today.
STAFF = "(SELECT app_person()) IS NOT NULL AND (SELECT app_child()) IS NULL"
SHOWN = """audience <> 'service' AND captions <> '' AND withdrawn_on IS NULL
    AND agreed_until >= (SELECT current_setting('app.today', true))::date"""
# A part is seen by a child where its film is.
OF_A_FILM = "film_id IN (SELECT id FROM childrens_council_film)"

GUARDED = f"""
ALTER TABLE childrens_council_film ENABLE ROW LEVEL SECURITY;
ALTER TABLE childrens_council_film FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON childrens_council_film TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY staff ON childrens_council_film TO app USING ({STAFF}) WITH CHECK ({STAFF});
CREATE POLICY children_see ON childrens_council_film FOR SELECT TO app
  USING ((SELECT app_child()) IS NOT NULL AND {SHOWN});

ALTER TABLE childrens_council_filmpart ENABLE ROW LEVEL SECURITY;
ALTER TABLE childrens_council_filmpart FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON childrens_council_filmpart TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY staff ON childrens_council_filmpart TO app USING ({STAFF}) WITH CHECK ({STAFF});
CREATE POLICY children_see ON childrens_council_filmpart FOR SELECT TO app USING ({OF_A_FILM});

REVOKE DELETE, TRUNCATE ON childrens_council_film, childrens_council_filmpart FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON childrens_council_filmevent, childrens_council_filmpartevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("childrens_council", "0003_films"), ("ledger", "0008_who_reads_a_line")]
    operations = [migrations.RunSQL(GUARDED, migrations.RunSQL.noop)]

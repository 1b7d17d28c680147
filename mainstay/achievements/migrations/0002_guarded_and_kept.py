"""What a child is proud of is shown to the reviewing service and the child; to others only while the child says yes."""

from django.db import migrations

SERVICE = """(SELECT app_person()) IS NOT NULL AND (SELECT current_setting('app.words', true)) = 'yes' AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR child_id = ANY (ARRAY(
      SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person()) AND basis IN ('allocated', 'cover'))))"""
OWN = "child_id = (SELECT app_child())"
# A worker of the child's own team keeps it together with the child, and reads none.
BESIDE = """(SELECT current_setting('app.sight', true)) = 'team' AND child_id = ANY (ARRAY(
    SELECT g.child_id FROM access_grant g WHERE g.person_id = (SELECT app_person()) OR g.team_id IN (
      SELECT team_id FROM access_membership WHERE person_id = (SELECT app_person()))))"""
# The other people of the reviewing service, while a yes to being shown to the service holds.
LIVE = """(SELECT current_setting('app.words', true)) = 'yes' AND use = 'service' AND taken_back_on IS NULL
    AND given_on <= (SELECT current_setting('app.today', true)::date)
    AND (until_on IS NULL OR until_on >= (SELECT current_setting('app.today', true)::date))"""

GUARDED = "".join(
    f"""
ALTER TABLE achievements_{table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE achievements_{table} FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON achievements_{table} TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY reviewing_service ON achievements_{table} TO app USING ({SERVICE});
"""
    for table in ("achievement", "earlierwords", "permission", "check", "showing")
) + "".join(
    f"CREATE POLICY own_child ON achievements_{table} TO app USING ({OWN});\n"
    for table in ("achievement", "earlierwords", "permission", "showing")
) + f"""
CREATE POLICY kept_beside_the_child ON achievements_achievement FOR INSERT TO app WITH CHECK ({BESIDE});
CREATE POLICY shown_to_the_service ON achievements_permission FOR SELECT TO app USING ({LIVE});
CREATE POLICY shown_to_the_service ON achievements_achievement FOR SELECT TO app USING (
  state = 'fine' AND (SELECT current_setting('app.words', true)) = 'yes'
  AND id IN (SELECT achievement_id FROM achievements_permission WHERE {LIVE}));

REVOKE DELETE, TRUNCATE ON achievements_achievement, achievements_earlierwords, achievements_permission,
  achievements_check, achievements_showing FROM app;
REVOKE UPDATE ON achievements_earlierwords FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON achievements_achievementevent, achievements_earlierwordsevent,
  achievements_permissionevent, achievements_checkevent, achievements_showingevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("achievements", "0001_initial"), ("ledger", "0008_who_reads_a_line")]
    operations = [migrations.RunSQL(GUARDED, migrations.RunSQL.noop)]

"""What a child said is shown by the database to the reviewing service and the child alone; nothing is deleted."""

from django.db import migrations

# Who may read and write of a child: the reviewing service for its own children, and the child on their own pages.
SERVICE = """(SELECT app_person()) IS NOT NULL AND (SELECT current_setting('app.words', true)) = 'yes' AND (
    (SELECT current_setting('app.sight', true)) = 'service'
    OR child_id = ANY (ARRAY(
      SELECT child_id FROM access_grant WHERE person_id = (SELECT app_person()) AND basis IN ('allocated', 'cover'))))"""
OWN = "child_id = (SELECT app_child())"
# A worker of the child's own team writes a view down together with the child, and reads none.
BESIDE = """(SELECT current_setting('app.sight', true)) = 'team' AND child_id = ANY (ARRAY(
    SELECT g.child_id FROM access_grant g WHERE g.person_id = (SELECT app_person()) OR g.team_id IN (
      SELECT team_id FROM access_membership WHERE person_id = (SELECT app_person()))))"""
TOLD = """(SELECT current_setting('app.alerts', true)) = 'yes' AND id IN (
    SELECT a.{column} FROM voice_urgentalert a JOIN voice_alerttold t ON t.alert_id = a.id
    WHERE t.person_id = (SELECT app_person()))"""

GUARDED = "".join(
    f"""
ALTER TABLE voice_{table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE voice_{table} FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON voice_{table} TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY reviewing_service ON voice_{table} TO app USING ({SERVICE});
CREATE POLICY own_child ON voice_{table} TO app USING ({OWN});
"""
    for table in ("view", "kept", "wish", "passedon", "urgentalert")
) + f"""
ALTER TABLE voice_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE voice_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON voice_draft TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_child ON voice_draft TO app USING ({OWN});

CREATE POLICY written_beside_the_child ON voice_view FOR INSERT TO app WITH CHECK ({BESIDE});
CREATE POLICY written_beside_the_child ON voice_kept FOR INSERT TO app WITH CHECK ({BESIDE});
CREATE POLICY written_beside_the_child ON voice_wish FOR INSERT TO app WITH CHECK ({BESIDE});
CREATE POLICY written_beside_the_child ON voice_urgentalert FOR INSERT TO app WITH CHECK ({BESIDE});
CREATE POLICY written_beside_the_child ON contacts_childswords FOR INSERT TO app WITH CHECK ({BESIDE});

CREATE POLICY own_child ON contacts_childswords FOR SELECT TO app USING ({OWN} AND kind = 'words');
CREATE POLICY own_child_writes ON contacts_childswords FOR INSERT TO app WITH CHECK ({OWN} AND kind = 'words');

CREATE POLICY put_to_the_team ON voice_wish TO app USING (
  (SELECT current_setting('app.sight', true)) = 'team' AND put_on IS NOT NULL AND put_to_id IN (
    SELECT team_id FROM access_membership WHERE person_id = (SELECT app_person())));

CREATE POLICY told_of_it ON voice_urgentalert TO app USING (
  (SELECT current_setting('app.alerts', true)) = 'yes' AND id IN (
    SELECT alert_id FROM voice_alerttold WHERE person_id = (SELECT app_person())));
CREATE POLICY told_of_it ON voice_view FOR SELECT TO app USING ({TOLD.format(column="view_id")});
CREATE POLICY told_of_it ON voice_kept FOR SELECT TO app USING (
  view_id IN (SELECT id FROM voice_view) AND (SELECT current_setting('app.alerts', true)) = 'yes');
CREATE POLICY told_of_it ON contacts_childswords FOR SELECT TO app USING (
  (SELECT current_setting('app.alerts', true)) = 'yes' AND id IN (
    SELECT v.words_id FROM voice_view v JOIN voice_urgentalert a ON a.view_id = v.id
    JOIN voice_alerttold t ON t.alert_id = a.id WHERE t.person_id = (SELECT app_person())));

REVOKE DELETE, TRUNCATE ON voice_view, voice_kept, voice_wish, voice_urgentalert, voice_alerttold, voice_alertperson,
  voice_passedon FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON voice_viewevent, voice_keptevent, voice_wishevent, voice_urgentalertevent,
  voice_alerttoldevent, voice_alertpersonevent, voice_passedonevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("voice", "0001_initial"),
        ("contacts", "0002_words_guarded_and_analytic"),
        ("ledger", "0007_a_child_reads_no_account"),
    ]
    operations = [migrations.RunSQL(GUARDED, migrations.RunSQL.noop)]

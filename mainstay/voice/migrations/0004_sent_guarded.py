"""The child's own team sees the pictures and recordings that the child agreed to share with it, and no others."""

from django.db import migrations

SHARED = """
CREATE POLICY shared_with_social_work ON voice_kept FOR SELECT TO app USING (
  (SELECT app_person()) IS NOT NULL AND (SELECT current_setting('app.sight', true)) = 'team'
  AND shared_with ?| ARRAY['social_worker', 'review']
  AND child_id = ANY (ARRAY(
    SELECT g.child_id FROM access_grant g WHERE g.person_id = (SELECT app_person()) OR g.team_id IN (
      SELECT team_id FROM access_membership WHERE person_id = (SELECT app_person())))));
"""


class Migration(migrations.Migration):
    dependencies = [("voice", "0003_sent_with_views")]
    operations = [migrations.RunSQL(SHARED, migrations.RunSQL.noop)]

"""What the council of children said and does is never deleted, and its history is only added to."""

from django.db import migrations

GUARDED = """
REVOKE DELETE, TRUNCATE ON childrens_council_proposal, childrens_council_howtojoin, childrens_council_project,
  childrens_council_projectstep, childrens_council_projectdelay FROM app;
REVOKE UPDATE ON childrens_council_howtojoin, childrens_council_projectdelay FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON childrens_council_proposalevent, childrens_council_howtojoinevent,
  childrens_council_projectevent, childrens_council_projectstepevent, childrens_council_projectdelayevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("childrens_council", "0001_initial"), ("ledger", "0002_append_only_sealed_and_guarded")]
    operations = [migrations.RunSQL(GUARDED, migrations.RunSQL.noop)]

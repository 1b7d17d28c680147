"""Nothing of a concern is deleted, and its history can only be added to."""

from django.db import migrations

SQL = """
REVOKE UPDATE, DELETE, TRUNCATE ON
  concerns_ladderversionevent, concerns_legaladviceevent, concerns_pointanswerevent,
  concerns_pointevent, concerns_proposedpromiseevent, concerns_stagereachedevent,
  concerns_talkevent, concerns_cafcassreferralevent, concerns_adviceevent,
  concerns_concernedchildevent, concerns_concernevent, concerns_concernthemeevent,
  concerns_holdevent
  FROM app;
REVOKE DELETE, TRUNCATE ON
  concerns_ladderversion, concerns_legaladvice, concerns_point, concerns_pointanswer,
  concerns_proposedpromise, concerns_stagereached, concerns_talk, concerns_advice,
  concerns_cafcassreferral, concerns_concern, concerns_concernedchild, concerns_concerntheme,
  concerns_hold
  FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("concerns", "0001_initial"), ("ledger", "0002_append_only_sealed_and_guarded")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]

"""What quality assurance keeps is never deleted, and its history is only added to."""

from django.db import migrations

GUARDED = """
REVOKE DELETE, TRUNCATE ON quality_teamlink, quality_priority, quality_progressnote, quality_themelearning,
  quality_teampack, quality_packaction FROM app;
REVOKE UPDATE ON quality_progressnote FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON quality_teamlinkevent, quality_priorityevent, quality_progressnoteevent,
  quality_themelearningevent, quality_teampackevent, quality_packactionevent FROM app;
"""


class Migration(migrations.Migration):
    dependencies = [("quality", "0001_initial"), ("ledger", "0002_append_only_sealed_and_guarded")]
    operations = [migrations.RunSQL(GUARDED, migrations.RunSQL.noop)]

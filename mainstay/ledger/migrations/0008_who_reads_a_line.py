"""A line of the account may be closed to most who read of its child, and to the people it is kept from."""

import django.contrib.postgres.fields
from django.db import migrations, models

# Rows written by other means than the models are for the usual readers.
USUAL = """
ALTER TABLE ledger_entry ALTER readers SET DEFAULT '', ALTER kept_from SET DEFAULT '{}';
ALTER TABLE ledger_sighting ALTER readers SET DEFAULT '', ALTER kept_from SET DEFAULT '{}';
"""

# Whoever did it reads it; else nobody it is kept from, whatever their roles, and of the others those it is for.
CLOSED = """
CREATE POLICY closed_to_most ON {table} AS RESTRICTIVE FOR SELECT TO app USING (
  readers = '' OR {by} = (SELECT app_person()) OR (
    (SELECT app_person()) <> ALL (kept_from) AND (
      (SELECT current_setting('app.audit', true)) = 'yes'
      OR (readers = 'complaints' AND (SELECT current_setting('app.complaints', true)) IN ('yes', 'team')))));
"""

# A line for the usual readers keeps the text it was sealed with: what is empty adds nothing to it.
SEALED = """
CREATE OR REPLACE FUNCTION ledger_entry_text(e ledger_entry) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws('|', e.number, e.id, extract(epoch FROM e.written_at), e.business_on - date '1970-01-01',
    e.actor_id, e.on_behalf_of_id, e.channel, e.request_id, e.action, e.event,
    array_to_string(e.subject_ids, ','), e.child_id, e.payload::text, e.sentence,
    nullif(e.readers, ''), nullif(array_to_string(e.kept_from, ','), '')) $$;
CREATE OR REPLACE FUNCTION ledger_sighting_text(s ledger_sighting) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws('|', s.number, s.id, extract(epoch FROM s.seen_at), s.person_id, s.child_id, s.page, s.basis,
    s.request_id, nullif(s.readers, ''), nullif(array_to_string(s.kept_from, ','), '')) $$;
"""
OPENED = "DROP POLICY closed_to_most ON ledger_entry; DROP POLICY closed_to_most ON ledger_sighting;"


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0007_a_child_reads_no_account'),
    ]

    operations = [
        migrations.AddField(
            model_name='entry',
            name='kept_from',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None),
        ),
        migrations.AddField(
            model_name='entry',
            name='readers',
            field=models.CharField(blank=True, choices=[('', 'Everybody who reads of the child'), ('managers', 'Those who watch over the account'), ('complaints', 'Those, and whoever may see that a child complained')], default='', max_length=12),
        ),
        migrations.AddField(
            model_name='sighting',
            name='kept_from',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None),
        ),
        migrations.AddField(
            model_name='sighting',
            name='readers',
            field=models.CharField(blank=True, choices=[('', 'Everybody who reads of the child'), ('managers', 'Those who watch over the account'), ('complaints', 'Those, and whoever may see that a child complained')], default='', max_length=12),
        ),
        migrations.RunSQL(USUAL, migrations.RunSQL.noop),
        migrations.RunSQL(
            CLOSED.format(table="ledger_entry", by="actor_id") + CLOSED.format(table="ledger_sighting", by="person_id"),
            OPENED,
        ),
        migrations.RunSQL(SEALED, migrations.RunSQL.noop),
    ]

"""What children took back after a publication: no copy that is made later shows it."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('annual_report', '0004_what_other_rooms_bring'),
    ]

    operations = [
        migrations.CreateModel(
            name='TakenBack',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('thing_id', models.UUIDField(db_index=True)),
                ('taken_back_on', models.DateField()),
                ('publication', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='taken_back', to='annual_report.publication')),
            ],
        ),
        migrations.CreateModel(
            name='TakenBackEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('thing_id', models.UUIDField()),
                ('taken_back_on', models.DateField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='annual_report.takenback')),
                ('publication', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='annual_report.publication')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='takenback',
            constraint=models.UniqueConstraint(fields=('publication', 'thing_id'), name='taken_back_once_of_a_publication'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='takenback',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "annual_report_takenbackevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "taken_back_on", "thing_id", "version") SELECT new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."publication_id", new_values."taken_back_on", new_values."thing_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a1798cdc20d998a4b36af58c0218f8b72634f302', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_b9090', referencing='REFERENCING NEW TABLE AS new_values ', table='annual_report_takenback', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='takenback',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "annual_report_takenbackevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "taken_back_on", "thing_id", "version") SELECT new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."publication_id", new_values."taken_back_on", new_values."thing_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e765ce820debe5046bb5fb23ffd9251491a4875c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_1fb9d', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='annual_report_takenback', when='AFTER')),
        ),
    ]

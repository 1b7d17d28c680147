"""The daily extracts that were imported and their problems, as generated from the models."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('exchange', '0002_history_is_added_to'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='heldupload',
            name='year',
            field=models.CharField(blank=True, max_length=7),
        ),
        migrations.CreateModel(
            name='DailyImport',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('received_at', models.DateTimeField()),
                ('given', models.JSONField(default=dict)),
                ('row_counts', models.JSONField(default=dict)),
                ('problem_counts', models.JSONField(default=dict)),
                ('problem_total', models.PositiveIntegerField(default=0)),
                ('changes', models.JSONField(default=dict)),
                ('children_changed', models.PositiveIntegerField(default=0)),
                ('kept', models.PositiveIntegerField(default=0)),
                ('received_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='DailyImportEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('received_at', models.DateTimeField()),
                ('given', models.JSONField(default=dict)),
                ('row_counts', models.JSONField(default=dict)),
                ('problem_counts', models.JSONField(default=dict)),
                ('problem_total', models.PositiveIntegerField(default=0)),
                ('changes', models.JSONField(default=dict)),
                ('children_changed', models.PositiveIntegerField(default=0)),
                ('kept', models.PositiveIntegerField(default=0)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='exchange.dailyimport')),
                ('received_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DailyImportProblem',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('table', models.CharField(blank=True, max_length=30)),
                ('file', models.TextField()),
                ('row', models.PositiveIntegerField(default=0)),
                ('child', models.CharField(blank=True, max_length=40)),
                ('column', models.CharField(blank=True, max_length=40)),
                ('reason', models.TextField()),
                ('imported', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='problems', to='exchange.dailyimport')),
            ],
        ),
        migrations.AddIndex(
            model_name='dailyimport',
            index=models.Index(fields=['-received_at'], name='daily_import_latest'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dailyimport',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "exchange_dailyimportevent" ("changes", "children_changed", "given", "id", "kept", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem_counts", "problem_total", "received_at", "received_by_id", "row_counts", "version") SELECT new_values."changes", new_values."children_changed", new_values."given", new_values."id", new_values."kept", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."problem_counts", new_values."problem_total", new_values."received_at", new_values."received_by_id", new_values."row_counts", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='89ee4a7e3a5b86dbe9934a2a4128f9ee49d62cd0', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_d3af7', referencing='REFERENCING NEW TABLE AS new_values ', table='exchange_dailyimport', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dailyimport',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "exchange_dailyimportevent" ("changes", "children_changed", "given", "id", "kept", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem_counts", "problem_total", "received_at", "received_by_id", "row_counts", "version") SELECT new_values."changes", new_values."children_changed", new_values."given", new_values."id", new_values."kept", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."problem_counts", new_values."problem_total", new_values."received_at", new_values."received_by_id", new_values."row_counts", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='42ee5655c365cbd64d0c5d818c2d149c4050dfc7', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_f06e9', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='exchange_dailyimport', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='dailyimportproblem',
            index=models.Index(fields=['imported', 'table', 'row'], name='daily_problem_in_order'),
        ),
    ]

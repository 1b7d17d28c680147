"""What managers found of signals about where children live."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('children', '0008_fewer_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='LookedInto',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('looked_on', models.DateField()),
                ('found', models.CharField(choices=[('nothing', 'Nothing more is needed'), ('watched', 'The officer watches it'), ('raised', 'A concern or a referral was made')], max_length=10)),
                ('words', models.TextField()),
                ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='looked_into', to='children.child')),
                ('looked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='LookedIntoEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('looked_on', models.DateField()),
                ('found', models.CharField(choices=[('nothing', 'Nothing more is needed'), ('watched', 'The officer watches it'), ('raised', 'A concern or a referral was made')], max_length=10)),
                ('words', models.TextField()),
                ('child', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child')),
                ('looked_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='patterns.lookedinto')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='lookedinto',
            index=models.Index(fields=['child', '-looked_on'], name='looked_into_by_child'),
        ),
        migrations.AddConstraint(
            model_name='lookedinto',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='looked_into_says_what'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lookedinto',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "patterns_lookedintoevent" ("child_id", "found", "id", "looked_by_id", "looked_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "words") SELECT new_values."child_id", new_values."found", new_values."id", new_values."looked_by_id", new_values."looked_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."version", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c1d089153c666a68806fb528e0dfc78318d46759', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_fd1bd', referencing='REFERENCING NEW TABLE AS new_values ', table='patterns_lookedinto', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lookedinto',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "patterns_lookedintoevent" ("child_id", "found", "id", "looked_by_id", "looked_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "words") SELECT new_values."child_id", new_values."found", new_values."id", new_values."looked_by_id", new_values."looked_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."version", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ba8b3f4b65e299615b93a2960bb8eb60c319686e', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_777ff', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='patterns_lookedinto', when='AFTER')),
        ),
    ]

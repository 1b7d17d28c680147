"""Praise: to whom, what for, in whose words, and whether it may be quoted."""

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
        ('access', '0004_new_roles_and_fostering_teams'),
        ('children', '0008_fewer_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Praise',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('to_name', models.CharField(blank=True, max_length=200)),
                ('theme', models.SlugField(max_length=60)),
                ('words', models.TextField()),
                ('given_on', models.DateField()),
                ('permission', models.CharField(choices=[('asked', 'Asked, not answered yet'), ('allowed', 'May be quoted'), ('refused', 'Not to be quoted'), ('taken_back', 'Permission taken back')], default='asked', max_length=12)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('answered_how', models.CharField(blank=True, max_length=200)),
                ('quoted_in', models.CharField(blank=True, max_length=7)),
                ('withdrawn_on', models.DateField(blank=True, null=True)),
                ('withdrawn_because', models.CharField(blank=True, max_length=300)),
                ('child', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='praise', to='children.child')),
                ('given_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('team', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='praise', to='access.team')),
                ('to_person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='praise', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='PraiseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('to_name', models.CharField(blank=True, max_length=200)),
                ('theme', models.SlugField(db_index=False, max_length=60)),
                ('words', models.TextField()),
                ('given_on', models.DateField()),
                ('permission', models.CharField(choices=[('asked', 'Asked, not answered yet'), ('allowed', 'May be quoted'), ('refused', 'Not to be quoted'), ('taken_back', 'Permission taken back')], default='asked', max_length=12)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('answered_how', models.CharField(blank=True, max_length=200)),
                ('quoted_in', models.CharField(blank=True, max_length=7)),
                ('withdrawn_on', models.DateField(blank=True, null=True)),
                ('withdrawn_because', models.CharField(blank=True, max_length=300)),
                ('child', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child')),
                ('given_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='praise.praise')),
                ('team', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='access.team')),
                ('to_person', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='praise',
            index=models.Index(fields=['-given_on'], name='praise_by_day'),
        ),
        migrations.AddIndex(
            model_name='praise',
            index=models.Index(fields=['team', '-given_on'], name='praise_by_team'),
        ),
        migrations.AddIndex(
            model_name='praise',
            index=models.Index(fields=['child', '-given_on'], name='praise_by_child'),
        ),
        migrations.AddConstraint(
            model_name='praise',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('to_name', ''), ('to_person__isnull', False)), models.Q(('to_person__isnull', True), models.Q(('to_name', ''), _negated=True)), _connector='OR'), name='praise_is_to_somebody'),
        ),
        migrations.AddConstraint(
            model_name='praise',
            constraint=models.CheckConstraint(condition=models.Q(('permission', 'asked'), ('answered_on__isnull', False), _connector='OR'), name='praise_answered_has_a_day'),
        ),
        migrations.AddConstraint(
            model_name='praise',
            constraint=models.CheckConstraint(condition=models.Q(('quoted_in', ''), models.Q(('permission', 'allowed'), ('withdrawn_on__isnull', True)), _connector='OR'), name='praise_quoted_is_allowed'),
        ),
        migrations.AddConstraint(
            model_name='praise',
            constraint=models.CheckConstraint(condition=models.Q(('withdrawn_on__isnull', True), models.Q(('withdrawn_because', ''), _negated=True), _connector='OR'), name='praise_withdrawn_has_a_reason'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='praise',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "praise_praiseevent" ("answered_how", "answered_on", "child_id", "given_by_id", "given_on", "id", "permission", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quoted_in", "team_id", "theme", "to_name", "to_person_id", "version", "withdrawn_because", "withdrawn_on", "words") SELECT new_values."answered_how", new_values."answered_on", new_values."child_id", new_values."given_by_id", new_values."given_on", new_values."id", new_values."permission", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."quoted_in", new_values."team_id", new_values."theme", new_values."to_name", new_values."to_person_id", new_values."version", new_values."withdrawn_because", new_values."withdrawn_on", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6a68bb8d6fc4a45671ade30ea2cbe2f408a113ab', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_bdc17', referencing='REFERENCING NEW TABLE AS new_values ', table='praise_praise', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='praise',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "praise_praiseevent" ("answered_how", "answered_on", "child_id", "given_by_id", "given_on", "id", "permission", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quoted_in", "team_id", "theme", "to_name", "to_person_id", "version", "withdrawn_because", "withdrawn_on", "words") SELECT new_values."answered_how", new_values."answered_on", new_values."child_id", new_values."given_by_id", new_values."given_on", new_values."id", new_values."permission", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."quoted_in", new_values."team_id", new_values."theme", new_values."to_name", new_values."to_person_id", new_values."version", new_values."withdrawn_because", new_values."withdrawn_on", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='62c80446dc08d2a032c56dd43d5f1acebc9bb395', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_47b86', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='praise_praise', when='AFTER')),
        ),
    ]

"""Advocates and independent visitors of children, the child's own note for them, and somebody else to talk to."""

import django.contrib.postgres.fields
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
            name='Advocacy',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('kind', models.CharField(choices=[('advocate', 'Advocate'), ('visitor', 'Independent visitor')], max_length=10)),
                ('state', models.CharField(choices=[('offered', 'Offered, no answer yet'), ('wanted', 'Wanted'), ('declined', 'Not wanted'), ('referred', 'Asked for'), ('active', 'Has one'), ('ended', 'Ended')], max_length=10)),
                ('since_on', models.DateField()),
                ('asked_on', models.DateField(blank=True, null=True)),
                ('with_whom', models.CharField(blank=True, max_length=200)),
                ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='advocacy', to='children.child')),
            ],
        ),
        migrations.CreateModel(
            name='AdvocacyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('kind', models.CharField(choices=[('advocate', 'Advocate'), ('visitor', 'Independent visitor')], max_length=10)),
                ('state', models.CharField(choices=[('offered', 'Offered, no answer yet'), ('wanted', 'Wanted'), ('declined', 'Not wanted'), ('referred', 'Asked for'), ('active', 'Has one'), ('ended', 'Ended')], max_length=10)),
                ('since_on', models.DateField()),
                ('asked_on', models.DateField(blank=True, null=True)),
                ('with_whom', models.CharField(blank=True, max_length=200)),
                ('child', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='advocacy.advocacy')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AdvocacyStep',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveIntegerField()),
                ('step', models.CharField(choices=[('offer', 'Offered'), ('want', 'The child wants it'), ('decline', 'The child does not want it'), ('refer', 'Asked for'), ('begin', 'Began'), ('end', 'Ended')], max_length=8)),
                ('state', models.CharField(choices=[('offered', 'Offered, no answer yet'), ('wanted', 'Wanted'), ('declined', 'Not wanted'), ('referred', 'Asked for'), ('active', 'Has one'), ('ended', 'Ended')], max_length=10)),
                ('on', models.DateField()),
                ('said_by', models.CharField(max_length=200)),
                ('how', models.CharField(choices=[('own_pages', 'On their own pages'), ('visit', 'In a visit'), ('call', 'By telephone or video'), ('review', 'At a review'), ('message', 'By letter or message'), ('complaint', 'With a complaint'), ('document', 'By a document made for the service'), ('other', 'In another way')], max_length=10)),
                ('because', models.CharField(blank=True, max_length=300)),
                ('review_id', models.UUIDField(blank=True, db_index=True, null=True)),
                ('release_id', models.UUIDField(blank=True, null=True)),
                ('advocacy', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='advocacy.advocacy')),
                ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='children.child')),
                ('recorded_by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='AdvocacyStepEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveIntegerField()),
                ('step', models.CharField(choices=[('offer', 'Offered'), ('want', 'The child wants it'), ('decline', 'The child does not want it'), ('refer', 'Asked for'), ('begin', 'Began'), ('end', 'Ended')], max_length=8)),
                ('state', models.CharField(choices=[('offered', 'Offered, no answer yet'), ('wanted', 'Wanted'), ('declined', 'Not wanted'), ('referred', 'Asked for'), ('active', 'Has one'), ('ended', 'Ended')], max_length=10)),
                ('on', models.DateField()),
                ('said_by', models.CharField(max_length=200)),
                ('how', models.CharField(choices=[('own_pages', 'On their own pages'), ('visit', 'In a visit'), ('call', 'By telephone or video'), ('review', 'At a review'), ('message', 'By letter or message'), ('complaint', 'With a complaint'), ('document', 'By a document made for the service'), ('other', 'In another way')], max_length=10)),
                ('because', models.CharField(blank=True, max_length=300)),
                ('review_id', models.UUIDField(blank=True, null=True)),
                ('release_id', models.UUIDField(blank=True, null=True)),
                ('advocacy', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='advocacy.advocacy')),
                ('child', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='advocacy.advocacystep')),
                ('recorded_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('kind', models.CharField(choices=[('advocate', 'Advocate'), ('visitor', 'Independent visitor')], max_length=10)),
                ('sealed', models.BinaryField()),
                ('key_id', models.CharField(max_length=16)),
                ('written_on', models.DateField()),
                ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='children.child')),
            ],
        ),
        migrations.CreateModel(
            name='NoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('kind', models.CharField(choices=[('advocate', 'Advocate'), ('visitor', 'Independent visitor')], max_length=10)),
                ('key_id', models.CharField(max_length=16)),
                ('written_on', models.DateField()),
                ('child', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='advocacy.note')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SomebodyElse',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('matter', models.CharField(choices=[('talk', 'Wants to talk to somebody else'), ('officer', 'Wants a different reviewing officer')], max_length=8)),
                ('asked_on', models.DateField()),
                ('due_on', models.DateField()),
                ('kept_from', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None)),
                ('answer_sealed', models.BinaryField(blank=True, null=True)),
                ('key_id', models.CharField(blank=True, max_length=16)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('read_on', models.DateField(blank=True, null=True)),
                ('taken_back_on', models.DateField(blank=True, null=True)),
                ('answered_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='children.child')),
            ],
        ),
        migrations.CreateModel(
            name='SomebodyElseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('matter', models.CharField(choices=[('talk', 'Wants to talk to somebody else'), ('officer', 'Wants a different reviewing officer')], max_length=8)),
                ('asked_on', models.DateField()),
                ('due_on', models.DateField()),
                ('kept_from', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None)),
                ('key_id', models.CharField(blank=True, max_length=16)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('read_on', models.DateField(blank=True, null=True)),
                ('taken_back_on', models.DateField(blank=True, null=True)),
                ('answered_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('child', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='advocacy.somebodyelse')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='advocacy',
            index=models.Index(condition=models.Q(('state__in', ['offered', 'wanted', 'referred'])), fields=['since_on'], name='advocacy_waiting'),
        ),
        migrations.AddConstraint(
            model_name='advocacy',
            constraint=models.UniqueConstraint(fields=('child', 'kind'), name='advocacy_once_for_a_kind'),
        ),
        migrations.AddConstraint(
            model_name='advocacy',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'active'), _negated=True), models.Q(('with_whom', ''), _negated=True), _connector='OR'), name='advocacy_active_is_somebody'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='advocacy',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "advocacy_advocacyevent" ("asked_on", "child_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since_on", "state", "version", "with_whom") SELECT new_values."asked_on", new_values."child_id", new_values."id", new_values."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."since_on", new_values."state", new_values."version", new_values."with_whom" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7cca0d213275af86e61f4756209843b0b5a13d00', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a1335', referencing='REFERENCING NEW TABLE AS new_values ', table='advocacy_advocacy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='advocacy',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "advocacy_advocacyevent" ("asked_on", "child_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since_on", "state", "version", "with_whom") SELECT new_values."asked_on", new_values."child_id", new_values."id", new_values."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."since_on", new_values."state", new_values."version", new_values."with_whom" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='15d7b151db638c540302c658a6357bf1ffcafed0', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_17c30', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='advocacy_advocacy', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='advocacystep',
            constraint=models.UniqueConstraint(fields=('advocacy', 'number'), name='advocacy_step_numbered_once'),
        ),
        migrations.AddConstraint(
            model_name='advocacystep',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('step', 'end'), _negated=True), models.Q(('because', ''), _negated=True), _connector='OR'), name='advocacy_end_says_why'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='advocacystep',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "advocacy_advocacystepevent" ("advocacy_id", "because", "child_id", "how", "id", "number", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "release_id", "review_id", "said_by", "state", "step", "version") SELECT new_values."advocacy_id", new_values."because", new_values."child_id", new_values."how", new_values."id", new_values."number", new_values."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."recorded_by_id", new_values."release_id", new_values."review_id", new_values."said_by", new_values."state", new_values."step", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='aff7c8ea06a47bdaeafebeb6012bacb7022ded57', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_d8c10', referencing='REFERENCING NEW TABLE AS new_values ', table='advocacy_advocacystep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='advocacystep',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "advocacy_advocacystepevent" ("advocacy_id", "because", "child_id", "how", "id", "number", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "release_id", "review_id", "said_by", "state", "step", "version") SELECT new_values."advocacy_id", new_values."because", new_values."child_id", new_values."how", new_values."id", new_values."number", new_values."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."recorded_by_id", new_values."release_id", new_values."review_id", new_values."said_by", new_values."state", new_values."step", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5ba4823306c3ade370f17d6d3becf5919c4302be', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_aa44e', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='advocacy_advocacystep', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.UniqueConstraint(fields=('child', 'kind'), name='advocacy_note_once_for_a_kind'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "advocacy_noteevent" ("child_id", "id", "key_id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "written_on") SELECT new_values."child_id", new_values."id", new_values."key_id", new_values."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."version", new_values."written_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5652edfab1928029b7f9df2d5acd809473958d4e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_330c5', referencing='REFERENCING NEW TABLE AS new_values ', table='advocacy_note', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='note',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "advocacy_noteevent" ("child_id", "id", "key_id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "written_on") SELECT new_values."child_id", new_values."id", new_values."key_id", new_values."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."version", new_values."written_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."child_id" IS DISTINCT FROM (new_values."child_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."key_id" IS DISTINCT FROM (new_values."key_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."version" IS DISTINCT FROM (new_values."version") OR old_values."written_on" IS DISTINCT FROM (new_values."written_on")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='f38121fea601b0d0d9053a8ff5d844231c1d0b82', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_629f6', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='advocacy_note', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='somebodyelse',
            index=models.Index(condition=models.Q(('answered_on__isnull', True), ('taken_back_on__isnull', True)), fields=['due_on'], name='somebody_else_waiting'),
        ),
        migrations.AddConstraint(
            model_name='somebodyelse',
            constraint=models.UniqueConstraint(condition=models.Q(('answered_on__isnull', True), ('taken_back_on__isnull', True)), fields=('child', 'matter'), name='somebody_else_asked_once_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='somebodyelse',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer_sealed__isnull', True), ('answered_by__isnull', True), ('answered_on__isnull', True)), models.Q(('answer_sealed__isnull', False), ('answered_by__isnull', False), ('answered_on__isnull', False)), _connector='OR'), name='somebody_else_answered_whole'),
        ),
        migrations.AddConstraint(
            model_name='somebodyelse',
            constraint=models.CheckConstraint(condition=models.Q(('answered_on__isnull', True), ('taken_back_on__isnull', True), _connector='OR'), name='somebody_else_taken_back_or_answered'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='somebodyelse',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "advocacy_somebodyelseevent" ("answered_by_id", "answered_on", "asked_on", "child_id", "due_on", "id", "kept_from", "key_id", "matter", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_on", "taken_back_on", "version") SELECT new_values."answered_by_id", new_values."answered_on", new_values."asked_on", new_values."child_id", new_values."due_on", new_values."id", new_values."kept_from", new_values."key_id", new_values."matter", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."read_on", new_values."taken_back_on", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='cd9cf81b257b30a69433ed538818e9bf1522efd5', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_ecd76', referencing='REFERENCING NEW TABLE AS new_values ', table='advocacy_somebodyelse', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='somebodyelse',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "advocacy_somebodyelseevent" ("answered_by_id", "answered_on", "asked_on", "child_id", "due_on", "id", "kept_from", "key_id", "matter", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_on", "taken_back_on", "version") SELECT new_values."answered_by_id", new_values."answered_on", new_values."asked_on", new_values."child_id", new_values."due_on", new_values."id", new_values."kept_from", new_values."key_id", new_values."matter", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."read_on", new_values."taken_back_on", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."answered_by_id" IS DISTINCT FROM (new_values."answered_by_id") OR old_values."answered_on" IS DISTINCT FROM (new_values."answered_on") OR old_values."asked_on" IS DISTINCT FROM (new_values."asked_on") OR old_values."child_id" IS DISTINCT FROM (new_values."child_id") OR old_values."due_on" IS DISTINCT FROM (new_values."due_on") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kept_from" IS DISTINCT FROM (new_values."kept_from") OR old_values."key_id" IS DISTINCT FROM (new_values."key_id") OR old_values."matter" IS DISTINCT FROM (new_values."matter") OR old_values."read_on" IS DISTINCT FROM (new_values."read_on") OR old_values."taken_back_on" IS DISTINCT FROM (new_values."taken_back_on") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='38d99812ea51cf2faf305eb9bc0c9b22a6b4bd37', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_30eb4', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='advocacy_somebodyelse', when='AFTER')),
        ),
    ]

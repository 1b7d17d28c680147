"""What the council of children said, how a child joins, its projects with their steps and delays."""

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
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='HowToJoin',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveIntegerField(unique=True)),
                ('words', models.TextField()),
                ('written_on', models.DateField()),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HowToJoinEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveIntegerField()),
                ('words', models.TextField()),
                ('written_on', models.DateField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='childrens_council.howtojoin')),
                ('written_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Project',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('title', models.CharField(max_length=120)),
                ('purpose', models.TextField()),
                ('starts_on', models.DateField()),
                ('first_planned_end_on', models.DateField()),
                ('planned_end_on', models.DateField()),
                ('state', models.CharField(choices=[('under_way', 'Under way'), ('done', 'Done'), ('stopped', 'Stopped')], default='under_way', max_length=10)),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('outcome', models.TextField(blank=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ProjectDelay',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('noted_on', models.DateField()),
                ('reason', models.CharField(max_length=500)),
                ('was_on', models.DateField()),
                ('until_on', models.DateField()),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delays', to='childrens_council.project')),
            ],
        ),
        migrations.CreateModel(
            name='ProjectDelayEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('noted_on', models.DateField()),
                ('reason', models.CharField(max_length=500)),
                ('was_on', models.DateField()),
                ('until_on', models.DateField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='childrens_council.projectdelay')),
                ('project', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='childrens_council.project')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProjectStep',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('words', models.CharField(max_length=500)),
                ('due_on', models.DateField(blank=True, null=True)),
                ('done_on', models.DateField(blank=True, null=True)),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='childrens_council.project')),
            ],
        ),
        migrations.CreateModel(
            name='ProjectStepEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('words', models.CharField(max_length=500)),
                ('due_on', models.DateField(blank=True, null=True)),
                ('done_on', models.DateField(blank=True, null=True)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='childrens_council.projectstep')),
                ('project', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='childrens_council.project')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveSmallIntegerField(unique=True)),
                ('said', models.TextField()),
                ('said_on', models.DateField()),
                ('present', models.PositiveSmallIntegerField()),
                ('due_on', models.DateField()),
                ('state', models.CharField(choices=[('heard', 'Heard'), ('agreed', 'Agreed'), ('not_agreed', 'Not agreed'), ('done', 'Done')], default='heard', max_length=10)),
                ('answer', models.TextField(blank=True)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('to_be_done_on', models.DateField(blank=True, null=True)),
                ('changed', models.TextField(blank=True)),
                ('changed_on', models.DateField(blank=True, null=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ProjectEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('title', models.CharField(max_length=120)),
                ('purpose', models.TextField()),
                ('starts_on', models.DateField()),
                ('first_planned_end_on', models.DateField()),
                ('planned_end_on', models.DateField()),
                ('state', models.CharField(choices=[('under_way', 'Under way'), ('done', 'Done'), ('stopped', 'Stopped')], default='under_way', max_length=10)),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('outcome', models.TextField(blank=True)),
                ('owner', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='childrens_council.project')),
                ('proposal', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='childrens_council.proposal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='project',
            name='proposal',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='childrens_council.proposal'),
        ),
        migrations.CreateModel(
            name='ProposalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('said', models.TextField()),
                ('said_on', models.DateField()),
                ('present', models.PositiveSmallIntegerField()),
                ('due_on', models.DateField()),
                ('state', models.CharField(choices=[('heard', 'Heard'), ('agreed', 'Agreed'), ('not_agreed', 'Not agreed'), ('done', 'Done')], default='heard', max_length=10)),
                ('answer', models.TextField(blank=True)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('to_be_done_on', models.DateField(blank=True, null=True)),
                ('changed', models.TextField(blank=True)),
                ('changed_on', models.DateField(blank=True, null=True)),
                ('owner', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='childrens_council.proposal')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='howtojoin',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_howtojoinevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "words", "written_by_id", "written_on") SELECT new_values."id", new_values."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."version", new_values."words", new_values."written_by_id", new_values."written_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1dd09eb3bca98f99c452f5aef00876ead9cfde85', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_2cd6b', referencing='REFERENCING NEW TABLE AS new_values ', table='childrens_council_howtojoin', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='howtojoin',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_howtojoinevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "words", "written_by_id", "written_on") SELECT new_values."id", new_values."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."version", new_values."words", new_values."written_by_id", new_values."written_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='2bca5d0c9fab709892cb6e6c7cdb2caae1093e66', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_ec881', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='childrens_council_howtojoin', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='projectdelay',
            constraint=models.CheckConstraint(condition=models.Q(('until_on__gt', models.F('was_on'))), name='council_delay_is_later'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='projectdelay',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_projectdelayevent" ("id", "noted_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reason", "until_on", "version", "was_on") SELECT new_values."id", new_values."noted_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."project_id", new_values."reason", new_values."until_on", new_values."version", new_values."was_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='32ddde968d8a41fbeeca8ac03e3af3c549c0c40f', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_ab56f', referencing='REFERENCING NEW TABLE AS new_values ', table='childrens_council_projectdelay', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='projectdelay',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_projectdelayevent" ("id", "noted_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reason", "until_on", "version", "was_on") SELECT new_values."id", new_values."noted_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."project_id", new_values."reason", new_values."until_on", new_values."version", new_values."was_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c56b85d7fcd03615a5df5a91e6222b2ab76a4949', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_c7994', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='childrens_council_projectdelay', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='projectstep',
            constraint=models.UniqueConstraint(fields=('project', 'number'), name='council_project_step_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='projectstep',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_projectstepevent" ("done_on", "due_on", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "version", "words") SELECT new_values."done_on", new_values."due_on", new_values."id", new_values."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."project_id", new_values."version", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4aae1d063be8090b87d190b5b6f52d6434dec1a0', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_c4115', referencing='REFERENCING NEW TABLE AS new_values ', table='childrens_council_projectstep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='projectstep',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_projectstepevent" ("done_on", "due_on", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "version", "words") SELECT new_values."done_on", new_values."due_on", new_values."id", new_values."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."project_id", new_values."version", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7d22aa76c9f3f751132c84168a5c57ad0ee93f87', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_0929d', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='childrens_council_projectstep', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('present__gt', 0), models.Q(('said', ''), _negated=True)), name='proposal_said_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('said_on'))), name='proposal_due_after_said'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answered_on__isnull', True), ('changed_on__isnull', True), ('state', 'heard'), ('to_be_done_on__isnull', True)), models.Q(('answered_on__isnull', False), ('changed_on__isnull', True), ('state', 'agreed'), ('to_be_done_on__isnull', False), models.Q(('answer', ''), _negated=True)), models.Q(('answered_on__isnull', False), ('changed_on__isnull', True), ('state', 'not_agreed'), models.Q(('answer', ''), _negated=True)), models.Q(('answered_on__isnull', False), ('changed_on__isnull', False), ('state', 'done'), models.Q(('changed', ''), _negated=True)), _connector='OR'), name='proposal_state_whole'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_proposalevent" ("answer", "answered_on", "changed", "changed_on", "due_on", "id", "number", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "said", "said_on", "state", "to_be_done_on", "version") SELECT new_values."answer", new_values."answered_on", new_values."changed", new_values."changed_on", new_values."due_on", new_values."id", new_values."number", new_values."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."present", new_values."said", new_values."said_on", new_values."state", new_values."to_be_done_on", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='3caf66da4ab17315a984df43a2668ca33ec59e36', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_e09a5', referencing='REFERENCING NEW TABLE AS new_values ', table='childrens_council_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_proposalevent" ("answer", "answered_on", "changed", "changed_on", "due_on", "id", "number", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "said", "said_on", "state", "to_be_done_on", "version") SELECT new_values."answer", new_values."answered_on", new_values."changed", new_values."changed_on", new_values."due_on", new_values."id", new_values."number", new_values."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."present", new_values."said", new_values."said_on", new_values."state", new_values."to_be_done_on", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d2bc2f833887305bf51b3d9b076a9850801173c3', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_7de56', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='childrens_council_proposal', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='project',
            constraint=models.CheckConstraint(condition=models.Q(('first_planned_end_on__gte', models.F('starts_on')), ('planned_end_on__gte', models.F('first_planned_end_on'))), name='council_project_in_order'),
        ),
        migrations.AddConstraint(
            model_name='project',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_on__isnull', True), ('state', 'under_way')), models.Q(('ended_on__isnull', False), ('state__in', ['done', 'stopped']), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='council_project_ended_whole'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='project',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_projectevent" ("ended_on", "first_planned_end_on", "id", "outcome", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_on", "proposal_id", "purpose", "starts_on", "state", "title", "version") SELECT new_values."ended_on", new_values."first_planned_end_on", new_values."id", new_values."outcome", new_values."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."planned_end_on", new_values."proposal_id", new_values."purpose", new_values."starts_on", new_values."state", new_values."title", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b4920bc39f9eb5c446f99f670a599820fdb584b5', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_7ccbf', referencing='REFERENCING NEW TABLE AS new_values ', table='childrens_council_project', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='project',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_projectevent" ("ended_on", "first_planned_end_on", "id", "outcome", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_on", "proposal_id", "purpose", "starts_on", "state", "title", "version") SELECT new_values."ended_on", new_values."first_planned_end_on", new_values."id", new_values."outcome", new_values."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."planned_end_on", new_values."proposal_id", new_values."purpose", new_values."starts_on", new_values."state", new_values."title", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e498d4e85d30caa2dab53c1076ba9e0c8a817eb1', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_d3b97', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='childrens_council_project', when='AFTER')),
        ),
    ]

"""Team links, priorities, learning from themes, and the packs for teams’ meetings."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
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
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ThemeLearningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('theme', models.SlugField(db_index=False, max_length=60)),
                ('year', models.CharField(max_length=7)),
                ('mentions_then', models.PositiveIntegerField()),
                ('of_then', models.PositiveIntegerField()),
                ('owner', models.CharField(max_length=200)),
                ('change', models.TextField()),
                ('measure_again_on', models.DateField()),
                ('measured_on', models.DateField(blank=True, null=True)),
                ('measured_year', models.CharField(blank=True, max_length=7)),
                ('mentions_later', models.PositiveIntegerField(blank=True, null=True)),
                ('of_later', models.PositiveIntegerField(blank=True, null=True)),
                ('shows', models.TextField(blank=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PackAction',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('what', models.CharField(max_length=500)),
                ('owner', models.CharField(max_length=200)),
                ('due_on', models.DateField()),
                ('state', models.CharField(choices=[('open', 'Open'), ('done', 'Done'), ('dropped', 'No longer needed'), ('carried', 'Carried to the next pack')], default='open', max_length=8)),
                ('came_of_it', models.CharField(blank=True, max_length=500)),
                ('settled_on', models.DateField(blank=True, null=True)),
                ('carried_from', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='carried_to', to='quality.packaction')),
            ],
        ),
        migrations.CreateModel(
            name='Priority',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('year', models.CharField(max_length=7)),
                ('number', models.PositiveSmallIntegerField()),
                ('text', models.CharField(max_length=500)),
                ('owner', models.CharField(max_length=200)),
                ('seen_by', models.CharField(max_length=500)),
                ('state', models.CharField(choices=[('planned', 'Planned'), ('under_way', 'Under way'), ('done', 'Done'), ('partly_done', 'Partly done'), ('not_done', 'Not done')], default='planned', max_length=12)),
                ('because', models.CharField(blank=True, max_length=500)),
                ('evidence', models.TextField(blank=True)),
                ('settled_on', models.DateField(blank=True, null=True)),
                ('follows', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='followed_by', to='quality.priority')),
            ],
        ),
        migrations.CreateModel(
            name='PriorityEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('year', models.CharField(max_length=7)),
                ('number', models.PositiveSmallIntegerField()),
                ('text', models.CharField(max_length=500)),
                ('owner', models.CharField(max_length=200)),
                ('seen_by', models.CharField(max_length=500)),
                ('state', models.CharField(choices=[('planned', 'Planned'), ('under_way', 'Under way'), ('done', 'Done'), ('partly_done', 'Partly done'), ('not_done', 'Not done')], default='planned', max_length=12)),
                ('because', models.CharField(blank=True, max_length=500)),
                ('evidence', models.TextField(blank=True)),
                ('settled_on', models.DateField(blank=True, null=True)),
                ('follows', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='quality.priority')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='quality.priority')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProgressNote',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('noted_on', models.DateField()),
                ('words', models.CharField(max_length=1000)),
                ('noted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('priority', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='quality.priority')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProgressNoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('noted_on', models.DateField()),
                ('words', models.CharField(max_length=1000)),
                ('noted_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='quality.progressnote')),
                ('priority', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='quality.priority')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TeamLink',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='team_links', to=settings.AUTH_USER_MODEL)),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='officer_links', to='access.team')),
            ],
        ),
        migrations.CreateModel(
            name='TeamLinkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('officer', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='quality.teamlink')),
                ('team', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='access.team')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TeamPack',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('starts_on', models.DateField()),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('met', 'Met')], default='draft', max_length=8)),
                ('made_on', models.DateField()),
                ('texts', models.JSONField(default=dict)),
                ('judgements', models.JSONField(default=dict)),
                ('facts', models.JSONField(default=dict)),
                ('met_on', models.DateField(blank=True, null=True)),
                ('present', models.CharField(blank=True, max_length=500)),
                ('minutes', models.TextField(blank=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='packs', to='access.team')),
            ],
        ),
        migrations.CreateModel(
            name='PackActionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('what', models.CharField(max_length=500)),
                ('owner', models.CharField(max_length=200)),
                ('due_on', models.DateField()),
                ('state', models.CharField(choices=[('open', 'Open'), ('done', 'Done'), ('dropped', 'No longer needed'), ('carried', 'Carried to the next pack')], default='open', max_length=8)),
                ('came_of_it', models.CharField(blank=True, max_length=500)),
                ('settled_on', models.DateField(blank=True, null=True)),
                ('carried_from', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='quality.packaction')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='quality.packaction')),
                ('pack', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='quality.teampack')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='packaction',
            name='pack',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='quality.teampack'),
        ),
        migrations.CreateModel(
            name='TeamPackEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('starts_on', models.DateField()),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('met', 'Met')], default='draft', max_length=8)),
                ('made_on', models.DateField()),
                ('texts', models.JSONField(default=dict)),
                ('judgements', models.JSONField(default=dict)),
                ('facts', models.JSONField(default=dict)),
                ('met_on', models.DateField(blank=True, null=True)),
                ('present', models.CharField(blank=True, max_length=500)),
                ('minutes', models.TextField(blank=True)),
                ('made_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='quality.teampack')),
                ('team', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='access.team')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ThemeLearning',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('theme', models.SlugField(max_length=60)),
                ('year', models.CharField(max_length=7)),
                ('mentions_then', models.PositiveIntegerField()),
                ('of_then', models.PositiveIntegerField()),
                ('owner', models.CharField(max_length=200)),
                ('change', models.TextField()),
                ('measure_again_on', models.DateField()),
                ('measured_on', models.DateField(blank=True, null=True)),
                ('measured_year', models.CharField(blank=True, max_length=7)),
                ('mentions_later', models.PositiveIntegerField(blank=True, null=True)),
                ('of_later', models.PositiveIntegerField(blank=True, null=True)),
                ('shows', models.TextField(blank=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('theme', 'year'), name='theme_learning_once_a_year'), models.CheckConstraint(condition=models.Q(('of_then__gte', models.F('mentions_then'))), name='theme_learning_of_some'), models.CheckConstraint(condition=models.Q(models.Q(('measured_on__isnull', True), ('mentions_later__isnull', True), ('of_later__isnull', True)), models.Q(('measured_on__isnull', False), ('mentions_later__isnull', False), ('of_later__isnull', False), models.Q(('shows', ''), _negated=True)), _connector='OR'), name='theme_learning_measured_whole')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='themelearning',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_themelearningevent" ("change", "id", "measure_again_on", "measured_on", "measured_year", "mentions_later", "mentions_then", "of_later", "of_then", "owner", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shows", "theme", "version", "year") SELECT new_values."change", new_values."id", new_values."measure_again_on", new_values."measured_on", new_values."measured_year", new_values."mentions_later", new_values."mentions_then", new_values."of_later", new_values."of_then", new_values."owner", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."shows", new_values."theme", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='82203d66fa5322e1395d42623bb4f452b417898b', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_f8b0e', referencing='REFERENCING NEW TABLE AS new_values ', table='quality_themelearning', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='themelearning',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_themelearningevent" ("change", "id", "measure_again_on", "measured_on", "measured_year", "mentions_later", "mentions_then", "of_later", "of_then", "owner", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shows", "theme", "version", "year") SELECT new_values."change", new_values."id", new_values."measure_again_on", new_values."measured_on", new_values."measured_year", new_values."mentions_later", new_values."mentions_then", new_values."of_later", new_values."of_then", new_values."owner", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."shows", new_values."theme", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='32016e577ff06e3a11114bd3968e1a79470af8f0', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_02dab', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='quality_themelearning', when='AFTER')),
        ),
        migrations.AddField(
            model_name='themelearningevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='quality.themelearning'),
        ),
        migrations.AddConstraint(
            model_name='priority',
            constraint=models.UniqueConstraint(fields=('year', 'number'), name='priority_number_once_a_year'),
        ),
        migrations.AddConstraint(
            model_name='priority',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('settled_on__isnull', True), ('state__in', ['planned', 'under_way'])), models.Q(('settled_on__isnull', False), ('state', 'done'), models.Q(('evidence', ''), _negated=True)), models.Q(('settled_on__isnull', False), ('state', 'partly_done'), models.Q(('evidence', ''), _negated=True), models.Q(('because', ''), _negated=True)), models.Q(('settled_on__isnull', False), ('state', 'not_done'), models.Q(('because', ''), _negated=True)), _connector='OR'), name='priority_settled_whole'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='priority',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_priorityevent" ("because", "evidence", "follows_id", "id", "number", "owner", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen_by", "settled_on", "state", "text", "version", "year") SELECT new_values."because", new_values."evidence", new_values."follows_id", new_values."id", new_values."number", new_values."owner", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."seen_by", new_values."settled_on", new_values."state", new_values."text", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='73541579658a461946161a8f971eeeed1dbee7dd', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_590fd', referencing='REFERENCING NEW TABLE AS new_values ', table='quality_priority', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='priority',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_priorityevent" ("because", "evidence", "follows_id", "id", "number", "owner", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen_by", "settled_on", "state", "text", "version", "year") SELECT new_values."because", new_values."evidence", new_values."follows_id", new_values."id", new_values."number", new_values."owner", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."seen_by", new_values."settled_on", new_values."state", new_values."text", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='94112f8c4d5e76ddd9d14ad841c2e90a98447183', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_e8cc2', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='quality_priority', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='progressnote',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_progressnoteevent" ("id", "noted_by_id", "noted_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "version", "words") SELECT new_values."id", new_values."noted_by_id", new_values."noted_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."priority_id", new_values."version", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='aae0d8851932e9c1f36441dd2e047c049b96027c', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a427c', referencing='REFERENCING NEW TABLE AS new_values ', table='quality_progressnote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='progressnote',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_progressnoteevent" ("id", "noted_by_id", "noted_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority_id", "version", "words") SELECT new_values."id", new_values."noted_by_id", new_values."noted_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."priority_id", new_values."version", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c4c6ebda58ea621a0663c0f04fa5b1c7a5d15db9', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_48461', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='quality_progressnote', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='teamlink',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='team_link_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='teamlink',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('officer', '='), ('team', '='), (models.Func(models.F('starts_on'), models.F('ends_on'), django.contrib.postgres.fields.ranges.RangeBoundary(), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='team_link_once_at_a_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='teamlink',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_teamlinkevent" ("ends_on", "id", "officer_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "team_id", "version") SELECT new_values."ends_on", new_values."id", new_values."officer_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."starts_on", new_values."team_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1b322d353f1ff10951f30772302438d74bb12768', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_b19af', referencing='REFERENCING NEW TABLE AS new_values ', table='quality_teamlink', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='teamlink',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_teamlinkevent" ("ends_on", "id", "officer_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "team_id", "version") SELECT new_values."ends_on", new_values."id", new_values."officer_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."starts_on", new_values."team_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='29c5518b97c4141e1e946212ea0371e4eb7e7a21', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_9e7de', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='quality_teamlink', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='teampack',
            constraint=models.UniqueConstraint(fields=('team', 'starts_on'), name='team_pack_once_a_quarter'),
        ),
        migrations.AddConstraint(
            model_name='teampack',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('met_on__isnull', True), ('state', 'draft')), models.Q(('met_on__isnull', False), ('state', 'met'), models.Q(('minutes', ''), _negated=True)), _connector='OR'), name='team_pack_met_has_minutes'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='teampack',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_teampackevent" ("facts", "id", "judgements", "made_by_id", "made_on", "met_on", "minutes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "starts_on", "state", "team_id", "texts", "version") SELECT new_values."facts", new_values."id", new_values."judgements", new_values."made_by_id", new_values."made_on", new_values."met_on", new_values."minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."present", new_values."starts_on", new_values."state", new_values."team_id", new_values."texts", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='155621012e5484237c0db06ce464004a4470533e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_b42cf', referencing='REFERENCING NEW TABLE AS new_values ', table='quality_teampack', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='teampack',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_teampackevent" ("facts", "id", "judgements", "made_by_id", "made_on", "met_on", "minutes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "starts_on", "state", "team_id", "texts", "version") SELECT new_values."facts", new_values."id", new_values."judgements", new_values."made_by_id", new_values."made_on", new_values."met_on", new_values."minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."present", new_values."starts_on", new_values."state", new_values."team_id", new_values."texts", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7822481717c804b615f57c74a3885f948888f07b', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_22175', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='quality_teampack', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='packaction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('settled_on__isnull', True), ('state', 'open')), models.Q(('settled_on__isnull', False), ('state__in', ['done', 'dropped', 'carried'])), _connector='OR'), name='pack_action_settled_has_a_day'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='packaction',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_packactionevent" ("came_of_it", "carried_from_id", "due_on", "id", "owner", "pack_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_on", "state", "version", "what") SELECT new_values."came_of_it", new_values."carried_from_id", new_values."due_on", new_values."id", new_values."owner", new_values."pack_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."settled_on", new_values."state", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='0cc2b0f0065aa7f2421c1d0c8fea9497f98773c9', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a5cf5', referencing='REFERENCING NEW TABLE AS new_values ', table='quality_packaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='packaction',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "quality_packactionevent" ("came_of_it", "carried_from_id", "due_on", "id", "owner", "pack_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_on", "state", "version", "what") SELECT new_values."came_of_it", new_values."carried_from_id", new_values."due_on", new_values."id", new_values."owner", new_values."pack_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."settled_on", new_values."state", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='68f6d66c276f09e07a45cea20d47d93309ba0e4f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_689b6', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='quality_packaction', when='AFTER')),
        ),
    ]

"""Complaints of children, their stages, and their words under seal."""

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
            name='Complaint',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('stage', models.CharField(choices=[('stage_1', 'Stage 1: local resolution'), ('stage_2', 'Stage 2: investigation'), ('stage_3', 'Stage 3: review panel'), ('ombudsman', 'With the Ombudsman')], default='stage_1', max_length=10)),
                ('state', models.CharField(choices=[('received', 'Received'), ('open', 'Being looked into'), ('answered', 'Answered'), ('settled', 'The child is content'), ('withdrawn', 'Taken back by the child'), ('ended', 'Ended')], default='received', max_length=10)),
                ('received_on', models.DateField()),
                ('medium', models.CharField(choices=[('own_pages', 'On their own pages'), ('phone', 'By telephone'), ('letter', 'By letter or message'), ('in_person', 'In person'), ('advocate', 'Through an advocate')], max_length=10)),
                ('about_officer', models.BooleanField(default=False)),
                ('kept_from', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None)),
                ('shared_on', models.DateField(blank=True, null=True)),
                ('acknowledged_on', models.DateField(blank=True, null=True)),
                ('waits_until_on', models.DateField(blank=True, null=True)),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='complaints', to='children.child')),
                ('taken_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ComplaintEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('stage', models.CharField(choices=[('stage_1', 'Stage 1: local resolution'), ('stage_2', 'Stage 2: investigation'), ('stage_3', 'Stage 3: review panel'), ('ombudsman', 'With the Ombudsman')], default='stage_1', max_length=10)),
                ('state', models.CharField(choices=[('received', 'Received'), ('open', 'Being looked into'), ('answered', 'Answered'), ('settled', 'The child is content'), ('withdrawn', 'Taken back by the child'), ('ended', 'Ended')], default='received', max_length=10)),
                ('received_on', models.DateField()),
                ('medium', models.CharField(choices=[('own_pages', 'On their own pages'), ('phone', 'By telephone'), ('letter', 'By letter or message'), ('in_person', 'In person'), ('advocate', 'Through an advocate')], max_length=10)),
                ('about_officer', models.BooleanField(default=False)),
                ('kept_from', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None)),
                ('shared_on', models.DateField(blank=True, null=True)),
                ('acknowledged_on', models.DateField(blank=True, null=True)),
                ('waits_until_on', models.DateField(blank=True, null=True)),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('child', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='complaints.complaint')),
                ('taken_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ComplaintStage',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('stage', models.CharField(choices=[('stage_1', 'Stage 1: local resolution'), ('stage_2', 'Stage 2: investigation'), ('stage_3', 'Stage 3: review panel'), ('ombudsman', 'With the Ombudsman')], max_length=10)),
                ('number', models.PositiveSmallIntegerField()),
                ('began_on', models.DateField()),
                ('asked_by', models.CharField(max_length=60)),
                ('due_on', models.DateField(blank=True, null=True)),
                ('due_because', models.CharField(blank=True, max_length=200)),
                ('longer', models.CharField(blank=True, choices=[('complex', 'It is complex'), ('advocate', 'An advocate is being found')], max_length=10)),
                ('panel_on', models.DateField(blank=True, null=True)),
                ('panel_people', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), blank=True, default=list, size=None)),
                ('report_on', models.DateField(blank=True, null=True)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('upheld', 'Upheld'), ('partly', 'Partly upheld'), ('not_upheld', 'Not upheld'), ('resolved', 'Put right')], max_length=10)),
                ('working_days_taken', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('read_on', models.DateField(blank=True, null=True)),
                ('answered_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('child', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='children.child')),
                ('complaint', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stages', to='complaints.complaint')),
            ],
        ),
        migrations.CreateModel(
            name='ComplaintStageEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('stage', models.CharField(choices=[('stage_1', 'Stage 1: local resolution'), ('stage_2', 'Stage 2: investigation'), ('stage_3', 'Stage 3: review panel'), ('ombudsman', 'With the Ombudsman')], max_length=10)),
                ('number', models.PositiveSmallIntegerField()),
                ('began_on', models.DateField()),
                ('asked_by', models.CharField(max_length=60)),
                ('due_on', models.DateField(blank=True, null=True)),
                ('due_because', models.CharField(blank=True, max_length=200)),
                ('longer', models.CharField(blank=True, choices=[('complex', 'It is complex'), ('advocate', 'An advocate is being found')], max_length=10)),
                ('panel_on', models.DateField(blank=True, null=True)),
                ('panel_people', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), blank=True, default=list, size=None)),
                ('report_on', models.DateField(blank=True, null=True)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('upheld', 'Upheld'), ('partly', 'Partly upheld'), ('not_upheld', 'Not upheld'), ('resolved', 'Put right')], max_length=10)),
                ('working_days_taken', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('read_on', models.DateField(blank=True, null=True)),
                ('answered_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('child', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child')),
                ('complaint', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='complaints.complaint')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='complaints.complaintstage')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ComplaintWords',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('kind', models.CharField(choices=[('complaint', 'What the child complains of'), ('longer', 'Why it takes longer'), ('answer', 'The answer'), ('further', 'Why the child goes on'), ('late', 'Why it was taken on after its day'), ('withdrawn', 'Why it was taken back'), ('ended', 'Why it ended')], max_length=10)),
                ('sealed', models.BinaryField()),
                ('key_id', models.CharField(max_length=16)),
                ('written_on', models.DateField()),
                ('child', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='children.child')),
                ('complaint', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='words', to='complaints.complaint')),
                ('written_by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ComplaintWordsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('kind', models.CharField(choices=[('complaint', 'What the child complains of'), ('longer', 'Why it takes longer'), ('answer', 'The answer'), ('further', 'Why the child goes on'), ('late', 'Why it was taken on after its day'), ('withdrawn', 'Why it was taken back'), ('ended', 'Why it ended')], max_length=10)),
                ('key_id', models.CharField(max_length=16)),
                ('written_on', models.DateField()),
                ('child', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child')),
                ('complaint', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='complaints.complaint')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='complaints.complaintwords')),
                ('written_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='complaint',
            index=models.Index(condition=models.Q(('state__in', ['received', 'open', 'answered'])), fields=['waits_until_on'], name='complaint_under_way'),
        ),
        migrations.AddIndex(
            model_name='complaint',
            index=models.Index(fields=['-received_on', 'id'], name='complaint_newest_first'),
        ),
        migrations.AddConstraint(
            model_name='complaint',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_on__isnull', True), ('state__in', ['received', 'open', 'answered'])), models.Q(models.Q(('state__in', ['received', 'open', 'answered']), _negated=True), ('closed_on__isnull', False)), _connector='OR'), name='complaint_closed_has_its_day'),
        ),
        migrations.AddConstraint(
            model_name='complaint',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['received', 'withdrawn']), ('acknowledged_on__isnull', False), _connector='OR'), name='complaint_opened_was_acknowledged'),
        ),
        migrations.AddConstraint(
            model_name='complaint',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('medium', 'own_pages'), ('taken_by__isnull', True)), models.Q(models.Q(('medium', 'own_pages'), _negated=True), ('taken_by__isnull', False)), _connector='OR'), name='complaint_taken_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='complaint',
            constraint=models.CheckConstraint(condition=models.Q(('about_officer', False), ('shared_on__isnull', True), _connector='OR'), name='complaint_about_officer_is_not_shared'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaint',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "complaints_complaintevent" ("about_officer", "acknowledged_on", "child_id", "closed_on", "id", "kept_from", "medium", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "shared_on", "stage", "state", "taken_by_id", "version", "waits_until_on") SELECT new_values."about_officer", new_values."acknowledged_on", new_values."child_id", new_values."closed_on", new_values."id", new_values."kept_from", new_values."medium", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."received_on", new_values."shared_on", new_values."stage", new_values."state", new_values."taken_by_id", new_values."version", new_values."waits_until_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e4617e84798e17a345b23800fa27e9c5e1271db0', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_85fac', referencing='REFERENCING NEW TABLE AS new_values ', table='complaints_complaint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaint',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "complaints_complaintevent" ("about_officer", "acknowledged_on", "child_id", "closed_on", "id", "kept_from", "medium", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "shared_on", "stage", "state", "taken_by_id", "version", "waits_until_on") SELECT new_values."about_officer", new_values."acknowledged_on", new_values."child_id", new_values."closed_on", new_values."id", new_values."kept_from", new_values."medium", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."received_on", new_values."shared_on", new_values."stage", new_values."state", new_values."taken_by_id", new_values."version", new_values."waits_until_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a79fcc77e6cdb3b7adf84469724cc629e5e73fcb', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_36c30', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='complaints_complaint', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='complaintstage',
            constraint=models.UniqueConstraint(fields=('complaint', 'number'), name='complaint_stage_once'),
        ),
        migrations.AddConstraint(
            model_name='complaintstage',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answered_by__isnull', True), ('answered_on__isnull', True), ('outcome', '')), models.Q(('answered_by__isnull', False), ('answered_on__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='complaint_stage_answered_whole'),
        ),
        migrations.AddConstraint(
            model_name='complaintstage',
            constraint=models.CheckConstraint(condition=models.Q(('report_on__isnull', True), ('panel_on__isnull', False), _connector='OR'), name='complaint_panel_before_its_report'),
        ),
        migrations.AddConstraint(
            model_name='complaintstage',
            constraint=models.CheckConstraint(condition=models.Q(('panel_on__isnull', True), ('panel_people__len', 3), _connector='OR'), name='complaint_panel_of_three'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaintstage',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "complaints_complaintstageevent" ("answered_by_id", "answered_on", "asked_by", "began_on", "child_id", "complaint_id", "due_because", "due_on", "id", "longer", "number", "outcome", "panel_on", "panel_people", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_on", "report_on", "stage", "version", "working_days_taken") SELECT new_values."answered_by_id", new_values."answered_on", new_values."asked_by", new_values."began_on", new_values."child_id", new_values."complaint_id", new_values."due_because", new_values."due_on", new_values."id", new_values."longer", new_values."number", new_values."outcome", new_values."panel_on", new_values."panel_people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."read_on", new_values."report_on", new_values."stage", new_values."version", new_values."working_days_taken" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6a352e629c9f5452b20d9b5d908b877414d2727e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_02fa0', referencing='REFERENCING NEW TABLE AS new_values ', table='complaints_complaintstage', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaintstage',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "complaints_complaintstageevent" ("answered_by_id", "answered_on", "asked_by", "began_on", "child_id", "complaint_id", "due_because", "due_on", "id", "longer", "number", "outcome", "panel_on", "panel_people", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_on", "report_on", "stage", "version", "working_days_taken") SELECT new_values."answered_by_id", new_values."answered_on", new_values."asked_by", new_values."began_on", new_values."child_id", new_values."complaint_id", new_values."due_because", new_values."due_on", new_values."id", new_values."longer", new_values."number", new_values."outcome", new_values."panel_on", new_values."panel_people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."read_on", new_values."report_on", new_values."stage", new_values."version", new_values."working_days_taken" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='14c29bc0a3ccde74347a646c22852ae568ec575c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_3cf61', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='complaints_complaintstage', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaintwords',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "complaints_complaintwordsevent" ("child_id", "complaint_id", "id", "key_id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "written_by_id", "written_on") SELECT new_values."child_id", new_values."complaint_id", new_values."id", new_values."key_id", new_values."kind", new_values."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."version", new_values."written_by_id", new_values."written_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='00cc114790ff2244f441e4e388d6c45e179f8375', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_6340d', referencing='REFERENCING NEW TABLE AS new_values ', table='complaints_complaintwords', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaintwords',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "complaints_complaintwordsevent" ("child_id", "complaint_id", "id", "key_id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "written_by_id", "written_on") SELECT new_values."child_id", new_values."complaint_id", new_values."id", new_values."key_id", new_values."kind", new_values."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."version", new_values."written_by_id", new_values."written_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."child_id" IS DISTINCT FROM (new_values."child_id") OR old_values."complaint_id" IS DISTINCT FROM (new_values."complaint_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."key_id" IS DISTINCT FROM (new_values."key_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."version" IS DISTINCT FROM (new_values."version") OR old_values."written_by_id" IS DISTINCT FROM (new_values."written_by_id") OR old_values."written_on" IS DISTINCT FROM (new_values."written_on")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4333dd752f441435dfd29122b9e09e432233da31', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_7f050', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='complaints_complaintwords', when='AFTER')),
        ),
    ]

"""A review in several meetings, the day something is next to happen, and corrections with their reason."""

import django.db.models.deletion
import django.db.models.functions.comparison
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('access', '0003_the_system_itself'),
        ('children', '0002_protected_addresses_guarded'),
        ('reviews', '0002_history_is_added_to'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ReviewCorrection',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('made_on', models.DateField()),
                ('because', models.CharField(max_length=500)),
                ('changes', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='ReviewCorrectionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('made_on', models.DateField()),
                ('because', models.CharField(max_length=500)),
                ('changes', models.JSONField(default=dict)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='review',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='review',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='reviewmeeting',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='reviewmeeting',
            name='update_update',
        ),
        migrations.RemoveConstraint(
            model_name='review',
            name='review_one_open_a_period',
        ),
        migrations.RemoveConstraint(
            model_name='reviewmeeting',
            name='meeting_one_a_day',
        ),
        migrations.RemoveIndex(
            model_name='review',
            name='review_open_by_due',
        ),
        migrations.AddField(
            model_name='review',
            name='complete_by_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='review',
            name='acts_on',
            field=models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Least(django.db.models.functions.comparison.Coalesce('complete_by_on', 'due_on'), models.F('scheduled_on')), output_field=models.DateField()),
        ),
        migrations.AddField(
            model_name='review',
            name='deadline_on',
            field=models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Coalesce('complete_by_on', 'due_on'), output_field=models.DateField()),
        ),
        migrations.AddField(
            model_name='review',
            name='due_moved_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='reviewevent',
            name='complete_by_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='reviewevent',
            name='due_moved_by',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='review',
            name='completed_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='review',
            name='due_moved_because',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='review',
            name='due_moved_from_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='review',
            name='due_moved_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='reviewevent',
            name='completed_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='reviewevent',
            name='due_moved_because',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='reviewevent',
            name='due_moved_from_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='reviewevent',
            name='due_moved_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='reviewmeeting',
            name='withdrawn_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='reviewmeetingevent',
            name='withdrawn_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='postponement',
            name='state',
            field=models.CharField(choices=[('asked', 'Asked for'), ('approved', 'Approved'), ('refused', 'Refused'), ('lapsed', 'No longer asked for: the review took place or was arranged again')], default='asked', max_length=10),
        ),
        migrations.AlterField(
            model_name='postponementevent',
            name='state',
            field=models.CharField(choices=[('asked', 'Asked for'), ('approved', 'Approved'), ('refused', 'Refused'), ('lapsed', 'No longer asked for: the review took place or was arranged again')], default='asked', max_length=10),
        ),
        migrations.AlterField(
            model_name='review',
            name='state',
            field=models.CharField(choices=[('due', 'To be arranged'), ('scheduled', 'Arranged'), ('begun', 'Begun, another meeting to come'), ('adjourned', 'Adjourned'), ('held', 'Held'), ('not_required', 'No longer needed')], default='due', max_length=12),
        ),
        migrations.AlterField(
            model_name='reviewevent',
            name='state',
            field=models.CharField(choices=[('due', 'To be arranged'), ('scheduled', 'Arranged'), ('begun', 'Begun, another meeting to come'), ('adjourned', 'Adjourned'), ('held', 'Held'), ('not_required', 'No longer needed')], default='due', max_length=12),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('state__in', ('due', 'scheduled', 'begun', 'adjourned'))), fields=['child'], name='review_open_by_child'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('state__in', ('due', 'scheduled', 'begun', 'adjourned'))), fields=['deadline_on', 'child'], name='review_open_by_due'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('state__in', ('due', 'scheduled', 'begun', 'adjourned'))), fields=['acts_on', 'child'], name='review_open_by_act'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('state__in', ('due', 'scheduled', 'begun', 'adjourned'))), fields=['officer', 'acts_on'], include=('deadline_on', 'team', 'child'), name='review_open_by_officer'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('state__in', ('due', 'scheduled', 'begun', 'adjourned'))), fields=['team', 'acts_on'], name='review_open_by_team'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='review',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewevent" ("adjourned_because", "adjourned_on", "chaired_by", "child_id", "complete_by_on", "completed_on", "counted", "due_event", "due_event_on", "due_explained", "due_moved_because", "due_moved_by_id", "due_moved_from_on", "due_moved_on", "due_on", "due_rule", "first_meeting_on", "held_on", "id", "in_window", "kind", "late_reason", "mode", "officer_id", "participation_code", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scheduled_at", "scheduled_on", "source", "state", "team_id", "verdict", "verdict_because", "verdict_with_window", "version") SELECT new_values."adjourned_because", new_values."adjourned_on", new_values."chaired_by", new_values."child_id", new_values."complete_by_on", new_values."completed_on", new_values."counted", new_values."due_event", new_values."due_event_on", new_values."due_explained", new_values."due_moved_because", new_values."due_moved_by_id", new_values."due_moved_from_on", new_values."due_moved_on", new_values."due_on", new_values."due_rule", new_values."first_meeting_on", new_values."held_on", new_values."id", new_values."in_window", new_values."kind", new_values."late_reason", new_values."mode", new_values."officer_id", new_values."participation_code", new_values."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."place", new_values."scheduled_at", new_values."scheduled_on", new_values."source", new_values."state", new_values."team_id", new_values."verdict", new_values."verdict_because", new_values."verdict_with_window", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='817acd1eea2f7a71ad96aa771901d24e9f95e5fb', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_7a7c1', referencing='REFERENCING NEW TABLE AS new_values ', table='reviews_review', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='review',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewevent" ("adjourned_because", "adjourned_on", "chaired_by", "child_id", "complete_by_on", "completed_on", "counted", "due_event", "due_event_on", "due_explained", "due_moved_because", "due_moved_by_id", "due_moved_from_on", "due_moved_on", "due_on", "due_rule", "first_meeting_on", "held_on", "id", "in_window", "kind", "late_reason", "mode", "officer_id", "participation_code", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scheduled_at", "scheduled_on", "source", "state", "team_id", "verdict", "verdict_because", "verdict_with_window", "version") SELECT new_values."adjourned_because", new_values."adjourned_on", new_values."chaired_by", new_values."child_id", new_values."complete_by_on", new_values."completed_on", new_values."counted", new_values."due_event", new_values."due_event_on", new_values."due_explained", new_values."due_moved_because", new_values."due_moved_by_id", new_values."due_moved_from_on", new_values."due_moved_on", new_values."due_on", new_values."due_rule", new_values."first_meeting_on", new_values."held_on", new_values."id", new_values."in_window", new_values."kind", new_values."late_reason", new_values."mode", new_values."officer_id", new_values."participation_code", new_values."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."place", new_values."scheduled_at", new_values."scheduled_on", new_values."source", new_values."state", new_values."team_id", new_values."verdict", new_values."verdict_because", new_values."verdict_with_window", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."adjourned_because" IS DISTINCT FROM (new_values."adjourned_because") OR old_values."adjourned_on" IS DISTINCT FROM (new_values."adjourned_on") OR old_values."chaired_by" IS DISTINCT FROM (new_values."chaired_by") OR old_values."child_id" IS DISTINCT FROM (new_values."child_id") OR old_values."complete_by_on" IS DISTINCT FROM (new_values."complete_by_on") OR old_values."completed_on" IS DISTINCT FROM (new_values."completed_on") OR old_values."counted" IS DISTINCT FROM (new_values."counted") OR old_values."due_event" IS DISTINCT FROM (new_values."due_event") OR old_values."due_event_on" IS DISTINCT FROM (new_values."due_event_on") OR old_values."due_explained" IS DISTINCT FROM (new_values."due_explained") OR old_values."due_moved_because" IS DISTINCT FROM (new_values."due_moved_because") OR old_values."due_moved_by_id" IS DISTINCT FROM (new_values."due_moved_by_id") OR old_values."due_moved_from_on" IS DISTINCT FROM (new_values."due_moved_from_on") OR old_values."due_moved_on" IS DISTINCT FROM (new_values."due_moved_on") OR old_values."due_on" IS DISTINCT FROM (new_values."due_on") OR old_values."due_rule" IS DISTINCT FROM (new_values."due_rule") OR old_values."first_meeting_on" IS DISTINCT FROM (new_values."first_meeting_on") OR old_values."held_on" IS DISTINCT FROM (new_values."held_on") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."in_window" IS DISTINCT FROM (new_values."in_window") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."late_reason" IS DISTINCT FROM (new_values."late_reason") OR old_values."mode" IS DISTINCT FROM (new_values."mode") OR old_values."officer_id" IS DISTINCT FROM (new_values."officer_id") OR old_values."participation_code" IS DISTINCT FROM (new_values."participation_code") OR old_values."period_id" IS DISTINCT FROM (new_values."period_id") OR old_values."place" IS DISTINCT FROM (new_values."place") OR old_values."scheduled_at" IS DISTINCT FROM (new_values."scheduled_at") OR old_values."scheduled_on" IS DISTINCT FROM (new_values."scheduled_on") OR old_values."source" IS DISTINCT FROM (new_values."source") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."team_id" IS DISTINCT FROM (new_values."team_id") OR old_values."verdict" IS DISTINCT FROM (new_values."verdict") OR old_values."verdict_because" IS DISTINCT FROM (new_values."verdict_because") OR old_values."verdict_with_window" IS DISTINCT FROM (new_values."verdict_with_window") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='dec3da919088268cc84a0c85aebd5d79fa098d18', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_b34c8', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='reviews_review', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reviewmeeting',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewmeetingevent" ("held_on", "id", "mode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "version", "withdrawn_on") SELECT new_values."held_on", new_values."id", new_values."mode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."review_id", new_values."version", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='675babc0695165ed23c27a38c5f88039037d4e55', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_7f133', referencing='REFERENCING NEW TABLE AS new_values ', table='reviews_reviewmeeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reviewmeeting',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewmeetingevent" ("held_on", "id", "mode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "version", "withdrawn_on") SELECT new_values."held_on", new_values."id", new_values."mode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."review_id", new_values."version", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='10e9190abb9fa3753048019ba942575d24299a73', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_dc55d', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='reviews_reviewmeeting', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'begun'), _negated=True), ('first_meeting_on__isnull', False), _connector='OR'), name='review_begun_has_its_date'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ('due', 'scheduled', 'begun', 'adjourned'))), fields=('period',), name='review_one_open_a_period'),
        ),
        migrations.AddConstraint(
            model_name='reviewmeeting',
            constraint=models.UniqueConstraint(condition=models.Q(('withdrawn_on__isnull', True)), fields=('review', 'held_on'), name='meeting_one_a_day'),
        ),
        migrations.AddField(
            model_name='reviewcorrection',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='reviewcorrection',
            name='review',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='reviews.review'),
        ),
        migrations.AddField(
            model_name='reviewcorrectionevent',
            name='made_by',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='reviewcorrectionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.reviewcorrection'),
        ),
        migrations.AddField(
            model_name='reviewcorrectionevent',
            name='review',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.review'),
        ),
        migrations.AddIndex(
            model_name='reviewcorrection',
            index=models.Index(fields=['review', '-made_on'], name='correction_by_review'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reviewcorrection',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewcorrectionevent" ("because", "changes", "id", "made_by_id", "made_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "version") SELECT new_values."because", new_values."changes", new_values."id", new_values."made_by_id", new_values."made_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."review_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8a348c0562452fa878b1d7b9f924dd4351126a4b', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a8573', referencing='REFERENCING NEW TABLE AS new_values ', table='reviews_reviewcorrection', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reviewcorrection',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewcorrectionevent" ("because", "changes", "id", "made_by_id", "made_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "version") SELECT new_values."because", new_values."changes", new_values."id", new_values."made_by_id", new_values."made_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."review_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='560916f4c1f1cfaff122deca4b484b44f3211c10', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_47263', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='reviews_reviewcorrection', when='AFTER')),
        ),
    ]

"""Tables and their history triggers, as generated from the models."""

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
        ('access', '0002_people_teams_and_grants'),
        ('children', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Postponement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('state', models.CharField(choices=[('asked', 'Asked for'), ('approved', 'Approved'), ('refused', 'Refused')], default='asked', max_length=10)),
                ('asked_on', models.DateField()),
                ('reason', models.SlugField(max_length=60)),
                ('words', models.CharField(blank=True, max_length=500)),
                ('from_on', models.DateField(blank=True, null=True)),
                ('to_on', models.DateField(blank=True, null=True)),
                ('decided_on', models.DateField(blank=True, null=True)),
                ('child_told_on', models.DateField(blank=True, null=True)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('state', models.CharField(choices=[('due', 'To be arranged'), ('scheduled', 'Arranged'), ('adjourned', 'Adjourned'), ('held', 'Held'), ('not_required', 'No longer needed')], default='due', max_length=12)),
                ('kind', models.CharField(max_length=12)),
                ('due_on', models.DateField(blank=True, null=True)),
                ('due_rule', models.CharField(blank=True, max_length=20)),
                ('due_event', models.CharField(blank=True, max_length=60)),
                ('due_event_on', models.DateField(blank=True, null=True)),
                ('due_explained', models.CharField(blank=True, max_length=500)),
                ('scheduled_on', models.DateField(blank=True, null=True)),
                ('scheduled_at', models.TimeField(blank=True, null=True)),
                ('place', models.CharField(blank=True, max_length=120)),
                ('mode', models.CharField(blank=True, choices=[('in_person', 'In person'), ('video', 'By video'), ('phone', 'By phone'), ('mixed', 'Part in person, part by video or phone'), ('paper', 'On paper, without a meeting')], max_length=12)),
                ('first_meeting_on', models.DateField(blank=True, null=True)),
                ('held_on', models.DateField(blank=True, null=True)),
                ('adjourned_on', models.DateField(blank=True, null=True)),
                ('adjourned_because', models.CharField(blank=True, max_length=500)),
                ('participation_code', models.CharField(blank=True, max_length=3, null=True)),
                ('chaired_by', models.CharField(blank=True, choices=[('officer', 'The reviewing officer'), ('child', 'The child'), ('together', 'Together')], max_length=10)),
                ('verdict', models.CharField(blank=True, max_length=20, null=True)),
                ('verdict_because', models.CharField(blank=True, max_length=500)),
                ('verdict_with_window', models.CharField(blank=True, max_length=20, null=True)),
                ('in_window', models.BooleanField(default=False)),
                ('counted', models.BooleanField(default=True)),
                ('late_reason', models.SlugField(blank=True, db_index=False, max_length=60, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
                ('child', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='children.child')),
                ('officer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to=settings.AUTH_USER_MODEL)),
                ('period', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='children.periodofcare')),
                ('team', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.team')),
            ],
        ),
        migrations.CreateModel(
            name='PostponementEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('state', models.CharField(choices=[('asked', 'Asked for'), ('approved', 'Approved'), ('refused', 'Refused')], default='asked', max_length=10)),
                ('asked_on', models.DateField()),
                ('reason', models.SlugField(db_index=False, max_length=60)),
                ('words', models.CharField(blank=True, max_length=500)),
                ('from_on', models.DateField(blank=True, null=True)),
                ('to_on', models.DateField(blank=True, null=True)),
                ('decided_on', models.DateField(blank=True, null=True)),
                ('child_told_on', models.DateField(blank=True, null=True)),
                ('asked_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.postponement')),
                ('review', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.review')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='postponement',
            name='review',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='postponements', to='reviews.review'),
        ),
        migrations.CreateModel(
            name='ReviewEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('state', models.CharField(choices=[('due', 'To be arranged'), ('scheduled', 'Arranged'), ('adjourned', 'Adjourned'), ('held', 'Held'), ('not_required', 'No longer needed')], default='due', max_length=12)),
                ('kind', models.CharField(max_length=12)),
                ('due_on', models.DateField(blank=True, null=True)),
                ('due_rule', models.CharField(blank=True, max_length=20)),
                ('due_event', models.CharField(blank=True, max_length=60)),
                ('due_event_on', models.DateField(blank=True, null=True)),
                ('due_explained', models.CharField(blank=True, max_length=500)),
                ('scheduled_on', models.DateField(blank=True, null=True)),
                ('scheduled_at', models.TimeField(blank=True, null=True)),
                ('place', models.CharField(blank=True, max_length=120)),
                ('mode', models.CharField(blank=True, choices=[('in_person', 'In person'), ('video', 'By video'), ('phone', 'By phone'), ('mixed', 'Part in person, part by video or phone'), ('paper', 'On paper, without a meeting')], max_length=12)),
                ('first_meeting_on', models.DateField(blank=True, null=True)),
                ('held_on', models.DateField(blank=True, null=True)),
                ('adjourned_on', models.DateField(blank=True, null=True)),
                ('adjourned_because', models.CharField(blank=True, max_length=500)),
                ('participation_code', models.CharField(blank=True, max_length=3, null=True)),
                ('chaired_by', models.CharField(blank=True, choices=[('officer', 'The reviewing officer'), ('child', 'The child'), ('together', 'Together')], max_length=10)),
                ('verdict', models.CharField(blank=True, max_length=20, null=True)),
                ('verdict_because', models.CharField(blank=True, max_length=500)),
                ('verdict_with_window', models.CharField(blank=True, max_length=20, null=True)),
                ('in_window', models.BooleanField(default=False)),
                ('counted', models.BooleanField(default=True)),
                ('late_reason', models.SlugField(blank=True, db_index=False, max_length=60, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
                ('child', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child')),
                ('officer', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('period', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.periodofcare')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.review')),
                ('team', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='access.team')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ReviewMeeting',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('held_on', models.DateField()),
                ('mode', models.CharField(blank=True, choices=[('in_person', 'In person'), ('video', 'By video'), ('phone', 'By phone'), ('mixed', 'Part in person, part by video or phone'), ('paper', 'On paper, without a meeting')], max_length=12)),
                ('review', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='meetings', to='reviews.review')),
            ],
        ),
        migrations.CreateModel(
            name='ReviewMeetingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('held_on', models.DateField()),
                ('mode', models.CharField(blank=True, choices=[('in_person', 'In person'), ('video', 'By video'), ('phone', 'By phone'), ('mixed', 'Part in person, part by video or phone'), ('paper', 'On paper, without a meeting')], max_length=12)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='reviews.reviewmeeting')),
                ('review', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reviews.review')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(fields=['child', '-held_on'], name='review_by_child'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('state__in', ['due', 'scheduled', 'adjourned'])), fields=['due_on', 'child'], name='review_open_by_due'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('scheduled_on__isnull', False)), fields=['scheduled_on'], name='review_by_schedule'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('state', 'held')), fields=['held_on'], name='review_by_held'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('held_on__isnull', False), ('state', 'held')), models.Q(models.Q(('state', 'held'), _negated=True), ('held_on__isnull', True)), _connector='OR'), name='review_held_has_its_date'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'adjourned'), _negated=True), models.Q(('adjourned_on__isnull', False), ('first_meeting_on__isnull', False)), _connector='OR'), name='review_adjourned_has_its_date'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'scheduled'), _negated=True), ('scheduled_on__isnull', False), _connector='OR'), name='review_scheduled_has_its_date'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['due', 'scheduled', 'adjourned'])), fields=('period',), name='review_one_open_a_period'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'held')), fields=('child', 'held_on'), name='review_one_a_day'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='review',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewevent" ("adjourned_because", "adjourned_on", "chaired_by", "child_id", "counted", "due_event", "due_event_on", "due_explained", "due_on", "due_rule", "first_meeting_on", "held_on", "id", "in_window", "kind", "late_reason", "mode", "officer_id", "participation_code", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scheduled_at", "scheduled_on", "source", "state", "team_id", "verdict", "verdict_because", "verdict_with_window", "version") SELECT new_values."adjourned_because", new_values."adjourned_on", new_values."chaired_by", new_values."child_id", new_values."counted", new_values."due_event", new_values."due_event_on", new_values."due_explained", new_values."due_on", new_values."due_rule", new_values."first_meeting_on", new_values."held_on", new_values."id", new_values."in_window", new_values."kind", new_values."late_reason", new_values."mode", new_values."officer_id", new_values."participation_code", new_values."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."place", new_values."scheduled_at", new_values."scheduled_on", new_values."source", new_values."state", new_values."team_id", new_values."verdict", new_values."verdict_because", new_values."verdict_with_window", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='104457680916cf1d8bc0439189b7a15f1d51f661', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_7a7c1', referencing='REFERENCING NEW TABLE AS new_values ', table='reviews_review', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='review',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewevent" ("adjourned_because", "adjourned_on", "chaired_by", "child_id", "counted", "due_event", "due_event_on", "due_explained", "due_on", "due_rule", "first_meeting_on", "held_on", "id", "in_window", "kind", "late_reason", "mode", "officer_id", "participation_code", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scheduled_at", "scheduled_on", "source", "state", "team_id", "verdict", "verdict_because", "verdict_with_window", "version") SELECT new_values."adjourned_because", new_values."adjourned_on", new_values."chaired_by", new_values."child_id", new_values."counted", new_values."due_event", new_values."due_event_on", new_values."due_explained", new_values."due_on", new_values."due_rule", new_values."first_meeting_on", new_values."held_on", new_values."id", new_values."in_window", new_values."kind", new_values."late_reason", new_values."mode", new_values."officer_id", new_values."participation_code", new_values."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."place", new_values."scheduled_at", new_values."scheduled_on", new_values."source", new_values."state", new_values."team_id", new_values."verdict", new_values."verdict_because", new_values."verdict_with_window", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='583c7f3218b7806ef17c6b531fd3711006d76b26', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_b34c8', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='reviews_review', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='postponement',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'asked')), fields=('review',), name='postponement_one_waiting'),
        ),
        migrations.AddConstraint(
            model_name='postponement',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'asked'), models.Q(('decided_by__isnull', False), ('decided_on__isnull', False)), _connector='OR'), name='postponement_decided_by_somebody'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='postponement',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_postponementevent" ("asked_by_id", "asked_on", "child_told_on", "decided_by_id", "decided_on", "from_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "review_id", "state", "to_on", "version", "words") SELECT new_values."asked_by_id", new_values."asked_on", new_values."child_told_on", new_values."decided_by_id", new_values."decided_on", new_values."from_on", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."reason", new_values."review_id", new_values."state", new_values."to_on", new_values."version", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a772a9f17026a6f194f5adbda4b6e81e4bbdafca', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_5743c', referencing='REFERENCING NEW TABLE AS new_values ', table='reviews_postponement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='postponement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_postponementevent" ("asked_by_id", "asked_on", "child_told_on", "decided_by_id", "decided_on", "from_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "review_id", "state", "to_on", "version", "words") SELECT new_values."asked_by_id", new_values."asked_on", new_values."child_told_on", new_values."decided_by_id", new_values."decided_on", new_values."from_on", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."reason", new_values."review_id", new_values."state", new_values."to_on", new_values."version", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a123c1f4b860b7b3ae864382a53910c8746def73', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_4ab02', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='reviews_postponement', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='reviewmeeting',
            constraint=models.UniqueConstraint(fields=('review', 'held_on'), name='meeting_one_a_day'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reviewmeeting',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewmeetingevent" ("held_on", "id", "mode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "version") SELECT new_values."held_on", new_values."id", new_values."mode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."review_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4a5a5e01274ca0dc589bfa85304801e40f350e89', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_7f133', referencing='REFERENCING NEW TABLE AS new_values ', table='reviews_reviewmeeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reviewmeeting',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewmeetingevent" ("held_on", "id", "mode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "version") SELECT new_values."held_on", new_values."id", new_values."mode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."review_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='493f0f8e6344128bca714c79d35b23f3d17ac436', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_dc55d', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='reviews_reviewmeeting', when='AFTER')),
        ),
    ]

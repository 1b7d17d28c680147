"""Tables and their history triggers, as generated from the models."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('access', '0002_people_teams_and_grants'),
    ]

    operations = [
        migrations.CreateModel(
            name='ChildEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('reference', models.CharField(max_length=20)),
                ('given_name', models.CharField(blank=True, max_length=120)),
                ('family_name', models.CharField(blank=True, max_length=120)),
                ('known_as', models.CharField(blank=True, max_length=120)),
                ('search_key', models.CharField(blank=True, max_length=400)),
                ('sort_key', models.CharField(blank=True, max_length=250)),
                ('born_on', models.DateField(blank=True, null=True)),
                ('sex', models.CharField(blank=True, max_length=10, null=True)),
                ('ethnicity', models.CharField(blank=True, max_length=4, null=True)),
                ('unaccompanied_until', models.DateField(blank=True, null=True)),
                ('sibling_group', models.UUIDField(blank=True, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Episode',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('reason_new', models.CharField(blank=True, max_length=1, null=True)),
                ('legal_status', models.CharField(blank=True, max_length=2, null=True)),
                ('category_of_need', models.CharField(blank=True, max_length=2, null=True)),
                ('placement', models.CharField(blank=True, max_length=3, null=True)),
                ('provider', models.CharField(blank=True, max_length=3, null=True)),
                ('reason_ceased', models.CharField(blank=True, max_length=4, null=True)),
                ('placement_change', models.CharField(blank=True, max_length=6, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name='EpisodeEvent',
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
                ('reason_new', models.CharField(blank=True, max_length=1, null=True)),
                ('legal_status', models.CharField(blank=True, max_length=2, null=True)),
                ('category_of_need', models.CharField(blank=True, max_length=2, null=True)),
                ('placement', models.CharField(blank=True, max_length=3, null=True)),
                ('provider', models.CharField(blank=True, max_length=3, null=True)),
                ('reason_ceased', models.CharField(blank=True, max_length=4, null=True)),
                ('placement_change', models.CharField(blank=True, max_length=6, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PeriodOfCare',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('reason_ceased', models.CharField(blank=True, max_length=4, null=True)),
                ('legal_status_at_start', models.CharField(blank=True, max_length=2, null=True)),
                ('category_of_need', models.CharField(blank=True, max_length=2, null=True)),
                ('short_breaks_only', models.BooleanField(default=False)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name='PeriodOfCareEvent',
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
                ('reason_ceased', models.CharField(blank=True, max_length=4, null=True)),
                ('legal_status_at_start', models.CharField(blank=True, max_length=2, null=True)),
                ('category_of_need', models.CharField(blank=True, max_length=2, null=True)),
                ('short_breaks_only', models.BooleanField(default=False)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PersonAround',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('name', models.CharField(max_length=200)),
                ('relation', models.CharField(max_length=60)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('has_parental_responsibility', models.BooleanField(blank=True, null=True)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name='PersonAroundEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('name', models.CharField(max_length=200)),
                ('relation', models.CharField(max_length=60)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('has_parental_responsibility', models.BooleanField(blank=True, null=True)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProtectedAddress',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('kind', models.CharField(choices=[('home', 'Home before care'), ('placement', 'Where the child lives')], max_length=10)),
                ('sealed', models.BinaryField()),
                ('key_id', models.CharField(max_length=16)),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name='ProtectedAddressEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('kind', models.CharField(choices=[('home', 'Home before care'), ('placement', 'Where the child lives')], max_length=10)),
                ('key_id', models.CharField(max_length=16)),
                ('starts_on', models.DateField(blank=True, null=True)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SocialWork',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('social_worker', models.CharField(blank=True, max_length=200)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name='SocialWorkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('social_worker', models.CharField(blank=True, max_length=200)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Child',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('reference', models.CharField(max_length=20, unique=True)),
                ('given_name', models.CharField(blank=True, max_length=120)),
                ('family_name', models.CharField(blank=True, max_length=120)),
                ('known_as', models.CharField(blank=True, max_length=120)),
                ('search_key', models.CharField(blank=True, max_length=400)),
                ('sort_key', models.CharField(blank=True, max_length=250)),
                ('born_on', models.DateField(blank=True, null=True)),
                ('sex', models.CharField(blank=True, max_length=10, null=True)),
                ('ethnicity', models.CharField(blank=True, max_length=4, null=True)),
                ('unaccompanied_until', models.DateField(blank=True, null=True)),
                ('sibling_group', models.UUIDField(blank=True, db_index=True, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['search_key'], name='child_search', opclasses=['gin_trgm_ops']), models.Index(fields=['sort_key', 'reference'], name='child_sort'), models.Index(fields=['born_on'], name='child_born_on')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='child',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_childevent" ("born_on", "ethnicity", "family_name", "given_name", "id", "known_as", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "search_key", "sex", "sibling_group", "sort_key", "source", "unaccompanied_until", "version") SELECT new_values."born_on", new_values."ethnicity", new_values."family_name", new_values."given_name", new_values."id", new_values."known_as", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."reference", new_values."search_key", new_values."sex", new_values."sibling_group", new_values."sort_key", new_values."source", new_values."unaccompanied_until", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='0a8905764622dee3d60810eb5712c412c9f1069f', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_d8818', referencing='REFERENCING NEW TABLE AS new_values ', table='children_child', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='child',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_childevent" ("born_on", "ethnicity", "family_name", "given_name", "id", "known_as", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "search_key", "sex", "sibling_group", "sort_key", "source", "unaccompanied_until", "version") SELECT new_values."born_on", new_values."ethnicity", new_values."family_name", new_values."given_name", new_values."id", new_values."known_as", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."reference", new_values."search_key", new_values."sex", new_values."sibling_group", new_values."sort_key", new_values."source", new_values."unaccompanied_until", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='be29933d88c556d377c7d97dead28f06e17b8294', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_7c384', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='children_child', when='AFTER')),
        ),
        migrations.AddField(
            model_name='childevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='children.child'),
        ),
        migrations.AddField(
            model_name='episode',
            name='child',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='episodes', to='children.child'),
        ),
        migrations.AddField(
            model_name='episodeevent',
            name='child',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child'),
        ),
        migrations.AddField(
            model_name='episodeevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='children.episode'),
        ),
        migrations.AddField(
            model_name='periodofcare',
            name='child',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='periods', to='children.child'),
        ),
        migrations.AddField(
            model_name='episodeevent',
            name='period',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.periodofcare'),
        ),
        migrations.AddField(
            model_name='episode',
            name='period',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='episodes', to='children.periodofcare'),
        ),
        migrations.AddField(
            model_name='periodofcareevent',
            name='child',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child'),
        ),
        migrations.AddField(
            model_name='periodofcareevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='children.periodofcare'),
        ),
        migrations.AddField(
            model_name='personaround',
            name='child',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people_around', to='children.child'),
        ),
        migrations.AddField(
            model_name='personaround',
            name='looked_after',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='is_around', to='children.child'),
        ),
        migrations.AddField(
            model_name='personaroundevent',
            name='child',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child'),
        ),
        migrations.AddField(
            model_name='personaroundevent',
            name='looked_after',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child'),
        ),
        migrations.AddField(
            model_name='personaroundevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='children.personaround'),
        ),
        migrations.AddField(
            model_name='protectedaddress',
            name='child',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='protected_addresses', to='children.child'),
        ),
        migrations.AddField(
            model_name='protectedaddressevent',
            name='child',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child'),
        ),
        migrations.AddField(
            model_name='protectedaddressevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='children.protectedaddress'),
        ),
        migrations.AddField(
            model_name='socialwork',
            name='child',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='social_work', to='children.child'),
        ),
        migrations.AddField(
            model_name='socialwork',
            name='team',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.team'),
        ),
        migrations.AddField(
            model_name='socialworkevent',
            name='child',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child'),
        ),
        migrations.AddField(
            model_name='socialworkevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='children.socialwork'),
        ),
        migrations.AddField(
            model_name='socialworkevent',
            name='team',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='access.team'),
        ),
        migrations.AddIndex(
            model_name='periodofcare',
            index=models.Index(fields=['starts_on'], name='period_started'),
        ),
        migrations.AddIndex(
            model_name='periodofcare',
            index=models.Index(fields=['ends_on'], name='period_ended'),
        ),
        migrations.AddIndex(
            model_name='periodofcare',
            index=models.Index(condition=models.Q(('ends_on__isnull', True)), fields=['child'], name='period_open'),
        ),
        migrations.AddConstraint(
            model_name='periodofcare',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='period_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='periodofcare',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('starts_on'), models.F('ends_on'), django.contrib.postgres.fields.ranges.RangeBoundary(), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&'), ('child', '=')], name='period_one_at_a_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='periodofcare',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_periodofcareevent" ("category_of_need", "child_id", "ends_on", "id", "legal_status_at_start", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_ceased", "short_breaks_only", "source", "starts_on", "version") SELECT new_values."category_of_need", new_values."child_id", new_values."ends_on", new_values."id", new_values."legal_status_at_start", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."reason_ceased", new_values."short_breaks_only", new_values."source", new_values."starts_on", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c7208e0222ceacb651ee749cc1fe268c5a49b728', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_c45a2', referencing='REFERENCING NEW TABLE AS new_values ', table='children_periodofcare', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='periodofcare',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_periodofcareevent" ("category_of_need", "child_id", "ends_on", "id", "legal_status_at_start", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_ceased", "short_breaks_only", "source", "starts_on", "version") SELECT new_values."category_of_need", new_values."child_id", new_values."ends_on", new_values."id", new_values."legal_status_at_start", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."reason_ceased", new_values."short_breaks_only", new_values."source", new_values."starts_on", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='31f051c4711e02cd54c36def3caf956dc1aace9d', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_047e7', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='children_periodofcare', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='episode',
            index=models.Index(fields=['child', '-starts_on'], name='episode_latest'),
        ),
        migrations.AddIndex(
            model_name='episode',
            index=models.Index(condition=models.Q(('ends_on__isnull', True)), fields=['placement', 'legal_status'], name='episode_open'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='episode_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('starts_on'), models.F('ends_on'), django.contrib.postgres.fields.ranges.RangeBoundary(), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&'), ('child', '=')], name='episode_one_at_a_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episode',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_episodeevent" ("category_of_need", "child_id", "ends_on", "id", "legal_status", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement", "placement_change", "provider", "reason_ceased", "reason_new", "source", "starts_on", "version") SELECT new_values."category_of_need", new_values."child_id", new_values."ends_on", new_values."id", new_values."legal_status", new_values."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."placement", new_values."placement_change", new_values."provider", new_values."reason_ceased", new_values."reason_new", new_values."source", new_values."starts_on", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='bfa68230906083ad6d54e74c0e5cb3c11bc8f17e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_24c07', referencing='REFERENCING NEW TABLE AS new_values ', table='children_episode', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='episode',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_episodeevent" ("category_of_need", "child_id", "ends_on", "id", "legal_status", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement", "placement_change", "provider", "reason_ceased", "reason_new", "source", "starts_on", "version") SELECT new_values."category_of_need", new_values."child_id", new_values."ends_on", new_values."id", new_values."legal_status", new_values."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."placement", new_values."placement_change", new_values."provider", new_values."reason_ceased", new_values."reason_new", new_values."source", new_values."starts_on", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='cc84e86a530a6083de2d6d3ee942af337705d960', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_e5f3f', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='children_episode', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='personaround',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='person_around_ends_after_start'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='personaround',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_personaroundevent" ("child_id", "ends_on", "has_parental_responsibility", "id", "looked_after_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "relation", "source", "starts_on", "version") SELECT new_values."child_id", new_values."ends_on", new_values."has_parental_responsibility", new_values."id", new_values."looked_after_id", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."phone", new_values."relation", new_values."source", new_values."starts_on", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c6cdf519222fc1e30a29adf795b0c16dcef21163', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_4d032', referencing='REFERENCING NEW TABLE AS new_values ', table='children_personaround', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='personaround',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_personaroundevent" ("child_id", "ends_on", "has_parental_responsibility", "id", "looked_after_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "relation", "source", "starts_on", "version") SELECT new_values."child_id", new_values."ends_on", new_values."has_parental_responsibility", new_values."id", new_values."looked_after_id", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."phone", new_values."relation", new_values."source", new_values."starts_on", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c217d068f976c078b6c0eb90314d020f2c736570', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_7e8d7', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='children_personaround', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='protectedaddress',
            index=models.Index(fields=['child', 'kind'], name='protected_by_child'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='protectedaddress',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_protectedaddressevent" ("child_id", "ends_on", "id", "key_id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_on", "version") SELECT new_values."child_id", new_values."ends_on", new_values."id", new_values."key_id", new_values."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."source", new_values."starts_on", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6c68f8bb5d139e51bb32fea1557a109a875b884d', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_59e2a', referencing='REFERENCING NEW TABLE AS new_values ', table='children_protectedaddress', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='protectedaddress',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_protectedaddressevent" ("child_id", "ends_on", "id", "key_id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "starts_on", "version") SELECT new_values."child_id", new_values."ends_on", new_values."id", new_values."key_id", new_values."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."source", new_values."starts_on", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."child_id" IS DISTINCT FROM (new_values."child_id") OR old_values."ends_on" IS DISTINCT FROM (new_values."ends_on") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."key_id" IS DISTINCT FROM (new_values."key_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."source" IS DISTINCT FROM (new_values."source") OR old_values."starts_on" IS DISTINCT FROM (new_values."starts_on") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='775c3fd63fefe5f0632bba3e8c7314d9e0dcce32', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_496c0', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='children_protectedaddress', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='socialwork',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gt', models.F('starts_on')), _connector='OR'), name='social_work_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='socialwork',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('starts_on'), models.F('ends_on'), django.contrib.postgres.fields.ranges.RangeBoundary(), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&'), ('child', '=')], name='social_work_one_at_a_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='socialwork',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_socialworkevent" ("child_id", "ends_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "social_worker", "source", "starts_on", "team_id", "version") SELECT new_values."child_id", new_values."ends_on", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."social_worker", new_values."source", new_values."starts_on", new_values."team_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e27e25dc9dd9bfe90c69a3117dfa4e4b19d849f3', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_48a7f', referencing='REFERENCING NEW TABLE AS new_values ', table='children_socialwork', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='socialwork',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "children_socialworkevent" ("child_id", "ends_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "social_worker", "source", "starts_on", "team_id", "version") SELECT new_values."child_id", new_values."ends_on", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."social_worker", new_values."source", new_values."starts_on", new_values."team_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='23f2ed60cc00cb35f4ff93f5a555f110831c66b9', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_74b41', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='children_socialwork', when='AFTER')),
        ),
    ]

"""Films that the council of children made, in parts under seal, with captions and what those who are shown agreed to."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('childrens_council', '0002_kept_for_good'),
    ]

    operations = [
        migrations.CreateModel(
            name='Film',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('title', models.CharField(max_length=120)),
                ('added_on', models.DateField()),
                ('type', models.CharField(max_length=20)),
                ('seconds', models.PositiveIntegerField()),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('size', models.PositiveIntegerField()),
                ('still', models.BinaryField()),
                ('key_id', models.CharField(max_length=16)),
                ('captions', models.TextField(blank=True)),
                ('transcript', models.TextField(blank=True)),
                ('audience', models.CharField(choices=[('service', 'The service only'), ('children', 'Children on their own pages'), ('public', 'Everybody')], default='service', max_length=10)),
                ('shown_on', models.DateField(blank=True, null=True)),
                ('agreed_said', models.TextField(blank=True)),
                ('agreed_for', models.CharField(choices=[('service', 'The service only'), ('children', 'Children on their own pages'), ('public', 'Everybody')], default='service', max_length=10)),
                ('agreed_on', models.DateField(blank=True, null=True)),
                ('agreed_until', models.DateField(blank=True, null=True)),
                ('withdrawn_on', models.DateField(blank=True, null=True)),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='films', to='childrens_council.project')),
            ],
        ),
        migrations.CreateModel(
            name='FilmEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('title', models.CharField(max_length=120)),
                ('added_on', models.DateField()),
                ('type', models.CharField(max_length=20)),
                ('seconds', models.PositiveIntegerField()),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('size', models.PositiveIntegerField()),
                ('key_id', models.CharField(max_length=16)),
                ('captions', models.TextField(blank=True)),
                ('transcript', models.TextField(blank=True)),
                ('audience', models.CharField(choices=[('service', 'The service only'), ('children', 'Children on their own pages'), ('public', 'Everybody')], default='service', max_length=10)),
                ('shown_on', models.DateField(blank=True, null=True)),
                ('agreed_said', models.TextField(blank=True)),
                ('agreed_for', models.CharField(choices=[('service', 'The service only'), ('children', 'Children on their own pages'), ('public', 'Everybody')], default='service', max_length=10)),
                ('agreed_on', models.DateField(blank=True, null=True)),
                ('agreed_until', models.DateField(blank=True, null=True)),
                ('withdrawn_on', models.DateField(blank=True, null=True)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='childrens_council.film')),
                ('project', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='childrens_council.project')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FilmPart',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveIntegerField()),
                ('sealed', models.BinaryField()),
                ('key_id', models.CharField(max_length=16)),
                ('film', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='childrens_council.film')),
            ],
        ),
        migrations.CreateModel(
            name='FilmPartEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('number', models.PositiveIntegerField()),
                ('key_id', models.CharField(max_length=16)),
                ('film', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='childrens_council.film')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='childrens_council.filmpart')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='film',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('agreed_on__isnull', True), ('agreed_until__isnull', True), ('withdrawn_on__isnull', True)), models.Q(('agreed_on__isnull', False), ('agreed_until__gte', models.F('agreed_on')), models.Q(('agreed_said', ''), _negated=True)), _connector='OR'), name='film_agreed_whole'),
        ),
        migrations.AddConstraint(
            model_name='film',
            constraint=models.CheckConstraint(condition=models.Q(('audience', 'service'), models.Q(('agreed_on__isnull', False), ('withdrawn_on__isnull', True), models.Q(('captions', ''), _negated=True)), _connector='OR'), name='film_shown_with_captions_and_agreement'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='film',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_filmevent" ("added_on", "agreed_for", "agreed_on", "agreed_said", "agreed_until", "audience", "captions", "height", "id", "key_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "seconds", "shown_on", "size", "title", "transcript", "type", "version", "width", "withdrawn_on") SELECT new_values."added_on", new_values."agreed_for", new_values."agreed_on", new_values."agreed_said", new_values."agreed_until", new_values."audience", new_values."captions", new_values."height", new_values."id", new_values."key_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."project_id", new_values."seconds", new_values."shown_on", new_values."size", new_values."title", new_values."transcript", new_values."type", new_values."version", new_values."width", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d6af15d6966bf9b74a3d5c76e28df7dbb47cb824', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a1e4e', referencing='REFERENCING NEW TABLE AS new_values ', table='childrens_council_film', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='film',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_filmevent" ("added_on", "agreed_for", "agreed_on", "agreed_said", "agreed_until", "audience", "captions", "height", "id", "key_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "seconds", "shown_on", "size", "title", "transcript", "type", "version", "width", "withdrawn_on") SELECT new_values."added_on", new_values."agreed_for", new_values."agreed_on", new_values."agreed_said", new_values."agreed_until", new_values."audience", new_values."captions", new_values."height", new_values."id", new_values."key_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."project_id", new_values."seconds", new_values."shown_on", new_values."size", new_values."title", new_values."transcript", new_values."type", new_values."version", new_values."width", new_values."withdrawn_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."added_on" IS DISTINCT FROM (new_values."added_on") OR old_values."agreed_for" IS DISTINCT FROM (new_values."agreed_for") OR old_values."agreed_on" IS DISTINCT FROM (new_values."agreed_on") OR old_values."agreed_said" IS DISTINCT FROM (new_values."agreed_said") OR old_values."agreed_until" IS DISTINCT FROM (new_values."agreed_until") OR old_values."audience" IS DISTINCT FROM (new_values."audience") OR old_values."captions" IS DISTINCT FROM (new_values."captions") OR old_values."height" IS DISTINCT FROM (new_values."height") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."key_id" IS DISTINCT FROM (new_values."key_id") OR old_values."project_id" IS DISTINCT FROM (new_values."project_id") OR old_values."seconds" IS DISTINCT FROM (new_values."seconds") OR old_values."shown_on" IS DISTINCT FROM (new_values."shown_on") OR old_values."size" IS DISTINCT FROM (new_values."size") OR old_values."title" IS DISTINCT FROM (new_values."title") OR old_values."transcript" IS DISTINCT FROM (new_values."transcript") OR old_values."type" IS DISTINCT FROM (new_values."type") OR old_values."version" IS DISTINCT FROM (new_values."version") OR old_values."width" IS DISTINCT FROM (new_values."width") OR old_values."withdrawn_on" IS DISTINCT FROM (new_values."withdrawn_on")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a23b5aee11acb19f7b6bfff2dc42a4ba98756f12', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_b1849', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='childrens_council_film', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='filmpart',
            constraint=models.UniqueConstraint(fields=('film', 'number'), name='film_part_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='filmpart',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_filmpartevent" ("film_id", "id", "key_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") SELECT new_values."film_id", new_values."id", new_values."key_id", new_values."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c4c9efad276fef4f036d4f0a108a3f630816760b', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_eca5b', referencing='REFERENCING NEW TABLE AS new_values ', table='childrens_council_filmpart', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='filmpart',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "childrens_council_filmpartevent" ("film_id", "id", "key_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") SELECT new_values."film_id", new_values."id", new_values."key_id", new_values."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."film_id" IS DISTINCT FROM (new_values."film_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."key_id" IS DISTINCT FROM (new_values."key_id") OR old_values."number" IS DISTINCT FROM (new_values."number") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='53cabb5f4ea900f1ace45219fd0f1e027bbf213b', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_58be2', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='childrens_council_filmpart', when='AFTER')),
        ),
    ]

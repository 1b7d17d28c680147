"""The plan in the child's words, and officers as their children know them."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('children', '0008_fewer_indexes'),
        ('voice', '0004_sent_guarded'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='OfficerCard',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('hello', models.CharField(blank=True, max_length=500)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('reached_when', models.CharField(blank=True, max_length=200)),
                ('photo', models.BinaryField(blank=True, null=True)),
                ('photo_type', models.CharField(blank=True, max_length=40)),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='officer_card', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='OfficerCardEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('hello', models.CharField(blank=True, max_length=500)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('reached_when', models.CharField(blank=True, max_length=200)),
                ('photo_type', models.CharField(blank=True, max_length=40)),
                ('person', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='voice.officercard')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OwnPlan',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('parts', models.JSONField(default=dict)),
                ('written_on', models.DateField()),
                ('child', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='own_plan', to='children.child')),
                ('written_by', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OwnPlanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('parts', models.JSONField(default=dict)),
                ('written_on', models.DateField()),
                ('child', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='children.child')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='voice.ownplan')),
                ('written_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='officercard',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('photo__isnull', True), ('photo_type', '')), models.Q(('photo_type', ''), _negated=True), _connector='OR'), name='officer_card_photo_has_its_type'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='officercard',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "voice_officercardevent" ("hello", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "photo_type", "reached_when", "version") SELECT new_values."hello", new_values."id", new_values."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."phone", new_values."photo_type", new_values."reached_when", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ae1ebdee5f1143a6392e6570553755933944bad8', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_36343', referencing='REFERENCING NEW TABLE AS new_values ', table='voice_officercard', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='officercard',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "voice_officercardevent" ("hello", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "photo_type", "reached_when", "version") SELECT new_values."hello", new_values."id", new_values."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."phone", new_values."photo_type", new_values."reached_when", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."hello" IS DISTINCT FROM (new_values."hello") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."person_id" IS DISTINCT FROM (new_values."person_id") OR old_values."phone" IS DISTINCT FROM (new_values."phone") OR old_values."photo_type" IS DISTINCT FROM (new_values."photo_type") OR old_values."reached_when" IS DISTINCT FROM (new_values."reached_when") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='da1cc1f5badee53f909a6775abb923b26a540e8d', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_0e286', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='voice_officercard', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ownplan',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "voice_ownplanevent" ("child_id", "id", "parts", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "written_by_id", "written_on") SELECT new_values."child_id", new_values."id", new_values."parts", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."version", new_values."written_by_id", new_values."written_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='275159f7b7e8fbe28ba0f56194fbe108b924953b', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_c870b', referencing='REFERENCING NEW TABLE AS new_values ', table='voice_ownplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ownplan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "voice_ownplanevent" ("child_id", "id", "parts", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "written_by_id", "written_on") SELECT new_values."child_id", new_values."id", new_values."parts", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."version", new_values."written_by_id", new_values."written_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a29f4c1357d69d548fdc9cf38c7fd9cebb77f744', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_c0a63', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='voice_ownplan', when='AFTER')),
        ),
    ]

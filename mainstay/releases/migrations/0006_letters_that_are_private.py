"""Letters to a child that hold what they said in private are sealed."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('children', '0008_fewer_indexes'),
        ('releases', '0005_fewer_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='release',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='release',
            name='update_update',
        ),
        migrations.AddField(
            model_name='release',
            name='is_private',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='release',
            name='key_id',
            field=models.CharField(blank=True, max_length=16),
        ),
        migrations.AddField(
            model_name='release',
            name='sealed',
            field=models.BinaryField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='releaseevent',
            name='is_private',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='releaseevent',
            name='key_id',
            field=models.CharField(blank=True, max_length=16),
        ),
        migrations.AlterField(
            model_name='release',
            name='document',
            field=models.CharField(choices=[('letter', 'Letter to the child'), ('record', 'Record of the review'), ('annex', 'Annex for adults'), ('agenda', 'Agenda'), ('invitation', 'Details of an invitation'), ('promises', 'Promises'), ('handover', 'Letter about a change of officer'), ('answers', 'Letter with answers to the child')], max_length=20),
        ),
        migrations.AlterField(
            model_name='releaseevent',
            name='document',
            field=models.CharField(choices=[('letter', 'Letter to the child'), ('record', 'Record of the review'), ('annex', 'Annex for adults'), ('agenda', 'Agenda'), ('invitation', 'Details of an invitation'), ('promises', 'Promises'), ('handover', 'Letter about a change of officer'), ('answers', 'Letter with answers to the child')], max_length=20),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "releases_releaseevent" ("child_id", "confirmed_at", "confirmed_by_id", "copy_number", "document", "failed_because", "goes_through_on", "goes_through_with", "hits", "id", "is_private", "key_id", "left_out", "made_by_id", "made_on", "may_receive", "needs_second_person", "opened_on", "parts", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receipt", "recipient_id", "route", "scanned_at", "sent_by_id", "sent_on", "source_id", "state", "title", "version", "withdrawn_because") SELECT new_values."child_id", new_values."confirmed_at", new_values."confirmed_by_id", new_values."copy_number", new_values."document", new_values."failed_because", new_values."goes_through_on", new_values."goes_through_with", new_values."hits", new_values."id", new_values."is_private", new_values."key_id", new_values."left_out", new_values."made_by_id", new_values."made_on", new_values."may_receive", new_values."needs_second_person", new_values."opened_on", new_values."parts", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."receipt", new_values."recipient_id", new_values."route", new_values."scanned_at", new_values."sent_by_id", new_values."sent_on", new_values."source_id", new_values."state", new_values."title", new_values."version", new_values."withdrawn_because" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='fb83173f439e9b117dbb14f4d4841d483b4079ab', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_2b00f', referencing='REFERENCING NEW TABLE AS new_values ', table='releases_release', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='release',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "releases_releaseevent" ("child_id", "confirmed_at", "confirmed_by_id", "copy_number", "document", "failed_because", "goes_through_on", "goes_through_with", "hits", "id", "is_private", "key_id", "left_out", "made_by_id", "made_on", "may_receive", "needs_second_person", "opened_on", "parts", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receipt", "recipient_id", "route", "scanned_at", "sent_by_id", "sent_on", "source_id", "state", "title", "version", "withdrawn_because") SELECT new_values."child_id", new_values."confirmed_at", new_values."confirmed_by_id", new_values."copy_number", new_values."document", new_values."failed_because", new_values."goes_through_on", new_values."goes_through_with", new_values."hits", new_values."id", new_values."is_private", new_values."key_id", new_values."left_out", new_values."made_by_id", new_values."made_on", new_values."may_receive", new_values."needs_second_person", new_values."opened_on", new_values."parts", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."receipt", new_values."recipient_id", new_values."route", new_values."scanned_at", new_values."sent_by_id", new_values."sent_on", new_values."source_id", new_values."state", new_values."title", new_values."version", new_values."withdrawn_because" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."child_id" IS DISTINCT FROM (new_values."child_id") OR old_values."confirmed_at" IS DISTINCT FROM (new_values."confirmed_at") OR old_values."confirmed_by_id" IS DISTINCT FROM (new_values."confirmed_by_id") OR old_values."copy_number" IS DISTINCT FROM (new_values."copy_number") OR old_values."document" IS DISTINCT FROM (new_values."document") OR old_values."failed_because" IS DISTINCT FROM (new_values."failed_because") OR old_values."goes_through_on" IS DISTINCT FROM (new_values."goes_through_on") OR old_values."goes_through_with" IS DISTINCT FROM (new_values."goes_through_with") OR old_values."hits" IS DISTINCT FROM (new_values."hits") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_private" IS DISTINCT FROM (new_values."is_private") OR old_values."key_id" IS DISTINCT FROM (new_values."key_id") OR old_values."left_out" IS DISTINCT FROM (new_values."left_out") OR old_values."made_by_id" IS DISTINCT FROM (new_values."made_by_id") OR old_values."made_on" IS DISTINCT FROM (new_values."made_on") OR old_values."may_receive" IS DISTINCT FROM (new_values."may_receive") OR old_values."needs_second_person" IS DISTINCT FROM (new_values."needs_second_person") OR old_values."opened_on" IS DISTINCT FROM (new_values."opened_on") OR old_values."parts" IS DISTINCT FROM (new_values."parts") OR old_values."receipt" IS DISTINCT FROM (new_values."receipt") OR old_values."recipient_id" IS DISTINCT FROM (new_values."recipient_id") OR old_values."route" IS DISTINCT FROM (new_values."route") OR old_values."scanned_at" IS DISTINCT FROM (new_values."scanned_at") OR old_values."sent_by_id" IS DISTINCT FROM (new_values."sent_by_id") OR old_values."sent_on" IS DISTINCT FROM (new_values."sent_on") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."title" IS DISTINCT FROM (new_values."title") OR old_values."version" IS DISTINCT FROM (new_values."version") OR old_values."withdrawn_because" IS DISTINCT FROM (new_values."withdrawn_because")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4c55732c5917034651fa908a909122e4ecb7b48c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_a89b1', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='releases_release', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('is_private', False), ('sealed__isnull', True)), ('content', {}), _connector='OR'), name='release_private_is_sealed'),
        ),
    ]

"""The last day of a complaint that everybody was told had passed, so that they are told of each day once."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('complaints', '0002_guarded_and_analytic'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='complaint',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='complaint',
            name='update_update',
        ),
        migrations.AddField(
            model_name='complaint',
            name='late_told_of_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='complaintevent',
            name='late_told_of_on',
            field=models.DateField(blank=True, null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaint',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "complaints_complaintevent" ("about_officer", "acknowledged_on", "child_id", "closed_on", "id", "kept_from", "late_told_of_on", "medium", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "shared_on", "stage", "state", "taken_by_id", "version", "waits_until_on") SELECT new_values."about_officer", new_values."acknowledged_on", new_values."child_id", new_values."closed_on", new_values."id", new_values."kept_from", new_values."late_told_of_on", new_values."medium", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."received_on", new_values."shared_on", new_values."stage", new_values."state", new_values."taken_by_id", new_values."version", new_values."waits_until_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='78ae7191da0b9ce084c3160f49e4d612a0dabb23', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_85fac', referencing='REFERENCING NEW TABLE AS new_values ', table='complaints_complaint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaint',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "complaints_complaintevent" ("about_officer", "acknowledged_on", "child_id", "closed_on", "id", "kept_from", "late_told_of_on", "medium", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "shared_on", "stage", "state", "taken_by_id", "version", "waits_until_on") SELECT new_values."about_officer", new_values."acknowledged_on", new_values."child_id", new_values."closed_on", new_values."id", new_values."kept_from", new_values."late_told_of_on", new_values."medium", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."received_on", new_values."shared_on", new_values."stage", new_values."state", new_values."taken_by_id", new_values."version", new_values."waits_until_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='701a3034d2a03071e91090c81a9a86b04b9baed0', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_36c30', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='complaints_complaint', when='AFTER')),
        ),
    ]

"""When both sides were told that the day to answer has passed."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('concerns', '0003_concerns_as_figures_read_them'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='stagereached',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='stagereached',
            name='update_update',
        ),
        migrations.AddField(
            model_name='stagereached',
            name='late_told_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='stagereachedevent',
            name='late_told_on',
            field=models.DateField(blank=True, null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stagereached',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "concerns_stagereachedevent" ("answer", "answered_by_id", "answered_by_words", "answered_on", "answered_via", "because", "began_on", "concern_id", "due_on", "id", "judged_because", "judged_by_id", "judged_on", "judgement", "key", "late_told_on", "left_on", "level", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responder_id", "responder_words", "skipped_because", "skipped_on", "version", "working_days", "working_days_taken") SELECT new_values."answer", new_values."answered_by_id", new_values."answered_by_words", new_values."answered_on", new_values."answered_via", new_values."because", new_values."began_on", new_values."concern_id", new_values."due_on", new_values."id", new_values."judged_because", new_values."judged_by_id", new_values."judged_on", new_values."judgement", new_values."key", new_values."late_told_on", new_values."left_on", new_values."level", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."responder_id", new_values."responder_words", new_values."skipped_because", new_values."skipped_on", new_values."version", new_values."working_days", new_values."working_days_taken" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6b5623344b250648e1e3e1fd2a98c55f0e4410fa', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_49584', referencing='REFERENCING NEW TABLE AS new_values ', table='concerns_stagereached', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stagereached',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "concerns_stagereachedevent" ("answer", "answered_by_id", "answered_by_words", "answered_on", "answered_via", "because", "began_on", "concern_id", "due_on", "id", "judged_because", "judged_by_id", "judged_on", "judgement", "key", "late_told_on", "left_on", "level", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responder_id", "responder_words", "skipped_because", "skipped_on", "version", "working_days", "working_days_taken") SELECT new_values."answer", new_values."answered_by_id", new_values."answered_by_words", new_values."answered_on", new_values."answered_via", new_values."because", new_values."began_on", new_values."concern_id", new_values."due_on", new_values."id", new_values."judged_because", new_values."judged_by_id", new_values."judged_on", new_values."judgement", new_values."key", new_values."late_told_on", new_values."left_on", new_values."level", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."responder_id", new_values."responder_words", new_values."skipped_because", new_values."skipped_on", new_values."version", new_values."working_days", new_values."working_days_taken" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ea4190b410e85fd4c471d9586768015668414c85', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_61bcb', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='concerns_stagereached', when='AFTER')),
        ),
    ]

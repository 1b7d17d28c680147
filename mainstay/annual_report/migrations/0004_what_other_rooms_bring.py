"""What other rooms bring into a report is kept with each publication."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('annual_report', '0003_fewer_indexes'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='publication',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='publication',
            name='update_update',
        ),
        migrations.AddField(
            model_name='publication',
            name='carried',
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name='publicationevent',
            name='carried',
            field=models.JSONField(default=dict),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='publication',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "annual_report_publicationevent" ("carried", "changes", "id", "note", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prose", "published_at", "published_by_id", "published_on", "report_id", "version") SELECT new_values."carried", new_values."changes", new_values."id", new_values."note", new_values."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."prose", new_values."published_at", new_values."published_by_id", new_values."published_on", new_values."report_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='3f53b617a4c82f12a73c4e2600a646c67489b521', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_c4cac', referencing='REFERENCING NEW TABLE AS new_values ', table='annual_report_publication', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='publication',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "annual_report_publicationevent" ("carried", "changes", "id", "note", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prose", "published_at", "published_by_id", "published_on", "report_id", "version") SELECT new_values."carried", new_values."changes", new_values."id", new_values."note", new_values."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."prose", new_values."published_at", new_values."published_by_id", new_values."published_on", new_values."report_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4d1f5bbd3908e4935eed10e806c7969fd8c744cb', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_47b6d', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='annual_report_publication', when='AFTER')),
        ),
    ]

"""How the child was at a review, what came of their views, and what they were offered, stand with its record."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0005_fewer_indexes'),
        ('reviews', '0009_chair_and_reason_as_figures_read_them'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='reviewrecord',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='reviewrecord',
            name='update_update',
        ),
        migrations.AddField(
            model_name='reviewrecord',
            name='child_did',
            field=models.CharField(blank=True, choices=[('spoke', 'Spoke for themselves'), ('showed', 'Showed what they think without words'), ('advocate', 'An advocate spoke for them'), ('nothing', 'Nobody spoke for them')], max_length=10),
        ),
        migrations.AddField(
            model_name='reviewrecord',
            name='child_was',
            field=models.CharField(blank=True, choices=[('in_person', 'There in person'), ('video', 'There by video'), ('phone', 'There by phone'), ('not_there', 'Not there')], max_length=10),
        ),
        migrations.AddField(
            model_name='reviewrecord',
            name='offered',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='reviewrecordevent',
            name='child_did',
            field=models.CharField(blank=True, choices=[('spoke', 'Spoke for themselves'), ('showed', 'Showed what they think without words'), ('advocate', 'An advocate spoke for them'), ('nothing', 'Nobody spoke for them')], max_length=10),
        ),
        migrations.AddField(
            model_name='reviewrecordevent',
            name='child_was',
            field=models.CharField(blank=True, choices=[('in_person', 'There in person'), ('video', 'There by video'), ('phone', 'There by phone'), ('not_there', 'Not there')], max_length=10),
        ),
        migrations.AddField(
            model_name='reviewrecordevent',
            name='offered',
            field=models.JSONField(blank=True, default=list),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reviewrecord',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "records_reviewrecordevent" ("attempts", "begun_on", "child_did", "child_was", "closed_on", "distribute_by_on", "distributed_on", "id", "letter_language", "offered", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promises_sent_on", "reopened_because", "review_id", "send_promises_by_on", "state", "try_next", "version", "write_by_on", "written_on") SELECT new_values."attempts", new_values."begun_on", new_values."child_did", new_values."child_was", new_values."closed_on", new_values."distribute_by_on", new_values."distributed_on", new_values."id", new_values."letter_language", new_values."offered", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."promises_sent_on", new_values."reopened_because", new_values."review_id", new_values."send_promises_by_on", new_values."state", new_values."try_next", new_values."version", new_values."write_by_on", new_values."written_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c78af1c8903b792d0445d80d712fca5639fcfa4c', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_c13e6', referencing='REFERENCING NEW TABLE AS new_values ', table='records_reviewrecord', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reviewrecord',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "records_reviewrecordevent" ("attempts", "begun_on", "child_did", "child_was", "closed_on", "distribute_by_on", "distributed_on", "id", "letter_language", "offered", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promises_sent_on", "reopened_because", "review_id", "send_promises_by_on", "state", "try_next", "version", "write_by_on", "written_on") SELECT new_values."attempts", new_values."begun_on", new_values."child_did", new_values."child_was", new_values."closed_on", new_values."distribute_by_on", new_values."distributed_on", new_values."id", new_values."letter_language", new_values."offered", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."promises_sent_on", new_values."reopened_because", new_values."review_id", new_values."send_promises_by_on", new_values."state", new_values."try_next", new_values."version", new_values."write_by_on", new_values."written_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='96708a806d6808c24a851d824aefb000bd7778f7', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_1d025', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='records_reviewrecord', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='reviewrecord',
            constraint=models.CheckConstraint(condition=models.Q(('child_did', ''), ('child_was__in', ['in_person', 'video', 'phone']), _connector='OR'), name='record_child_did_where_there'),
        ),
    ]

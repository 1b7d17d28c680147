"""Why a child's views did not reach a review is kept with its code, and somebody else may have chaired it."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0004_new_roles_and_fostering_teams"),
        ("children", "0008_fewer_indexes"),
        ("reviews", "0007_fewer_indexes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="review",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="review",
            name="update_update",
        ),
        migrations.AddField(
            model_name="review",
            name="not_taking_part",
            field=models.CharField(
                blank=True,
                choices=[
                    ("declined", "It was offered, and the child chose not to"),
                    ("not_offered", "It was not offered"),
                    ("could_not", "The child could not"),
                    ("through_carer", "Views were sought through a carer only"),
                    ("other", "Another reason"),
                ],
                max_length=14,
            ),
        ),
        migrations.AddField(
            model_name="review",
            name="not_taking_part_words",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="reviewevent",
            name="not_taking_part",
            field=models.CharField(
                blank=True,
                choices=[
                    ("declined", "It was offered, and the child chose not to"),
                    ("not_offered", "It was not offered"),
                    ("could_not", "The child could not"),
                    ("through_carer", "Views were sought through a carer only"),
                    ("other", "Another reason"),
                ],
                max_length=14,
            ),
        ),
        migrations.AddField(
            model_name="reviewevent",
            name="not_taking_part_words",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AlterField(
            model_name="review",
            name="chaired_by",
            field=models.CharField(
                blank=True,
                choices=[
                    ("officer", "The reviewing officer"),
                    ("child", "The child"),
                    ("together", "Together"),
                    ("other", "Somebody else"),
                ],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="reviewevent",
            name="chaired_by",
            field=models.CharField(
                blank=True,
                choices=[
                    ("officer", "The reviewing officer"),
                    ("child", "The child"),
                    ("together", "Together"),
                    ("other", "Somebody else"),
                ],
                max_length=10,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="review",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewevent" ("adjourned_because", "adjourned_on", "chaired_by", "child_id", "complete_by_on", "completed_on", "counted", "due_event", "due_event_on", "due_explained", "due_moved_because", "due_moved_by_id", "due_moved_from_on", "due_moved_on", "due_on", "due_rule", "early_because", "early_by_on", "early_called_by_id", "early_called_on", "early_under", "first_meeting_on", "held_on", "id", "in_window", "kind", "late_reason", "mode", "not_taking_part", "not_taking_part_words", "officer_id", "participation_code", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scheduled_at", "scheduled_on", "source", "state", "team_id", "verdict", "verdict_because", "verdict_with_window", "version") SELECT new_values."adjourned_because", new_values."adjourned_on", new_values."chaired_by", new_values."child_id", new_values."complete_by_on", new_values."completed_on", new_values."counted", new_values."due_event", new_values."due_event_on", new_values."due_explained", new_values."due_moved_because", new_values."due_moved_by_id", new_values."due_moved_from_on", new_values."due_moved_on", new_values."due_on", new_values."due_rule", new_values."early_because", new_values."early_by_on", new_values."early_called_by_id", new_values."early_called_on", new_values."early_under", new_values."first_meeting_on", new_values."held_on", new_values."id", new_values."in_window", new_values."kind", new_values."late_reason", new_values."mode", new_values."not_taking_part", new_values."not_taking_part_words", new_values."officer_id", new_values."participation_code", new_values."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."place", new_values."scheduled_at", new_values."scheduled_on", new_values."source", new_values."state", new_values."team_id", new_values."verdict", new_values."verdict_because", new_values."verdict_with_window", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e1369bdcb51f65d3c9202cdfb9154721c366e2c9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7a7c1",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="reviews_review",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="review",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewevent" ("adjourned_because", "adjourned_on", "chaired_by", "child_id", "complete_by_on", "completed_on", "counted", "due_event", "due_event_on", "due_explained", "due_moved_because", "due_moved_by_id", "due_moved_from_on", "due_moved_on", "due_on", "due_rule", "early_because", "early_by_on", "early_called_by_id", "early_called_on", "early_under", "first_meeting_on", "held_on", "id", "in_window", "kind", "late_reason", "mode", "not_taking_part", "not_taking_part_words", "officer_id", "participation_code", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scheduled_at", "scheduled_on", "source", "state", "team_id", "verdict", "verdict_because", "verdict_with_window", "version") SELECT new_values."adjourned_because", new_values."adjourned_on", new_values."chaired_by", new_values."child_id", new_values."complete_by_on", new_values."completed_on", new_values."counted", new_values."due_event", new_values."due_event_on", new_values."due_explained", new_values."due_moved_because", new_values."due_moved_by_id", new_values."due_moved_from_on", new_values."due_moved_on", new_values."due_on", new_values."due_rule", new_values."early_because", new_values."early_by_on", new_values."early_called_by_id", new_values."early_called_on", new_values."early_under", new_values."first_meeting_on", new_values."held_on", new_values."id", new_values."in_window", new_values."kind", new_values."late_reason", new_values."mode", new_values."not_taking_part", new_values."not_taking_part_words", new_values."officer_id", new_values."participation_code", new_values."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."place", new_values."scheduled_at", new_values."scheduled_on", new_values."source", new_values."state", new_values."team_id", new_values."verdict", new_values."verdict_because", new_values."verdict_with_window", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."adjourned_because" IS DISTINCT FROM (new_values."adjourned_because") OR old_values."adjourned_on" IS DISTINCT FROM (new_values."adjourned_on") OR old_values."chaired_by" IS DISTINCT FROM (new_values."chaired_by") OR old_values."child_id" IS DISTINCT FROM (new_values."child_id") OR old_values."complete_by_on" IS DISTINCT FROM (new_values."complete_by_on") OR old_values."completed_on" IS DISTINCT FROM (new_values."completed_on") OR old_values."counted" IS DISTINCT FROM (new_values."counted") OR old_values."due_event" IS DISTINCT FROM (new_values."due_event") OR old_values."due_event_on" IS DISTINCT FROM (new_values."due_event_on") OR old_values."due_explained" IS DISTINCT FROM (new_values."due_explained") OR old_values."due_moved_because" IS DISTINCT FROM (new_values."due_moved_because") OR old_values."due_moved_by_id" IS DISTINCT FROM (new_values."due_moved_by_id") OR old_values."due_moved_from_on" IS DISTINCT FROM (new_values."due_moved_from_on") OR old_values."due_moved_on" IS DISTINCT FROM (new_values."due_moved_on") OR old_values."due_on" IS DISTINCT FROM (new_values."due_on") OR old_values."due_rule" IS DISTINCT FROM (new_values."due_rule") OR old_values."early_because" IS DISTINCT FROM (new_values."early_because") OR old_values."early_by_on" IS DISTINCT FROM (new_values."early_by_on") OR old_values."early_called_by_id" IS DISTINCT FROM (new_values."early_called_by_id") OR old_values."early_called_on" IS DISTINCT FROM (new_values."early_called_on") OR old_values."early_under" IS DISTINCT FROM (new_values."early_under") OR old_values."first_meeting_on" IS DISTINCT FROM (new_values."first_meeting_on") OR old_values."held_on" IS DISTINCT FROM (new_values."held_on") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."in_window" IS DISTINCT FROM (new_values."in_window") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."late_reason" IS DISTINCT FROM (new_values."late_reason") OR old_values."mode" IS DISTINCT FROM (new_values."mode") OR old_values."not_taking_part" IS DISTINCT FROM (new_values."not_taking_part") OR old_values."not_taking_part_words" IS DISTINCT FROM (new_values."not_taking_part_words") OR old_values."officer_id" IS DISTINCT FROM (new_values."officer_id") OR old_values."participation_code" IS DISTINCT FROM (new_values."participation_code") OR old_values."period_id" IS DISTINCT FROM (new_values."period_id") OR old_values."place" IS DISTINCT FROM (new_values."place") OR old_values."scheduled_at" IS DISTINCT FROM (new_values."scheduled_at") OR old_values."scheduled_on" IS DISTINCT FROM (new_values."scheduled_on") OR old_values."source" IS DISTINCT FROM (new_values."source") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."team_id" IS DISTINCT FROM (new_values."team_id") OR old_values."verdict" IS DISTINCT FROM (new_values."verdict") OR old_values."verdict_because" IS DISTINCT FROM (new_values."verdict_because") OR old_values."verdict_with_window" IS DISTINCT FROM (new_values."verdict_with_window") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bc76832c79e850b2f9fea212c956b9668b0d1512",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b34c8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="reviews_review",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("not_taking_part", ""), ("not_taking_part_words", "")),
                    models.Q(("participation_code__in", ["PN4", "PN7"]), ("participation_code__isnull", False)),
                    _connector="OR",
                ),
                name="review_reason_only_where_unheard",
            ),
        ),
    ]

"""A review called early: by when, why and under what; lists follow it, the law's due date and the verdict do not."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
from django.db.models.functions import Coalesce, Least

DEADLINE = Coalesce("complete_by_on", Least("due_on", "early_by_on"))
OPEN = models.Q(state__in=("due", "scheduled", "begun", "adjourned"))
INDEXES = [
    models.Index(fields=["deadline_on", "child"], name="review_open_by_due", condition=OPEN),
    models.Index(fields=["acts_on", "child"], name="review_open_by_act", condition=OPEN),
    models.Index(
        fields=["officer", "acts_on"],
        include=["deadline_on", "team", "child"],
        name="review_open_by_officer",
        condition=OPEN,
    ),
    models.Index(fields=["team", "acts_on"], name="review_open_by_team", condition=OPEN),
]
# Whether a review is overdue is a question to the law: a day that an officer chose does not make it so in a figure.
VIEW = """
CREATE VIEW analytic.reviews WITH (security_invoker = true) AS
  SELECT
    r.id::text AS review_id,
    r.child_id::text AS child_id,
    r.period_id::text AS period_id,
    r.kind::text AS kind,
    r.held_on,
    CASE WHEN r.state = 'held' THEN r.due_on ELSE coalesce(r.complete_by_on, r.due_on) END AS due_on,
    CASE WHEN r.state = 'held' THEN r.verdict::text END AS verdict,
    CASE WHEN r.state = 'held' THEN r.verdict_with_window::text END AS verdict_with_window,
    r.in_window,
    r.counted,
    nullif(r.participation_code, '')::text AS participation_code,
    (c.born_on + interval '4 years')::date <= r.held_on AS aged_4_or_over,
    nullif(r.late_reason, '')::text AS late_reason,
    r.officer_id::text AS officer_id,
    r.team_id::text AS team_id,
    to_char(r.held_on, 'YYYY-MM') AS month
  FROM reviews_review r
  JOIN children_child c ON c.id = r.child_id
  WHERE r.state <> 'not_required';
GRANT SELECT ON analytic.reviews TO app;
"""
VIEW_AS_IT_WAS = VIEW.replace("coalesce(r.complete_by_on, r.due_on)", "r.deadline_on")


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0004_analytic_reviews_and_months"),
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
            name="early_because",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="review",
            name="early_by_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="review",
            name="early_called_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="review",
            name="early_called_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="review",
            name="early_under",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="reviewevent",
            name="early_because",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="reviewevent",
            name="early_by_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="reviewevent",
            name="early_called_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="reviewevent",
            name="early_called_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="reviewevent",
            name="early_under",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.RunSQL("DROP VIEW analytic.reviews;", VIEW_AS_IT_WAS),
        *[migrations.RemoveIndex(model_name="review", name=index.name) for index in INDEXES],
        migrations.RemoveField(model_name="review", name="acts_on"),
        migrations.RemoveField(model_name="review", name="deadline_on"),
        migrations.AddField(
            model_name="review",
            name="deadline_on",
            field=models.GeneratedField(db_persist=True, expression=DEADLINE, output_field=models.DateField()),
        ),
        migrations.AddField(
            model_name="review",
            name="acts_on",
            field=models.GeneratedField(
                db_persist=True, expression=Least(DEADLINE, models.F("scheduled_on")), output_field=models.DateField()
            ),
        ),
        *[migrations.AddIndex(model_name="review", index=index) for index in INDEXES],
        migrations.RunSQL(VIEW, "DROP VIEW analytic.reviews;"),
        pgtrigger.migrations.AddTrigger(
            model_name="review",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewevent" ("adjourned_because", "adjourned_on", "chaired_by", "child_id", "complete_by_on", "completed_on", "counted", "due_event", "due_event_on", "due_explained", "due_moved_because", "due_moved_by_id", "due_moved_from_on", "due_moved_on", "due_on", "due_rule", "early_because", "early_by_on", "early_called_by_id", "early_called_on", "early_under", "first_meeting_on", "held_on", "id", "in_window", "kind", "late_reason", "mode", "officer_id", "participation_code", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scheduled_at", "scheduled_on", "source", "state", "team_id", "verdict", "verdict_because", "verdict_with_window", "version") SELECT new_values."adjourned_because", new_values."adjourned_on", new_values."chaired_by", new_values."child_id", new_values."complete_by_on", new_values."completed_on", new_values."counted", new_values."due_event", new_values."due_event_on", new_values."due_explained", new_values."due_moved_because", new_values."due_moved_by_id", new_values."due_moved_from_on", new_values."due_moved_on", new_values."due_on", new_values."due_rule", new_values."early_because", new_values."early_by_on", new_values."early_called_by_id", new_values."early_called_on", new_values."early_under", new_values."first_meeting_on", new_values."held_on", new_values."id", new_values."in_window", new_values."kind", new_values."late_reason", new_values."mode", new_values."officer_id", new_values."participation_code", new_values."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."place", new_values."scheduled_at", new_values."scheduled_on", new_values."source", new_values."state", new_values."team_id", new_values."verdict", new_values."verdict_because", new_values."verdict_with_window", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="57880f5be53354a8bc28c22e781ab3b47bfa9576",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reviews_reviewevent" ("adjourned_because", "adjourned_on", "chaired_by", "child_id", "complete_by_on", "completed_on", "counted", "due_event", "due_event_on", "due_explained", "due_moved_because", "due_moved_by_id", "due_moved_from_on", "due_moved_on", "due_on", "due_rule", "early_because", "early_by_on", "early_called_by_id", "early_called_on", "early_under", "first_meeting_on", "held_on", "id", "in_window", "kind", "late_reason", "mode", "officer_id", "participation_code", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scheduled_at", "scheduled_on", "source", "state", "team_id", "verdict", "verdict_because", "verdict_with_window", "version") SELECT new_values."adjourned_because", new_values."adjourned_on", new_values."chaired_by", new_values."child_id", new_values."complete_by_on", new_values."completed_on", new_values."counted", new_values."due_event", new_values."due_event_on", new_values."due_explained", new_values."due_moved_because", new_values."due_moved_by_id", new_values."due_moved_from_on", new_values."due_moved_on", new_values."due_on", new_values."due_rule", new_values."early_because", new_values."early_by_on", new_values."early_called_by_id", new_values."early_called_on", new_values."early_under", new_values."first_meeting_on", new_values."held_on", new_values."id", new_values."in_window", new_values."kind", new_values."late_reason", new_values."mode", new_values."officer_id", new_values."participation_code", new_values."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."place", new_values."scheduled_at", new_values."scheduled_on", new_values."source", new_values."state", new_values."team_id", new_values."verdict", new_values."verdict_because", new_values."verdict_with_window", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."adjourned_because" IS DISTINCT FROM (new_values."adjourned_because") OR old_values."adjourned_on" IS DISTINCT FROM (new_values."adjourned_on") OR old_values."chaired_by" IS DISTINCT FROM (new_values."chaired_by") OR old_values."child_id" IS DISTINCT FROM (new_values."child_id") OR old_values."complete_by_on" IS DISTINCT FROM (new_values."complete_by_on") OR old_values."completed_on" IS DISTINCT FROM (new_values."completed_on") OR old_values."counted" IS DISTINCT FROM (new_values."counted") OR old_values."due_event" IS DISTINCT FROM (new_values."due_event") OR old_values."due_event_on" IS DISTINCT FROM (new_values."due_event_on") OR old_values."due_explained" IS DISTINCT FROM (new_values."due_explained") OR old_values."due_moved_because" IS DISTINCT FROM (new_values."due_moved_because") OR old_values."due_moved_by_id" IS DISTINCT FROM (new_values."due_moved_by_id") OR old_values."due_moved_from_on" IS DISTINCT FROM (new_values."due_moved_from_on") OR old_values."due_moved_on" IS DISTINCT FROM (new_values."due_moved_on") OR old_values."due_on" IS DISTINCT FROM (new_values."due_on") OR old_values."due_rule" IS DISTINCT FROM (new_values."due_rule") OR old_values."early_because" IS DISTINCT FROM (new_values."early_because") OR old_values."early_by_on" IS DISTINCT FROM (new_values."early_by_on") OR old_values."early_called_by_id" IS DISTINCT FROM (new_values."early_called_by_id") OR old_values."early_called_on" IS DISTINCT FROM (new_values."early_called_on") OR old_values."early_under" IS DISTINCT FROM (new_values."early_under") OR old_values."first_meeting_on" IS DISTINCT FROM (new_values."first_meeting_on") OR old_values."held_on" IS DISTINCT FROM (new_values."held_on") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."in_window" IS DISTINCT FROM (new_values."in_window") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."late_reason" IS DISTINCT FROM (new_values."late_reason") OR old_values."mode" IS DISTINCT FROM (new_values."mode") OR old_values."officer_id" IS DISTINCT FROM (new_values."officer_id") OR old_values."participation_code" IS DISTINCT FROM (new_values."participation_code") OR old_values."period_id" IS DISTINCT FROM (new_values."period_id") OR old_values."place" IS DISTINCT FROM (new_values."place") OR old_values."scheduled_at" IS DISTINCT FROM (new_values."scheduled_at") OR old_values."scheduled_on" IS DISTINCT FROM (new_values."scheduled_on") OR old_values."source" IS DISTINCT FROM (new_values."source") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."team_id" IS DISTINCT FROM (new_values."team_id") OR old_values."verdict" IS DISTINCT FROM (new_values."verdict") OR old_values."verdict_because" IS DISTINCT FROM (new_values."verdict_because") OR old_values."verdict_with_window" IS DISTINCT FROM (new_values."verdict_with_window") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="221ef4a3f490dde6b855b4043c8d5f2328a8d656",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b34c8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="reviews_review",
                    when="AFTER",
                ),
            ),
        ),
    ]

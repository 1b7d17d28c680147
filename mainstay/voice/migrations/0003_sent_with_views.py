"""With whom a picture or recording is shared, in which order it was sent, and whether cover was told of it."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("children", "0008_fewer_indexes"),
        ("voice", "0002_guarded_by_row"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="kept",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="kept",
            name="update_update",
        ),
        migrations.AddField(
            model_name="kept",
            name="agreed_how",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="kept",
            name="agreed_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="kept",
            name="gone_to_cover_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="kept",
            name="position",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="keptevent",
            name="agreed_how",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="keptevent",
            name="agreed_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="keptevent",
            name="gone_to_cover_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="keptevent",
            name="position",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kept",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "voice_keptevent" ("agreed_how", "agreed_on", "child_id", "due_to_be_opened_on", "gone_to_cover_on", "height", "id", "key_id", "kind", "opened_by_id", "opened_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "seconds", "shared_with", "type", "version", "view_id", "width") SELECT new_values."agreed_how", new_values."agreed_on", new_values."child_id", new_values."due_to_be_opened_on", new_values."gone_to_cover_on", new_values."height", new_values."id", new_values."key_id", new_values."kind", new_values."opened_by_id", new_values."opened_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."position", new_values."seconds", new_values."shared_with", new_values."type", new_values."version", new_values."view_id", new_values."width" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="19e8a5ce6a71971648fefabcd7d8dca1c89c7fee",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_458c2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="voice_kept",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kept",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "voice_keptevent" ("agreed_how", "agreed_on", "child_id", "due_to_be_opened_on", "gone_to_cover_on", "height", "id", "key_id", "kind", "opened_by_id", "opened_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "seconds", "shared_with", "type", "version", "view_id", "width") SELECT new_values."agreed_how", new_values."agreed_on", new_values."child_id", new_values."due_to_be_opened_on", new_values."gone_to_cover_on", new_values."height", new_values."id", new_values."key_id", new_values."kind", new_values."opened_by_id", new_values."opened_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."position", new_values."seconds", new_values."shared_with", new_values."type", new_values."version", new_values."view_id", new_values."width" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."agreed_how" IS DISTINCT FROM (new_values."agreed_how") OR old_values."agreed_on" IS DISTINCT FROM (new_values."agreed_on") OR old_values."child_id" IS DISTINCT FROM (new_values."child_id") OR old_values."due_to_be_opened_on" IS DISTINCT FROM (new_values."due_to_be_opened_on") OR old_values."gone_to_cover_on" IS DISTINCT FROM (new_values."gone_to_cover_on") OR old_values."height" IS DISTINCT FROM (new_values."height") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."key_id" IS DISTINCT FROM (new_values."key_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."opened_by_id" IS DISTINCT FROM (new_values."opened_by_id") OR old_values."opened_on" IS DISTINCT FROM (new_values."opened_on") OR old_values."position" IS DISTINCT FROM (new_values."position") OR old_values."seconds" IS DISTINCT FROM (new_values."seconds") OR old_values."shared_with" IS DISTINCT FROM (new_values."shared_with") OR old_values."type" IS DISTINCT FROM (new_values."type") OR old_values."version" IS DISTINCT FROM (new_values."version") OR old_values."view_id" IS DISTINCT FROM (new_values."view_id") OR old_values."width" IS DISTINCT FROM (new_values."width")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6b67ba39562929c2de39a9ca225aaf2133f56e74",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ae2d2",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="voice_kept",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="kept",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("opened_by__isnull", True), ("opened_on__isnull", True)),
                    models.Q(("opened_by__isnull", False), ("opened_on__isnull", False)),
                    _connector="OR",
                ),
                name="kept_opened_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="kept",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("shared_with", []),
                    models.Q(("agreed_on__isnull", False), models.Q(("agreed_how", ""), _negated=True)),
                    _connector="OR",
                ),
                name="kept_shared_because_agreed",
            ),
        ),
    ]

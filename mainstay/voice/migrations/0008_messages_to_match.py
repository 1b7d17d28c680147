"""Messages from somebody whom nobody has named yet."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("voice", "0007_voice_as_figures_read_it"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Arrived",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "medium",
                    models.CharField(
                        choices=[
                            ("own_pages", "The child’s own pages"),
                            ("together", "Written together with a grown-up"),
                            ("phone", "Telephone call"),
                            ("letter", "Letter or card"),
                            ("picture", "Picture"),
                            ("message", "Text or WhatsApp message"),
                            ("in_person", "In person"),
                            ("mind_of_my_own", "Mind of My Own"),
                        ],
                        max_length=14,
                    ),
                ),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("feeling", "How I feel"),
                            ("good", "What is good"),
                            ("worry", "What worries me"),
                            ("change", "What I want to change"),
                            ("who", "Who I want to see"),
                            ("plan", "My plan"),
                            ("school", "School"),
                            ("home", "Where I live"),
                            ("news", "Good news"),
                            ("urgent", "Something urgent"),
                            ("other", "Something else"),
                        ],
                        default="other",
                        max_length=10,
                    ),
                ),
                ("feeling", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("source_id", models.CharField(blank=True, max_length=60)),
                ("sealed", models.BinaryField()),
                ("key_id", models.CharField(max_length=16)),
                ("said_on", models.DateField()),
                ("arrived_on", models.DateField()),
                ("is_urgent", models.BooleanField(default=False)),
                ("due_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting to be matched"),
                            ("matched", "Matched"),
                            ("set_aside", "Set aside"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("settled_on", models.DateField(blank=True, null=True)),
                ("settled_sealed", models.BinaryField(blank=True, null=True)),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "view",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="arrived",
                        to="voice.view",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ArrivedEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "medium",
                    models.CharField(
                        choices=[
                            ("own_pages", "The child’s own pages"),
                            ("together", "Written together with a grown-up"),
                            ("phone", "Telephone call"),
                            ("letter", "Letter or card"),
                            ("picture", "Picture"),
                            ("message", "Text or WhatsApp message"),
                            ("in_person", "In person"),
                            ("mind_of_my_own", "Mind of My Own"),
                        ],
                        max_length=14,
                    ),
                ),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("feeling", "How I feel"),
                            ("good", "What is good"),
                            ("worry", "What worries me"),
                            ("change", "What I want to change"),
                            ("who", "Who I want to see"),
                            ("plan", "My plan"),
                            ("school", "School"),
                            ("home", "Where I live"),
                            ("news", "Good news"),
                            ("urgent", "Something urgent"),
                            ("other", "Something else"),
                        ],
                        default="other",
                        max_length=10,
                    ),
                ),
                ("feeling", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("source_id", models.CharField(blank=True, max_length=60)),
                ("key_id", models.CharField(max_length=16)),
                ("said_on", models.DateField()),
                ("arrived_on", models.DateField()),
                ("is_urgent", models.BooleanField(default=False)),
                ("due_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting to be matched"),
                            ("matched", "Matched"),
                            ("set_aside", "Set aside"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("settled_on", models.DateField(blank=True, null=True)),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="voice.arrived",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "view",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="voice.view",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="arrived",
            index=models.Index(condition=models.Q(("state", "waiting")), fields=["due_on"], name="arrived_waiting"),
        ),
        migrations.AddConstraint(
            model_name="arrived",
            constraint=models.UniqueConstraint(
                condition=models.Q(("source_id", ""), _negated=True),
                fields=("medium", "source_id"),
                name="arrived_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="arrived",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("settled_on__isnull", True),
                        ("settled_sealed__isnull", True),
                        ("state", "waiting"),
                        ("view__isnull", True),
                    ),
                    models.Q(
                        ("settled_on__isnull", False),
                        ("settled_sealed__isnull", False),
                        ("state", "matched"),
                        ("view__isnull", False),
                    ),
                    models.Q(
                        ("settled_on__isnull", False),
                        ("settled_sealed__isnull", False),
                        ("state", "set_aside"),
                        ("view__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="arrived_settled_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="arrived",
            constraint=models.CheckConstraint(
                condition=models.Q(("feeling__isnull", True), ("feeling__range", (1, 5)), _connector="OR"),
                name="arrived_feeling_one_to_five",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="arrived",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "voice_arrivedevent" ("about", "arrived_on", "due_on", "entered_by_id", "feeling", "id", "is_urgent", "key_id", "medium", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "settled_by_id", "settled_on", "source_id", "state", "version", "view_id") SELECT new_values."about", new_values."arrived_on", new_values."due_on", new_values."entered_by_id", new_values."feeling", new_values."id", new_values."is_urgent", new_values."key_id", new_values."medium", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."said_on", new_values."settled_by_id", new_values."settled_on", new_values."source_id", new_values."state", new_values."version", new_values."view_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3609fb275247991bef48d87b83e6a4824a2871ca",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1c82a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="voice_arrived",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="arrived",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "voice_arrivedevent" ("about", "arrived_on", "due_on", "entered_by_id", "feeling", "id", "is_urgent", "key_id", "medium", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "settled_by_id", "settled_on", "source_id", "state", "version", "view_id") SELECT new_values."about", new_values."arrived_on", new_values."due_on", new_values."entered_by_id", new_values."feeling", new_values."id", new_values."is_urgent", new_values."key_id", new_values."medium", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."said_on", new_values."settled_by_id", new_values."settled_on", new_values."source_id", new_values."state", new_values."version", new_values."view_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."about" IS DISTINCT FROM (new_values."about") OR old_values."arrived_on" IS DISTINCT FROM (new_values."arrived_on") OR old_values."due_on" IS DISTINCT FROM (new_values."due_on") OR old_values."entered_by_id" IS DISTINCT FROM (new_values."entered_by_id") OR old_values."feeling" IS DISTINCT FROM (new_values."feeling") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_urgent" IS DISTINCT FROM (new_values."is_urgent") OR old_values."key_id" IS DISTINCT FROM (new_values."key_id") OR old_values."medium" IS DISTINCT FROM (new_values."medium") OR old_values."said_on" IS DISTINCT FROM (new_values."said_on") OR old_values."settled_by_id" IS DISTINCT FROM (new_values."settled_by_id") OR old_values."settled_on" IS DISTINCT FROM (new_values."settled_on") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."version" IS DISTINCT FROM (new_values."version") OR old_values."view_id" IS DISTINCT FROM (new_values."view_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aa56db6910e5a6be06430560dda2203c43e45434",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c85a1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="voice_arrived",
                    when="AFTER",
                ),
            ),
        ),
    ]

"""Tables and their history triggers, as generated from the models."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("children", "0004_analytic_periods_and_episodes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Imprint",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("of", models.CharField(max_length=10)),
                ("child_id", models.UUIDField(db_index=True)),
                ("facts", models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name="Difference",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "what",
                    models.CharField(
                        choices=[("child", "The child"), ("episode", "Episode"), ("review", "Review")], max_length=10
                    ),
                ),
                ("about_on", models.DateField(blank=True, null=True)),
                ("field", models.CharField(max_length=30)),
                ("returned", models.CharField(blank=True, max_length=200)),
                ("entered", models.CharField(blank=True, max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "To be decided"),
                            ("kept", "What was entered is kept"),
                            ("taken", "The return was taken"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True)),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="children.child"
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DifferenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "what",
                    models.CharField(
                        choices=[("child", "The child"), ("episode", "Episode"), ("review", "Review")], max_length=10
                    ),
                ),
                ("about_on", models.DateField(blank=True, null=True)),
                ("field", models.CharField(max_length=30)),
                ("returned", models.CharField(blank=True, max_length=200)),
                ("entered", models.CharField(blank=True, max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "To be decided"),
                            ("kept", "What was entered is kept"),
                            ("taken", "The return was taken"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True)),
                (
                    "child",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="children.child",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
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
                        to="exchange.difference",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HeldUpload",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("year", models.CharField(max_length=7)),
                ("sealed", models.BinaryField()),
                ("key_id", models.CharField(max_length=16)),
                ("kept_at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Return",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
                ("year", models.CharField(max_length=7)),
                ("received_at", models.DateTimeField()),
                ("form", models.CharField(choices=[("csv", "CSV files"), ("xml", "One XML file")], max_length=3)),
                ("digest", models.CharField(max_length=64)),
                ("given", models.JSONField(default=dict)),
                ("row_counts", models.JSONField(default=dict)),
                ("problem_counts", models.JSONField(default=dict)),
                ("problem_total", models.PositiveIntegerField(default=0)),
                ("changes", models.JSONField(default=dict)),
                ("is_current", models.BooleanField(default=True)),
                (
                    "received_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ReturnedRow",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("table", models.CharField(max_length=30)),
                ("file", models.TextField()),
                ("number", models.PositiveIntegerField()),
                ("child", models.TextField()),
                ("key_on", models.DateField(null=True)),
                ("counts", models.BooleanField()),
                ("waits", models.BooleanField(default=False)),
                ("texts", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ("codes", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(null=True), size=None)),
                ("dates", django.contrib.postgres.fields.ArrayField(base_field=models.DateField(null=True), size=None)),
                (
                    "returned",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rows",
                        to="exchange.return",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ReturnEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
                ("year", models.CharField(max_length=7)),
                ("received_at", models.DateTimeField()),
                ("form", models.CharField(choices=[("csv", "CSV files"), ("xml", "One XML file")], max_length=3)),
                ("digest", models.CharField(max_length=64)),
                ("given", models.JSONField(default=dict)),
                ("row_counts", models.JSONField(default=dict)),
                ("problem_counts", models.JSONField(default=dict)),
                ("problem_total", models.PositiveIntegerField(default=0)),
                ("changes", models.JSONField(default=dict)),
                ("is_current", models.BooleanField(default=True)),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="exchange.return",
                    ),
                ),
                (
                    "received_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReturnProblem",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("between_years", models.BooleanField(default=False)),
                ("file", models.TextField(blank=True)),
                ("table", models.CharField(blank=True, max_length=30)),
                ("row", models.PositiveIntegerField(default=0)),
                ("child", models.TextField(blank=True)),
                ("column", models.CharField(blank=True, max_length=40)),
                ("kind", models.CharField(max_length=40)),
                ("severity", models.CharField(max_length=30)),
                ("reason", models.TextField()),
                (
                    "returned",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="problems",
                        to="exchange.return",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RowChoice",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
                ("year", models.CharField(max_length=7)),
                ("table", models.CharField(max_length=30)),
                ("child", models.TextField()),
                ("key_on", models.DateField(blank=True, null=True)),
                ("content", models.CharField(max_length=64)),
                ("chosen_on", models.DateField()),
                (
                    "chosen_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RowChoiceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
                ("year", models.CharField(max_length=7)),
                ("table", models.CharField(max_length=30)),
                ("child", models.TextField()),
                ("key_on", models.DateField(blank=True, null=True)),
                ("content", models.CharField(max_length=64)),
                ("chosen_on", models.DateField()),
                (
                    "chosen_by",
                    models.ForeignKey(
                        db_constraint=False,
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
                        to="exchange.rowchoice",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="difference",
            index=models.Index(condition=models.Q(("state", "open")), fields=["child"], name="difference_open"),
        ),
        migrations.AddConstraint(
            model_name="difference",
            constraint=models.UniqueConstraint(
                fields=("child", "what", "about_on", "field"), name="difference_once", nulls_distinct=False
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="difference",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "exchange_differenceevent" ("about_on", "child_id", "decided_by_id", "decided_on", "entered", "field", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned", "state", "version", "what") SELECT new_values."about_on", new_values."child_id", new_values."decided_by_id", new_values."decided_on", new_values."entered", new_values."field", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."returned", new_values."state", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="eae7107650940fa31e8da7b4881cffaddb191a89",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e92bb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="exchange_difference",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="difference",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "exchange_differenceevent" ("about_on", "child_id", "decided_by_id", "decided_on", "entered", "field", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned", "state", "version", "what") SELECT new_values."about_on", new_values."child_id", new_values."decided_by_id", new_values."decided_on", new_values."entered", new_values."field", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."returned", new_values."state", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5f4ad167946b311865c6f834f1e4fb6b373c2413",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b6b73",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="exchange_difference",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="return",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_current", True)), fields=("year",), name="return_one_current_a_year"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="return",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "exchange_returnevent" ("changes", "digest", "form", "given", "id", "is_current", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem_counts", "problem_total", "received_at", "received_by_id", "row_counts", "version", "year") SELECT new_values."changes", new_values."digest", new_values."form", new_values."given", new_values."id", new_values."is_current", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."problem_counts", new_values."problem_total", new_values."received_at", new_values."received_by_id", new_values."row_counts", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f79e036c2df1c5fabf88bf89a55a0c9dc9862505",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_29e7f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="exchange_return",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="return",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "exchange_returnevent" ("changes", "digest", "form", "given", "id", "is_current", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem_counts", "problem_total", "received_at", "received_by_id", "row_counts", "version", "year") SELECT new_values."changes", new_values."digest", new_values."form", new_values."given", new_values."id", new_values."is_current", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."problem_counts", new_values."problem_total", new_values."received_at", new_values."received_by_id", new_values."row_counts", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="21bbfa6b02a70dc76e6f98063af52f8e08729b56",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_26eba",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="exchange_return",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="returnedrow",
            index=models.Index(fields=["returned", "table", "number"], name="returned_row_in_order"),
        ),
        migrations.AddIndex(
            model_name="returnedrow",
            index=models.Index(
                condition=models.Q(("waits", True)), fields=["returned", "table"], name="returned_row_waits"
            ),
        ),
        migrations.AddIndex(
            model_name="returnedrow",
            index=models.Index(fields=["child"], name="returned_row_by_child"),
        ),
        migrations.AddIndex(
            model_name="returnproblem",
            index=models.Index(fields=["returned", "kind", "table", "row"], name="return_problem_by_kind"),
        ),
        migrations.AddIndex(
            model_name="returnproblem",
            index=models.Index(
                condition=models.Q(("between_years", True)), fields=["between_years"], name="return_problem_years"
            ),
        ),
        migrations.AddConstraint(
            model_name="rowchoice",
            constraint=models.UniqueConstraint(
                fields=("year", "table", "child", "key_on"), name="row_choice_once", nulls_distinct=False
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="rowchoice",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "exchange_rowchoiceevent" ("child", "chosen_by_id", "chosen_on", "content", "id", "key_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "table", "version", "year") SELECT new_values."child", new_values."chosen_by_id", new_values."chosen_on", new_values."content", new_values."id", new_values."key_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."table", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="45354229e8f145f0a62200ac0eb3b365f6e65361",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4d734",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="exchange_rowchoice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="rowchoice",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "exchange_rowchoiceevent" ("child", "chosen_by_id", "chosen_on", "content", "id", "key_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "table", "version", "year") SELECT new_values."child", new_values."chosen_by_id", new_values."chosen_on", new_values."content", new_values."id", new_values."key_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."table", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c921b87bc2ecb01292b2a48cc0a0d684e5bda762",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3033c",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="exchange_rowchoice",
                    when="AFTER",
                ),
            ),
        ),
    ]

"""Tables and their history triggers, as generated from the models."""

import django.contrib.postgres.fields
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Seal",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("sealed_at", models.DateTimeField()),
                ("table", models.CharField(max_length=20)),
                ("first_number", models.BigIntegerField()),
                ("last_number", models.BigIntegerField()),
                ("rows", models.PositiveIntegerField()),
                ("digest", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.BigIntegerField(db_index=True, editable=False, null=True)),
                ("written_at", models.DateTimeField()),
                ("business_on", models.DateField()),
                ("actor_id", models.UUIDField()),
                ("on_behalf_of_id", models.UUIDField(null=True)),
                ("channel", models.CharField(max_length=20)),
                ("request_id", models.CharField(blank=True, max_length=64)),
                ("action", models.CharField(max_length=80)),
                ("event", models.CharField(max_length=80)),
                (
                    "subject_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), default=list, size=None
                    ),
                ),
                ("child_id", models.UUIDField(null=True)),
                ("payload", models.JSONField(default=dict)),
                ("sentence", models.CharField(max_length=500)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["child_id", "-written_at"], name="entry_by_child"),
                    models.Index(fields=["actor_id", "-written_at"], name="entry_by_actor"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Once",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("token", models.CharField(max_length=80)),
                ("action", models.CharField(max_length=80)),
                ("result_model", models.CharField(blank=True, max_length=80)),
                (
                    "result_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), default=list, size=None
                    ),
                ),
                ("used_at", models.DateTimeField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("token", "action"), name="once_for_each_action")],
            },
        ),
        migrations.CreateModel(
            name="Sighting",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.BigIntegerField(db_index=True, editable=False, null=True)),
                ("seen_at", models.DateTimeField()),
                ("person_id", models.UUIDField()),
                ("child_id", models.UUIDField()),
                ("page", models.CharField(max_length=80)),
                ("basis", models.CharField(max_length=40)),
                ("request_id", models.CharField(blank=True, max_length=64)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["child_id", "-seen_at"], name="sighting_by_child"),
                    models.Index(fields=["person_id", "-seen_at"], name="sighting_by_person"),
                ],
            },
        ),
    ]

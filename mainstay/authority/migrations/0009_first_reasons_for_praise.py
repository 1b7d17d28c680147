"""What praise is for, as a service begins with."""

import uuid

from django.db import migrations

REASONS = [
    ("good-plan", "A good plan"),
    ("listened-to-the-child", "Listened to the child"),
    ("kept-a-promise", "Kept a promise"),
    ("hard-work-with-family", "Hard work with the family"),
    ("stability-for-the-child", "Stability for the child"),
    ("partnership", "Partnership"),
    ("other", "Something else"),
]


def add_reasons(apps, schema_editor):
    Reason = apps.get_model("authority", "Reason")
    Reason.objects.using(schema_editor.connection.alias).bulk_create(
        [
            Reason(id=uuid.uuid4(), kind="praise", code=code, words=words, starts_on="2000-01-01")
            for code, words in REASONS
        ]
    )


class Migration(migrations.Migration):
    dependencies = [("authority", "0008_praise_has_its_list"), ("pghistory", "0007_auto_20250421_0444")]
    operations = [migrations.RunPython(add_reasons, migrations.RunPython.noop)]

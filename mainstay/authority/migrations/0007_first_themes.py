"""The themes of concerns a service starts with (domain reference, section 5 and the report it grew out of)."""

import uuid

from django.db import migrations

THEMES = [
    ("lack-of-clear-plan", "Lack of a clear plan"),
    ("plan-not-implemented", "Plan not implemented"),
    ("drift-and-delay", "Drift and delay"),
    ("poor-practice", "Poor practice"),
    ("decisions-about-plan", "Decisions about the plan"),
    ("no-allocated-social-worker", "No allocated social worker"),
    ("participation", "Participation"),
    ("other", "Other"),
]


def add_themes(apps, schema_editor):
    Reason = apps.get_model("authority", "Reason")
    Reason.objects.using(schema_editor.connection.alias).bulk_create(
        [
            Reason(id=uuid.uuid4(), kind="theme", code=code, words=words, starts_on="2000-01-01")
            for code, words in THEMES
        ]
    )


class Migration(migrations.Migration):
    dependencies = [("authority", "0006_themes_of_concerns")]
    operations = [migrations.RunPython(add_themes, migrations.RunPython.noop)]

"""The reasons a service starts with, for reviews that were late and reviews that are postponed."""

import uuid

from django.db import migrations

REASONS = {
    "late": [
        ("child-or-carer-unavailable", "Child or carer unavailable"),
        ("reviewing-officer-unavailable", "Reviewing officer unavailable"),
        ("social-worker-unavailable-or-changed", "Social worker unavailable or changed"),
        ("report-not-ready", "Social worker's report or care plan not ready"),
        ("moved-at-short-notice", "Child moved placement at short notice"),
        ("told-late-of-child", "Service told late that the child came into care"),
        ("child-missing", "Child missing"),
        ("partner-unavailable", "Parent, school or health professional unavailable"),
        ("venue-or-technology", "Venue or technology"),
        ("other", "Another reason"),
    ],
    "postponed": [
        ("child-asked", "The child asked for another day"),
        ("child-or-carer-unavailable", "Child or carer unavailable"),
        ("reviewing-officer-unavailable", "Reviewing officer unavailable"),
        ("social-worker-unavailable-or-changed", "Social worker unavailable or changed"),
        ("report-not-ready", "Social worker's report or care plan not ready"),
        ("moved-at-short-notice", "Child moved placement at short notice"),
        ("waiting-for-assessment-or-court", "Waiting for an assessment or a court's decision"),
        ("partner-unavailable", "Parent, school or health professional unavailable"),
        ("venue-or-technology", "Venue or technology"),
        ("other", "Another reason"),
    ],
}


def add_reasons(apps, schema_editor):
    Reason = apps.get_model("authority", "Reason")
    Reason.objects.using(schema_editor.connection.alias).bulk_create(
        [
            Reason(id=uuid.uuid4(), kind=kind, code=code, words=words, starts_on="2000-01-01")
            for kind, pairs in REASONS.items()
            for code, words in pairs
        ]
    )


class Migration(migrations.Migration):
    # Its rows are kept in the history too, by a function that pghistory's own migrations make.
    dependencies = [("authority", "0002_history_is_added_to"), ("pghistory", "0007_auto_20250421_0444")]
    operations = [migrations.RunPython(add_reasons, migrations.RunPython.noop)]

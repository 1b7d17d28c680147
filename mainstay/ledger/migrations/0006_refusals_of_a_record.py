"""What was tried on a record and refused is found by its child."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0005_read_by_day"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(
                condition=models.Q(("event", "Refused")), fields=["child_id", "-written_at"], name="entry_refused"
            ),
        ),
    ]

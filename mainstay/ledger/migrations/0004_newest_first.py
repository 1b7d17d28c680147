"""The account is read newest first: an index that gives its rows in that order."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_a_single_answer_or_a_list")]
    operations = [
        migrations.AddIndex("entry", models.Index(fields=["-written_at", "-id"], name="entry_newest_first")),
        migrations.AddIndex("sighting", models.Index(fields=["-seen_at", "-id"], name="sighting_newest_first")),
    ]

"""Whether what came of a token was a list of records, which may hold one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0002_append_only_sealed_and_guarded"),
    ]

    operations = [
        migrations.AddField(
            model_name="once",
            name="result_is_list",
            field=models.BooleanField(default=False),
        ),
    ]

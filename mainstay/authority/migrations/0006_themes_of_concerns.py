"""A list of the themes of concerns beside the reasons."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("authority", "0005_changes_that_touch_figures"),
    ]

    operations = [
        migrations.AlterField(
            model_name="reason",
            name="kind",
            field=models.CharField(
                choices=[
                    ("late", "Why a review was late"),
                    ("postponed", "Why a review is postponed"),
                    ("theme", "What a concern is about"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="reasonevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("late", "Why a review was late"),
                    ("postponed", "Why a review is postponed"),
                    ("theme", "What a concern is about"),
                ],
                max_length=20,
            ),
        ),
    ]

"""A list of words of a child that raise an urgent alert."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("authority", "0009_first_reasons_for_praise"),
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
                    ("praise", "What praise is for"),
                    ("urgent", "Words of a child that raise an urgent alert"),
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
                    ("praise", "What praise is for"),
                    ("urgent", "Words of a child that raise an urgent alert"),
                ],
                max_length=20,
            ),
        ),
    ]

"""Praise has a list of its own: what it is for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("authority", "0007_first_themes"),
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
                ],
                max_length=20,
            ),
        ),
    ]

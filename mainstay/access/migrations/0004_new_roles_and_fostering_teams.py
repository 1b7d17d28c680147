"""Child protection coordinators, senior managers of social work, and fostering teams."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_the_system_itself"),
    ]

    operations = [
        migrations.AlterField(
            model_name="membership",
            name="role",
            field=models.CharField(
                choices=[
                    ("reviewing_officer", "Reviewing officer"),
                    ("child_protection_coordinator", "Child protection coordinator"),
                    ("service_manager", "Service manager"),
                    ("business_support", "Business support"),
                    ("social_worker", "Social worker"),
                    ("team_manager", "Team manager"),
                    ("senior_manager", "Senior manager"),
                    ("data_officer", "Data officer"),
                    ("auditor", "Auditor"),
                    ("director", "Director"),
                    ("administrator", "Administrator"),
                    ("system", "System"),
                ],
                max_length=30,
            ),
        ),
        migrations.AlterField(
            model_name="team",
            name="kind",
            field=models.CharField(
                choices=[
                    ("reviewing_service", "Reviewing service"),
                    ("social_work", "Social work team"),
                    ("fostering", "Fostering team"),
                ],
                max_length=20,
            ),
        ),
    ]

"""The complaints team, the emergency duty team, and a child on their own pages."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0004_new_roles_and_fostering_teams"),
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
                    ("complaints_team", "Complaints team"),
                    ("emergency_duty", "Emergency duty"),
                    ("child", "Child"),
                    ("system", "System"),
                ],
                max_length=30,
            ),
        ),
    ]

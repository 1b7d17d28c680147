"""The system as a person of its own in the account, so that jobs and commands act under a name."""

from django.db import migrations


def add_system(apps, schema_editor):
    Person = apps.get_model("access", "Person")
    Membership = apps.get_model("access", "Membership")
    system, _ = Person.objects.using(schema_editor.connection.alias).get_or_create(
        email="system@mainstay.example.org",
        defaults={"name": "Mainstay itself", "is_system": True, "password": "!unusable"},
    )
    Membership.objects.using(schema_editor.connection.alias).get_or_create(
        person=system, role="system", defaults={"starts_on": "2000-01-01"}
    )


class Migration(migrations.Migration):
    dependencies = [("access", "0002_people_teams_and_grants")]
    operations = [migrations.RunPython(add_system, migrations.RunPython.noop)]

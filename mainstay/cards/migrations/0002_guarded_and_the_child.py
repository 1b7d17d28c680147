"""Cards are kept for good; and the one name under which children act in the account."""

from django.db import migrations

KEPT = """
REVOKE DELETE, TRUNCATE ON cards_card, cards_ownway FROM app;
REVOKE UPDATE, DELETE, TRUNCATE ON cards_cardevent, cards_ownwayevent FROM app;
"""


def add_the_child(apps, schema_editor):
    Person = apps.get_model("access", "Person")
    Person.objects.using(schema_editor.connection.alias).get_or_create(
        email="child@mainstay.example.org",
        defaults={"name": "The child", "is_system": True, "password": "!unusable"},
    )


class Migration(migrations.Migration):
    dependencies = [("cards", "0001_initial"), ("access", "0005_children_and_those_who_help_them")]
    operations = [
        migrations.RunSQL(KEPT, migrations.RunSQL.noop),
        migrations.RunPython(add_the_child, migrations.RunPython.noop),
    ]

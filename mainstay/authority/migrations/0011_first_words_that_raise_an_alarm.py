"""The words of a child that raise an urgent alert when a service starts; the service changes the list."""

import uuid

from django.db import migrations

WORDS = (
    "unsafe", "not safe", "scared", "frightened", "afraid of", "hurt me", "hurts me", "hurting me", "hit me",
    "hits me", "hitting me", "punched me", "kicked me", "touched me", "touches me", "touching me", "abuse", "abused",
    "rape", "raped", "run away", "running away", "ran away", "kill myself", "kill me", "want to die", "suicide",
    "hurt myself", "cut myself", "cutting myself", "self harm", "overdose", "locked in", "locked me", "starving",
    "no food", "weapon", "knife", "threatened", "threatens me", "forced me", "made me do", "secret with", "help me",
)  # fmt: skip


def add_words(apps, schema_editor):
    Reason = apps.get_model("authority", "Reason")
    Reason.objects.using(schema_editor.connection.alias).bulk_create(
        [
            Reason(id=uuid.uuid4(), kind="urgent", code=words.replace(" ", "-"), words=words, starts_on="2000-01-01")
            for words in WORDS
        ]
    )


class Migration(migrations.Migration):
    dependencies = [("authority", "0010_words_that_raise_an_alarm")]
    operations = [migrations.RunPython(add_words, migrations.RunPython.noop)]

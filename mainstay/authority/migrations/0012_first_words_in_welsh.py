"""The words that raise an urgent alert, in Welsh: a child may write in it as soon as their pages are offered in it.

Welsh changes the first letter of a word after some others, so that a word may stand here in several spellings.
"""

import uuid

from django.db import migrations

WORDS = (
    "ofn", "ofnus", "ddim yn ddiogel", "anniogel", "brifo fi", "frifo fi", "fy mrifo", "gwneud dolur", "gwneud loes",
    "bwrw fi", "fwrw fi", "fy mwrw", "taro fi", "daro fi", "fy nharo", "curo fi", "fy nghuro", "dyrnu fi", "fy nyrnu",
    "cicio fi", "gicio fi", "fy nghicio", "slapio fi", "cyffwrdd a fi", "gyffwrdd a fi", "fy nghyffwrdd", "twtsiad fi",
    "cam-drin", "gam-drin", "ngham-drin", "camdrin", "treisio", "dreisio", "nhreisio", "rhedeg i ffwrdd",
    "redeg i ffwrdd", "rhedeg bant", "redeg bant", "dianc", "ddianc", "lladd fy hun", "ladd fy hun", "lladd fi",
    "ladd fi", "fy lladd", "eisiau marw", "isio marw", "moyn marw", "hunanladdiad", "brifo fy hun", "frifo fy hun",
    "niweidio fy hun", "torri fy hun", "dorri fy hun", "hunan-niwed", "hunan-niweidio", "gorddos", "orddos", "cloi fi",
    "gloi fi", "fy nghloi", "llwgu", "lwgu", "dim bwyd", "arf", "cyllell", "gyllell", "chyllell", "bygwth", "fygwth",
    "mygwth", "gorfodi fi", "orfodi fi", "fy ngorfodi", "cyfrinach gyda", "gyfrinach gyda", "cyfrinach efo",
    "gyfrinach efo", "helpa fi", "helpwch fi",
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
    dependencies = [("authority", "0011_first_words_that_raise_an_alarm")]
    operations = [migrations.RunPython(add_words, migrations.RunPython.noop)]

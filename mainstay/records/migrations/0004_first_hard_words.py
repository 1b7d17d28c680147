"""A first list of hard words, for the service to make its own."""

import uuid
from datetime import date

from django.db import migrations

SINCE = date(2016, 4, 1)
WORDS = (
    ("accommodated", "living away from home because your parents agreed to it, or because you asked"),
    ("adoption", "when a new family becomes your family by law, for always"),
    ("advocate", "somebody whose job is to help you say what you think, and to be on your side"),
    ("assessment", "finding out what you need and how things are"),
    ("cafcass", "people who tell the court what is best for children"),
    ("care order", "a judge’s decision that the council looks after you, together with your parents"),
    ("care plan", "what has been agreed about how you are looked after"),
    ("care proceedings", "when a court decides where you should live and who looks after you"),
    ("complaint", "telling the council that something is wrong, so that it must answer you"),
    ("contact", "seeing, calling or writing to your family and friends"),
    ("designated teacher", "the teacher at your school who looks out for children in care"),
    ("foster care", "living with a family that looks after you when you cannot live at home"),
    ("guardian", "somebody the court asks to find out what is best for you"),
    ("health assessment", "a check-up with a nurse or doctor about how you are"),
    ("identity", "what makes you who you are"),
    ("independent", "somebody who makes up their own mind and does not work for your social worker"),
    ("interim care order", "a judge’s decision for now that the council looks after you"),
    ("legal status", "what the law says about who looks after you and why"),
    ("parental responsibility", "the right to make big decisions about you, and the duty to look after you"),
    ("pathway plan", "the plan for when you are older and leave care"),
    ("permanence", "knowing where you will live and who will be there for you until you are grown up"),
    ("personal education plan", "what is agreed about how school helps you"),
    ("placement", "where you live and who you live with"),
    ("placement order", "a judge’s decision that the council may find you a new family"),
    ("reviewing officer", "me: I check that everyone keeps their promises to you, and that you are heard"),
    ("section 20", "an agreement with your parents that you live away from home for now"),
    ("siblings", "your brothers and sisters"),
    ("special guardianship", "when somebody who is not your parent looks after you until you are grown up"),
    ("staying put", "staying with your foster carers after you are 18"),
    ("supervision", "when a grown-up stays with you and watches that you are safe"),
)


def add(apps, schema_editor):
    HardWord = apps.get_model("records", "HardWord")
    rows = [
        HardWord(id=uuid.uuid5(uuid.NAMESPACE_URL, f"hard-word/{word}"), word=word, explained=explained, starts_on=SINCE)
        for word, explained in WORDS
    ]
    HardWord._base_manager.bulk_create(rows)


def take_away(apps, schema_editor):
    apps.get_model("records", "HardWord")._base_manager.filter(starts_on=SINCE).delete()


class Migration(migrations.Migration):
    dependencies = [("records", "0003_reopened_and_language"), ("pghistory", "0007_auto_20250421_0444")]
    operations = [migrations.RunPython(add, take_away)]

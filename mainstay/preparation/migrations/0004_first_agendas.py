"""The agendas a service starts with, by age and ability; it changes them on its own pages."""

import uuid

from django.db import migrations


def heading(key, words, prompt="", scale=False, picture=""):
    return {"key": key, "heading": words, "prompt": prompt, "scale": scale, "picture": picture, "notes": ""}


UNDER_FIVE = [
    heading("h1", "What we saw", "How the child is: play, sleep, food, who they go to."),
    heading("h2", "What is working well", "For the child, at home and at nursery."),
    heading("h3", "What are we worried about", "What is not yet as it should be."),
    heading("h4", "Home and the people who matter", "The carers, parents, brothers and sisters."),
    heading("h5", "Growing and learning", "Health, speech, nursery."),
    heading("h6", "What was promised last time", "What was done, and what was not."),
    heading("h7", "How safe and settled is life for the child now?", "0 is very worried, 10 is all is well.", True),
    heading("h8", "What needs to happen", "Who will do what, by when."),
]
FIVE_TO_TEN = [
    heading("h1", "About me", "Something you are proud of, or something new."),
    heading("h2", "What is working well?", "At home, at school, with friends and family."),
    heading("h3", "What are we worried about?", "Anything that makes you sad, cross or scared."),
    heading("h4", "Home", "Where you live and the people you live with."),
    heading("h5", "Seeing my family", "Who you see, and who you would like to see."),
    heading("h6", "School", "What you like, and what is hard."),
    heading("h7", "Feeling well", "Your body, your teeth, your feelings, your sleep."),
    heading("h8", "What grown-ups promised last time", "Did they do it?"),
    heading("h9", "How is life, from 0 to 10?", "0 is as bad as can be, 10 is as good as can be.", True),
    heading("h10", "What needs to happen?", "Who will do it, and by when."),
]
ELEVEN_TO_FIFTEEN = [
    heading("h1", "What is working well", "At home, at school, with friends, with family."),
    heading("h2", "What are we worried about", "What worries you, and what worries others."),
    heading("h3", "Where I live", "What is good about it, and what should change."),
    heading("h4", "Family time and friends", "Who you see, how often, and what you would change."),
    heading("h5", "School and what I am good at", "Lessons, plans, clubs."),
    heading("h6", "Health and feelings", "Health checks, sleep, how you are doing."),
    heading("h7", "Who I am", "Religion, culture, language, what matters to you."),
    heading("h8", "What was promised last time", "What was done, late or not, and why."),
    heading("h9", "How are things, from 0 to 10?", "And what would make it one higher?", True),
    heading("h10", "What needs to happen", "Who will do what, by when, and how you will know."),
]
SIXTEEN_AND_OVER = [
    heading("h1", "What is working well", "What you want to keep."),
    heading("h2", "What are we worried about", "What you are worried about, and what others are."),
    heading("h3", "Home, now and next", "Where you live, and where you will live."),
    heading("h4", "Education, training, work and money", "Plans, support, what you are entitled to."),
    heading("h5", "Family, friends and people I can count on", "Who is there for you, now and later."),
    heading("h6", "Health and feelings", "Appointments, and who to go to after 18."),
    heading("h7", "Who I am", "Identity, documents, status, what matters to you."),
    heading("h8", "My pathway plan", "What it says, whether it is yours, what is missing."),
    heading("h9", "What was promised last time", "What was done, late or not, and why."),
    heading("h10", "How are things, from 0 to 10?", "And what would make it one higher?", True),
    heading("h11", "What needs to happen", "Who will do what, by when."),
]
PICTURES = [
    heading("h1", "Me", "", False, "star"),
    heading("h2", "Good", "", False, "smile"),
    heading("h3", "Worry", "", False, "cloud"),
    heading("h4", "Home", "", False, "home"),
    heading("h5", "People", "", False, "people"),
    heading("h6", "School", "", False, "school"),
    heading("h7", "How is it? 0 to 10", "", True, "heart"),
    heading("h8", "Next", "", False, "path"),
]
TEMPLATES = [
    ("Under 5", 0, 4, "words", UNDER_FIVE),
    ("5 to 10", 5, 10, "words", FIVE_TO_TEN),
    ("11 to 15", 11, 15, "words", ELEVEN_TO_FIFTEEN),
    ("16 and over", 16, 25, "words", SIXTEEN_AND_OVER),
    ("In pictures", 0, 25, "pictures", PICTURES),
]


def add_templates(apps, schema_editor):
    AgendaTemplate = apps.get_model("preparation", "AgendaTemplate")
    AgendaTemplate.objects.using(schema_editor.connection.alias).bulk_create(
        [
            AgendaTemplate(
                id=uuid.uuid4(), version=1, name=name, number=1, age_from=first, age_to=last, ability=ability,
                headings=headings, starts_on="2000-01-01",
            )
            for name, first, last, ability, headings in TEMPLATES
        ]
    )


class Migration(migrations.Migration):
    # Its rows are kept in the history too, by a function that pghistory's own migrations make.
    dependencies = [
        ("preparation", "0003_preparation_keeps_its_days"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]
    operations = [migrations.RunPython(add_templates, migrations.RunPython.noop)]

"""Tables and their history triggers, as generated from the models."""

import pghistory.utils
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Allocation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('child_told_on', models.DateField(blank=True, null=True)),
                ('child_told_how', models.CharField(blank=True, max_length=60)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name='AllocationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('child_told_on', models.DateField(blank=True, null=True)),
                ('child_told_how', models.CharField(blank=True, max_length=60)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ContractedShare',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('share', models.DecimalField(decimal_places=3, max_digits=4)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name='ContractedShareEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('pgh_context_id', models.UUIDField(null=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                ('version', models.PositiveIntegerField(default=0, editable=False)),
                ('share', models.DecimalField(decimal_places=3, max_digits=4)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('source', models.CharField(choices=[('return', 'National return'), ('daily', 'Daily extract'), ('entered', 'Entered here')], default='entered', max_length=10)),
            ],
            options={
                'abstract': False,
            },
        ),
    ]

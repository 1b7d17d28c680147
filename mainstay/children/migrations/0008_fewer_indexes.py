"""No index that another one begins with, and of history only by row."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('access', '0003_the_system_itself'),
        ('children', '0007_whose_first'),
    ]

    operations = [
    ]

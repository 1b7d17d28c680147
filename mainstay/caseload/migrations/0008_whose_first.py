"""The constraints against overlaps look first at whose a row is, then at its days: one rule, many times faster."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('caseload', '0007_handovers_guarded'),
        ('children', '0006_changes_that_touch_figures'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='allocation',
            name='allocation_one_officer_at_a_time',
        ),
        migrations.RemoveConstraint(
            model_name='contractedshare',
            name='share_one_at_a_time',
        ),
        migrations.RemoveConstraint(
            model_name='cover',
            name='cover_one_at_a_time',
        ),
        migrations.AddConstraint(
            model_name='allocation',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('child', '='), (models.Func(models.F('starts_on'), models.F('ends_on'), django.contrib.postgres.fields.ranges.RangeBoundary(), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='allocation_one_officer_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='contractedshare',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('officer', '='), (models.Func(models.F('starts_on'), models.F('ends_on'), django.contrib.postgres.fields.ranges.RangeBoundary(), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='share_one_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='cover',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('child', '='), (models.Func(models.F('starts_on'), models.F('ends_on'), django.contrib.postgres.fields.ranges.RangeBoundary(), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='cover_one_at_a_time'),
        ),
    ]

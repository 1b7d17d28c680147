"""The constraints against overlaps look first at whose a row is, then at its days: one rule, many times faster."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('access', '0003_the_system_itself'),
        ('children', '0006_changes_that_touch_figures'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='episode',
            name='episode_one_at_a_time',
        ),
        migrations.RemoveConstraint(
            model_name='periodofcare',
            name='period_one_at_a_time',
        ),
        migrations.RemoveConstraint(
            model_name='socialwork',
            name='social_work_one_at_a_time',
        ),
        migrations.AddConstraint(
            model_name='episode',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('child', '='), (models.Func(models.F('starts_on'), models.F('ends_on'), django.contrib.postgres.fields.ranges.RangeBoundary(), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='episode_one_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='periodofcare',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('child', '='), (models.Func(models.F('starts_on'), models.F('ends_on'), django.contrib.postgres.fields.ranges.RangeBoundary(), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='period_one_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='socialwork',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('child', '='), (models.Func(models.F('starts_on'), models.F('ends_on'), django.contrib.postgres.fields.ranges.RangeBoundary(), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='social_work_one_at_a_time'),
        ),
    ]

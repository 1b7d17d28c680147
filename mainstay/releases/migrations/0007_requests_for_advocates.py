"""Documents that ask a service for an advocate or an independent visitor."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('releases', '0006_letters_that_are_private'),
    ]

    operations = [
        migrations.AlterField(
            model_name='release',
            name='document',
            field=models.CharField(choices=[('letter', 'Letter to the child'), ('record', 'Record of the review'), ('annex', 'Annex for adults'), ('agenda', 'Agenda'), ('invitation', 'Details of an invitation'), ('promises', 'Promises'), ('handover', 'Letter about a change of officer'), ('answers', 'Letter with answers to the child'), ('referral', 'Request for an advocate'), ('visitor_referral', 'Request for a visitor')], max_length=20),
        ),
        migrations.AlterField(
            model_name='releaseevent',
            name='document',
            field=models.CharField(choices=[('letter', 'Letter to the child'), ('record', 'Record of the review'), ('annex', 'Annex for adults'), ('agenda', 'Agenda'), ('invitation', 'Details of an invitation'), ('promises', 'Promises'), ('handover', 'Letter about a change of officer'), ('answers', 'Letter with answers to the child'), ('referral', 'Request for an advocate'), ('visitor_referral', 'Request for a visitor')], max_length=20),
        ),
    ]

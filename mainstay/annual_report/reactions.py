"""What the report does when a child takes back what it shows."""

from __future__ import annotations

from mainstay.achievements.events import PermissionWithdrawn
from mainstay.annual_report.models import Publication, TakenBack
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when


@when(PermissionWithdrawn)
def show_it_no_more(acting: Acting, event: PermissionWithdrawn) -> None:
    """Leave it out of every copy of a publication that is made from now on."""
    if event.use != "annual_report" or event.subject is None:
        return
    thing = str(event.subject)
    shown = Publication.objects.filter(carried__proud__contains=[{"thing": thing}])
    gone = TakenBack.objects.filter(thing_id=event.subject).values("publication_id")
    for publication_id in shown.exclude(pk__in=gone).values_list("pk", flat=True):
        TakenBack(publication_id=publication_id, thing_id=event.subject, taken_back_on=acting.today).save()

"""Opening an alert: who saw it is kept."""

from __future__ import annotations

from mainstay import clock
from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import AlertSeen
from mainstay.voice.models import AlertTold, UrgentAlert


@action(may=Can.TAKE_ALERTS, on=UrgentAlert)
def see_alert(acting: Acting, alert: UrgentAlert) -> UrgentAlert:
    """Record that somebody opened an alert, and when they first did."""
    told = AlertTold.objects.filter(alert=alert, person_id=acting.person_id, opened_at__isnull=True)
    told.update(opened_at=clock.now())
    acting.record(AlertSeen(subject=alert.pk, child=alert.child_id))
    return alert

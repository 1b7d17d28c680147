"""Taking an alert: everybody told of it sees who does."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import AlertTaken
from mainstay.voice.models import AlertTold, UrgentAlert
from mainstay.voice.rules import alerting
from mainstay.voice.shared.alarms import told_ids
from mainstay.voice.shared.moments import moment_of


@action(may=Can.TAKE_ALERTS, on=UrgentAlert)
def take_alert(acting: Acting, alert: UrgentAlert) -> UrgentAlert:
    """Take an alert; it goes on to nobody else, and the others told of it know. Raises Refused."""
    alerting.must_not_be_taken(alert.taken_by_id)
    alert.taken_at, alert.taken_by_id = moment_of(acting), acting.person_id
    alert.save()
    AlertTold.objects.filter(alert=alert, person_id=acting.person_id, opened_at__isnull=True).update(
        opened_at=alert.taken_at
    )
    in_time = alerting.in_time(alert.raised_at, alert.taken_at, alert.minutes_allowed)
    others = told_ids(alert, besides=acting.person_id)
    acting.record(AlertTaken(subject=alert.pk, child=alert.child_id, in_time=in_time, to_ids=others))
    return alert

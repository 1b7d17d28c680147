"""Handing alerts on that nobody took in time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from mainstay import clock
from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.events import AlertHanded
from mainstay.voice.models import AlertTold, UrgentAlert
from mainstay.voice.rules import alerting
from mainstay.voice.shared.alarms import tell
from mainstay.voice.shared.people import duty_managers, named


@action(may=Can.TAKE_ALERTS, on=[UrgentAlert])
def hand_on_alerts(acting: Acting, alerts: Sequence[Any]) -> list[UrgentAlert]:
    """Tell the next named person of each alert that waits too long; where nobody is named, the duty managers again.

    Raises Refused where none waits too long: another worker was quicker.
    """
    now = clock.now()
    waiting = [alert for alert in alerts if alert.taken_at is None and _waits(alert, now)]
    if not waiting:
        raise Refused("No alert waits for the next person now.")
    for alert in waiting:
        told = list(AlertTold.objects.filter(alert=alert).values_list("person_id", flat=True))
        following = alerting.next_of(named(acting.today, emergency=False), told)
        people = (following,) if following else duty_managers(acting.today)
        tell(alert, dict.fromkeys(people, AlertTold.As.NEXT.value), now)
        alert.passed_on_at = now
        alert.save()
        acting.record(AlertHanded(subject=alert.pk, child=alert.child_id, to_ids=people))
    return waiting


def _waits(alert: UrgentAlert, now: datetime) -> bool:
    return alerting.waits_no_longer(alert.passed_on_at, alert.minutes_allowed, now)

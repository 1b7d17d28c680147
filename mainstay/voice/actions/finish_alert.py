"""Recording what was done about an alert."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.events import AlertFinished
from mainstay.voice.models import UrgentAlert
from mainstay.voice.rules import alerting
from mainstay.voice.rules.answering import must_say


@action(may=Can.TAKE_ALERTS, on=UrgentAlert)
def finish_alert(acting: Acting, alert: UrgentAlert, *, done: str) -> UrgentAlert:
    """Keep what was done, sealed with the alert. Raises Refused before somebody has taken it, and the second time."""
    alerting.must_be_taken(alert.taken_by_id)
    if alert.done_on is not None:
        raise Refused("What was done is recorded already.")
    words = must_say(done, 4000, "Say what was done: who spoke to the child, who was told, and how the child is now.")
    alert.sealed, alert.key_id = vault.seal(words, alert.pk)
    alert.done_on, alert.done_by_id = acting.today, acting.person_id
    alert.save()
    acting.record(AlertFinished(subject=alert.pk, child=alert.child_id))
    return alert

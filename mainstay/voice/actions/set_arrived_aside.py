"""Setting a message in the tray aside: it is from no child of this service."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.actions.match_arrived import SETTLED
from mainstay.voice.events import MessageDismissed
from mainstay.voice.models import Arrived
from mainstay.voice.rules.answering import must_say
from mainstay.voice.shared.tray import settle


@action(may=Can.MATCH_VIEWS, on=Arrived)
def set_arrived_aside(acting: Acting, arrived: Arrived, *, because: str) -> Arrived:
    """Keep why a message is from no child of this service; it stays to be read. Raises Refused, Conflict."""
    acting.must_have_seen(arrived)
    if arrived.state != Arrived.State.WAITING:
        raise Refused(SETTLED)
    said = must_say(because, 500, "Say why it is from no child of this service, and whom you told of it.")
    settle(acting, arrived, Arrived.State.SET_ASIDE, said)
    arrived.save()
    acting.record(MessageDismissed(subject=arrived.pk))
    return arrived

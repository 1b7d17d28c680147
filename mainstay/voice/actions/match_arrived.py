"""Saying whose a message in the tray is."""

from __future__ import annotations

from uuid import UUID

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.events import MessageMatched
from mainstay.voice.models import Arrived, View
from mainstay.voice.rules.answering import must_say
from mainstay.voice.shared.keeping import Said, keep_view
from mainstay.voice.shared.tray import opened, settle

SETTLED = "This message is not waiting any more. Go back to the tray to see what became of it."


@action(may=Can.MATCH_VIEWS, on=Arrived)
def match_arrived(acting: Acting, arrived: Arrived, *, child_id: UUID, how_known: str) -> View:
    """Keep a message as the view of a child, with how it is known that it is theirs. Raises Refused, Conflict."""
    acting.must_have_seen(arrived)
    if arrived.state != Arrived.State.WAITING:
        raise Refused(SETTLED)
    if not Child.objects.visible_to(acting.viewer).filter(pk=child_id).exists():
        raise Refused("There is no such child, or you may not see their record.")
    known = must_say(how_known, 500, "Say how you know that it is from this child. It is never guessed.")
    came = opened(arrived)
    view = keep_view(acting, child_id, Said(
        medium=arrived.medium, about=arrived.about, text=came["words"], feeling=arrived.feeling,
        said_on=arrived.said_on, written_by=came["sender"][:200],
    ))  # fmt: skip
    settle(acting, arrived, Arrived.State.MATCHED, known)
    arrived.view = view
    arrived.save()
    acting.record(MessageMatched(subject=arrived.pk, child=child_id))
    return view

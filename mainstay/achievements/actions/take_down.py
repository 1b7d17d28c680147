"""Recording that something was taken down from a place, or why it cannot be."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.achievements.events import ShowingEnded
from mainstay.achievements.models import Showing
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.rules.answering import must_say


@action(may=Can.KEEP_ACHIEVEMENTS, on=Showing)
def take_down(acting: Acting, showing: Showing, *, how: str) -> Showing:
    """Record what was done where it stood; the child reads it. Raises Refused where that was recorded before."""
    if showing.taken_down_on is not None:
        raise Refused("It is recorded already what was done there.")
    showing.taken_down_on = acting.today
    showing.taken_down_how = must_say(how, 200, "Say what you did, such as “taken off the page”.")
    showing.save()
    acting.record(ShowingEnded(subject=showing.achievement_id, child=showing.child_id, use=showing.use))
    return showing

"""Recording where something a child is proud of is shown."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.achievements.models import Achievement, Showing
from mainstay.achievements.rules.permitting import Use, must_be_a_use
from mainstay.achievements.shared.showing import Place, shown_in
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.KEEP_ACHIEVEMENTS, on=Achievement)
def record_showing(acting: Acting, row: Achievement, *, use: str, place: str) -> Showing:
    """Record a place where it is shown; the child reads it on their own pages. Raises Refused where it may not be."""
    chosen = must_be_a_use(use)
    if chosen is Use.ANNUAL_REPORT:
        raise Refused("The annual report records by itself what stands in it, when it is published.")
    return shown_in(acting, row, chosen, Place(place))

"""Reading on one's own pages what a manager answered."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.advocacy.events import SomebodyElseSeen
from mainstay.advocacy.models import SomebodyElse
from mainstay.advocacy.shared.somebody import closed_to
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.USE_OWN_PAGES, on=SomebodyElse)
def see_somebody_else_answer(acting: Acting, row: SomebodyElse) -> SomebodyElse:
    """Record that the child has read it, so that the manager knows it arrived."""
    row.read_on = row.read_on or acting.today
    row.save()
    acting.record(SomebodyElseSeen(**closed_to(row)))
    return row

"""Taking back that one wants somebody else, before it is answered."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.advocacy.events import SomebodyElseWithdrawn
from mainstay.advocacy.models import SomebodyElse
from mainstay.advocacy.shared.somebody import closed_to, must_wait
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.USE_OWN_PAGES, on=SomebodyElse)
def take_back_somebody_else(acting: Acting, row: SomebodyElse) -> SomebodyElse:
    """Take it back. Raises Refused where it is answered."""
    must_wait(row)
    row.taken_back_on = acting.today
    row.save()
    acting.record(SomebodyElseWithdrawn(**closed_to(row)))
    return row

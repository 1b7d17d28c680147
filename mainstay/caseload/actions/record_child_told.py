"""Recording that a child was told who their reviewing officer is."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.caseload import rules
from mainstay.caseload.events import ChildTold
from mainstay.caseload.models import Allocation
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.ENTER_CHILDREN, on=Allocation)
def record_child_told(acting: Acting, allocation: Allocation, *, told_on: date, how: str) -> Allocation:
    """Keep when and how the child was told who their officer is. Raises Refused, Conflict."""
    acting.must_have_seen(allocation)
    rules.must_be_told(told_on, how, today=acting.today)
    allocation.child_told_on, allocation.child_told_how = told_on, how
    allocation.save()
    acting.record(ChildTold(subject=allocation.pk, child=allocation.child_id, told_on=told_on, how=how))
    return allocation

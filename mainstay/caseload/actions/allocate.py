"""Allocating a reviewing officer to one child or many."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.caseload import rules
from mainstay.caseload.models import Allocation
from mainstay.caseload.shared.giving import as_present, give, must_be_able_to_have, present_of
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.ALLOCATE, on=[Child])
def allocate(
    acting: Acting, children: list[Child], *, officer: Person, starts_on: date, reason: str = ""
) -> list[Allocation]:
    """Give one child or many, who have no officer, a reviewing officer from a day; a first day may be put right.

    All or none. Raises Refused: not an officer, not independent (DR-6.7), parent and child together
    (DR-6.4), not looked after, the officer has the child already, or the child is to be handed over.
    """
    ids = [child.pk for child in children]
    must_be_able_to_have(officer, ids, starts_on)
    present = present_of(ids, starts_on)
    for child_id in ids:
        rules.must_be_handed_over(as_present(present.get(child_id)), officer.pk, starts_on)
    return give(acting, {child_id: present.get(child_id) for child_id in ids}, officer, starts_on, reason.strip())

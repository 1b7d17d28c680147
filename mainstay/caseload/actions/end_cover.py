"""Ending cover before its day, because the officer is back."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.caseload import rules
from mainstay.caseload.events import CoverEnded
from mainstay.caseload.models import Cover
from mainstay.caseload.shared.covering import end_covers
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.ALLOCATE, on=[Cover])
def end_cover(acting: Acting, covers: list[Cover]) -> list[Cover]:
    """End cover today, with the sight that went with it. Raises Refused where it has ended already."""
    for row in covers:
        rules.must_be_running(row.ends_on, acting.today)
    ended = end_covers(covers, acting.today)
    for number, row in enumerate(ended):
        acting.record(
            CoverEnded(
                subject=row.pk,
                child=row.child_id,
                covered_by_id=row.covered_by_id,
                ends_on=row.ends_on,
                tells=number == 0,
            )
        )
    return ended

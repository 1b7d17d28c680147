"""Saying that one thing of a preparation that was waived is needed after all."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import WaiverEnded
from mainstay.preparation.models import Waiver
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=Waiver)
def end_waiver(acting: Acting, waiver: Waiver) -> Waiver:
    """Take a waiver back. Raises Refused, Conflict."""
    acting.must_have_seen(waiver)
    if waiver.ended_on is not None:
        raise Refused("This waiver was taken back already.")
    waiver.ended_on = acting.today
    waiver.save()
    acting.record(WaiverEnded(subject=waiver.pk, child=waiver.review.child_id, task=waiver.task))
    return waiver

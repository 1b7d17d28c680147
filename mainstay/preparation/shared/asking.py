"""Noting in the preparation of a review what a child said about an advocate, where another room heard it."""

from __future__ import annotations

from uuid import UUID

from mainstay.ledger.acting import Acting
from mainstay.preparation.events import AdvocateRequested
from mainstay.preparation.models import Asked, Preparation


def note_advocate(acting: Acting, review_id: UUID, child_id: UUID, asked: str) -> None:
    """Note it on a preparation that has begun, where it says something else; in an action only."""
    preparation = Preparation.objects.filter(review_id=review_id).select_for_update(of=("self",)).first()
    if preparation is None or preparation.advocate == asked:
        return
    preparation.advocate = asked
    if asked != Asked.NOT_ASKED:
        preparation.advocate_asked_on = preparation.advocate_asked_on or acting.today
    preparation.save()
    acting.record(AdvocateRequested(subject=review_id, child=child_id, asked=asked))

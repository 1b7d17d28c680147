"""Copying across what still stands from the last review, one passage at a time."""

from __future__ import annotations

from mainstay import clock
from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.records.events import PassageSaved
from mainstay.records.models import Passage, ReviewRecord
from mainstay.records.rules import states
from mainstay.records.rules.states import Step
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=ReviewRecord)
def copy_passage(acting: Acting, record: ReviewRecord, *, source: Passage) -> Passage:
    """Copy one passage of an earlier record of the same child into this one; what stands here is never overwritten.

    Raises Refused where something is written here already, or the passage is another child's.
    """
    states.after(record.state, Step.WRITE)
    if source.record.review.child_id != record.review.child_id:
        raise Refused("That passage is of another child. Copy from this child's last review.")
    passage = record.passages.select_for_update().filter(key=source.key).first() or Passage(
        record=record, key=source.key
    )
    if passage.words.strip():
        raise Refused("Something is written here already. Add to it by hand, so that nothing is overwritten.")
    passage.heading, passage.words, passage.to_child = source.heading, source.words, source.to_child
    passage.goes_in, passage.copied_from = source.goes_in, source
    passage.saved_at, passage.saved_by_id = clock.now(), acting.person_id
    passage.save()
    acting.record(PassageSaved(subject=record.pk, child=record.review.child_id, key=source.key, copied=True))
    return passage

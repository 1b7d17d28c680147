"""Opening a finished record again, to put right what it says."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.records.events import RecordReopened
from mainstay.records.models import ReviewRecord
from mainstay.records.rules import states
from mainstay.records.rules.states import Step
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=ReviewRecord)
def reopen_record(acting: Acting, record: ReviewRecord, *, because: str) -> ReviewRecord:
    """Open a record that was written or sent, with the reason; it is finished and sent again, its first days kept.

    Raises Refused, Conflict.
    """
    acting.must_have_seen(record)
    to = states.after(record.state, Step.REOPEN)
    why = " ".join(because.split())
    if not why:
        raise Refused("Say in a few words what is to be put right.")
    record.state, record.reopened_because = to, why[:500]
    record.save()
    acting.record(RecordReopened(subject=record.pk, child=record.review.child_id, review=record.review_id))
    return record

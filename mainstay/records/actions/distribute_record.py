"""Saying that a record was sent to everybody who should have it."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.records.events import RecordDistributed
from mainstay.records.models import ReviewRecord
from mainstay.records.rules import states
from mainstay.records.rules.states import Step
from mainstay.releases.models import Release
from mainstay.statute.refusal import Refused

ON_THEIR_WAY = (Release.State.MADE, Release.State.BLOCKED, Release.State.WAITING, Release.State.READY)
GONE = (Release.State.SENT, Release.State.OPENED)


@action(may=Can.MAKE_RELEASES, on=ReviewRecord)
def distribute_record(acting: Acting, record: ReviewRecord) -> ReviewRecord:
    """Say that everybody who should have the record has it: at least one copy was sent, and none is still waiting.

    The record keeps the day it was first distributed. Raises Refused, Conflict.
    """
    acting.must_have_seen(record)
    to = states.after(record.state, Step.DISTRIBUTE)
    made = Release.objects.filter(source_id=record.review_id)
    waiting = made.filter(state__in=ON_THEIR_WAY).count()
    if waiting:
        copies = "1 copy is" if waiting == 1 else f"{waiting} copies are"
        raise Refused(f"{copies} made and not sent yet. Send or withdraw each first.")
    if not made.filter(state__in=GONE, document=Release.Document.RECORD).exists():
        raise Refused("No copy of this record was sent yet. Send it to everybody who should have it first.")
    record.state = to
    record.distributed_on = record.distributed_on or acting.today
    record.save()
    acting.record(
        RecordDistributed(
            subject=record.pk, child=record.review.child_id, review=record.review_id,
            distributed_on=record.distributed_on, distribute_by_on=record.distribute_by_on,
        )
    )  # fmt: skip
    return record

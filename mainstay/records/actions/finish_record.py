"""Finishing the record of a review, once everything that applies is answered."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.records.events import RecordWritten
from mainstay.records.models import Coverage, PermanencePlan, ReviewRecord
from mainstay.records.reactions.answering import cover
from mainstay.records.rules import states
from mainstay.records.rules.gates import NO_PLAN, must_be_answered, must_be_covered, needs_permanence_plan
from mainstay.records.rules.matters import to_answer
from mainstay.records.rules.states import Step
from mainstay.records.shared.asking import answered, facts_of, plan_before, unanswered_promises, written
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=ReviewRecord)
def finish_record(acting: Acting, record: ReviewRecord, *, rest_because: str = "") -> ReviewRecord:
    """Say that the record is written: every promise of last time answered, every matter that applies answered.

    `rest_because` says why the matters without an answer were not covered; each then says so. The record keeps the
    day it was first written. Raises Refused, Conflict.
    """
    acting.must_have_seen(record)
    to = states.after(record.state, Step.FINISH)
    _must_pass_the_gate(record)
    must_be_answered(unanswered_promises(record.review))
    left = to_answer(facts_of(record.review, acting.today), answered(record), written(record))
    if not rest_because.strip():
        must_be_covered([each.heading for each in left])
    for matter in left:
        cover(acting, record, matter=matter.key, state=Coverage.State.NOT_COVERED, because=rest_because)
    record.state = to
    record.written_on = record.written_on or acting.today
    record.save()
    acting.record(
        RecordWritten(
            subject=record.pk, child=record.review.child_id, review=record.review_id, written_on=record.written_on,
            write_by_on=record.write_by_on,
        )
    )  # fmt: skip
    return record


def _must_pass_the_gate(record: ReviewRecord) -> None:
    """Insist on what the plan for permanence is, at the second review and until there is one (DR-4.1)."""
    review = record.review
    needed = needs_permanence_plan(review.kind, plan_before=plan_before(review))
    if needed and not PermanencePlan.objects.filter(review=review).exists():
        raise Refused(NO_PLAN)

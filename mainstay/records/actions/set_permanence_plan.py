"""Saying what the plan for permanence is, as a review found it."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.records.events import PermanencePlanRecorded
from mainstay.records.models import Coverage, PermanencePlan, ReviewRecord
from mainstay.records.reactions.answering import cover
from mainstay.records.rules import states
from mainstay.records.rules.gates import must_be_a_plan
from mainstay.records.rules.states import Step


@action(may=Can.CONDUCT_REVIEWS, on=ReviewRecord)
def set_permanence_plan(
    acting: Acting,
    record: ReviewRecord,
    *,
    outcomes: Sequence[str] = (),
    agreed: bool = False,
    none_because: str = "",
    steps: str = "",
) -> PermanencePlan:
    """Keep the outcomes of the plan, several where plans run in parallel, or why there is none and the steps to one.

    Raises Refused. Source: DR-4.1, DR-4.2.
    """
    states.after(record.state, Step.WRITE)
    chosen = must_be_a_plan(outcomes, none_because, steps)
    review = record.review
    plan = PermanencePlan.objects.filter(review=review).first() or PermanencePlan(
        review=review, child_id=review.child_id
    )
    plan.outcomes, plan.agreed = chosen, agreed and bool(chosen)
    plan.none_because = "" if chosen else " ".join(none_because.split())[:500]
    plan.steps, plan.found_on = steps.strip(), acting.today
    plan.save()
    cover(acting, record, matter="permanence", state=Coverage.State.COVERED)
    acting.record(
        PermanencePlanRecorded(
            subject=plan.pk, child=review.child_id, review=review.pk, kind=review.kind, outcomes=tuple(chosen),
            agreed=plan.agreed,
        )
    )  # fmt: skip
    return plan

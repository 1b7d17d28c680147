"""Checking the plan and assessments of a child new to care."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.children.models import PeriodOfCare
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.records.events import NewPlanChecked
from mainstay.records.models import NewPlanCheck
from mainstay.statute.refusal import Refused


@action(may=Can.CHECK_NEW_PLANS, on=PeriodOfCare)
def check_new_plan(
    acting: Acting, period: PeriodOfCare, *, plan_in_place: bool, assessments_in_place: bool, words: str = ""
) -> NewPlanCheck:
    """Keep what was found, signed by whoever checked; where something is missing the child stays on the list.

    Raises Refused. Source: DR-4.10.
    """
    said = " ".join(words.split())
    if not (plan_in_place and assessments_in_place) and not said:
        raise Refused("Say what is missing and what is done about it. The child stays on the list until it is there.")
    check = NewPlanCheck.objects.filter(period=period).first() or NewPlanCheck(period=period, child_id=period.child_id)
    check.plan_in_place, check.assessments_in_place, check.words = plan_in_place, assessments_in_place, said[:500]
    check.checked_on, check.checked_by_id = acting.today, acting.person_id
    check.save()
    acting.record(
        NewPlanChecked(
            subject=check.pk, child=period.child_id, period=period.pk, plan_in_place=plan_in_place,
            assessments_in_place=assessments_in_place,
        )
    )  # fmt: skip
    return check

"""Writing a child's plan in the child's words."""

from __future__ import annotations

from collections.abc import Mapping

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import OwnPlanWritten
from mainstay.voice.models import OwnPlan
from mainstay.voice.rules.planning import must_be_parts


@action(may=Can.CONDUCT_REVIEWS, on=Child)
def write_own_plan(acting: Acting, child: Child, *, parts: Mapping[str, Mapping[str, str]]) -> OwnPlan:
    """Keep a child's plan as the child reads it on their own pages from now on. Raises Refused, Conflict."""
    plan = OwnPlan.objects.filter(child=child).first()
    if plan is not None:
        acting.must_have_seen(plan)
    plan = plan or OwnPlan(child=child)
    plan.parts = must_be_parts(parts)
    plan.written_on, plan.written_by_id = acting.today, acting.person_id
    plan.save()
    acting.record(OwnPlanWritten(subject=plan.pk, child=child.pk))
    return plan

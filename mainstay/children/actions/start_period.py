"""Recording that a child came back into care."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.access.models import Team
from mainstay.children.models import Child, PeriodOfCare
from mainstay.children.rules import entering
from mainstay.children.rules.entering import Before, CareFacts
from mainstay.children.shared.opening import begin
from mainstay.children.shared.social_work import assign
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.ENTER_CHILDREN, on=Child)
def start_period(
    acting: Acting, child: Child, *, care: CareFacts, team: Team | None = None, social_worker: str = ""
) -> PeriodOfCare:
    """Begin a new period of care of a child who was not looked after the day before (DR-1.8). Raises Refused."""
    rows = PeriodOfCare.objects.filter(child=child).order_by("starts_on")
    periods = [Before(*row) for row in rows.values_list("starts_on", "ends_on", "reason_ceased")]
    entering.must_be_able_to_start(periods, care.starts_on)
    care = entering.checked_care(care, born_on=child.born_on, today=acting.today)
    period = begin(acting, child, care)
    if team is not None:
        assign(acting, child, team, social_worker, care.starts_on)
    return period

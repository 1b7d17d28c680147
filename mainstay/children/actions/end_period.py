"""Recording that a child is no longer looked after."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.children.events import PeriodOfCareEnded
from mainstay.children.models import Child, PeriodOfCare
from mainstay.children.rules import ending
from mainstay.children.shared.turning import present_episode, stretch
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.ENTER_CHILDREN, on=Child)
def end_period(acting: Acting, child: Child, *, ends_on: date, reason: str) -> PeriodOfCare:
    """End the child's period of care and its last episode, for a reason of the national list (REC).

    Raises Refused: not looked after, too early, after the 18th birthday, or a reason that cannot be. Raises Conflict.
    """
    current = present_episode(acting, child)
    ending.must_be_able_to_end(
        stretch(current), ends_on=ends_on, reason=reason, born_on=child.born_on, today=acting.today
    )
    current.ends_on, current.reason_ceased = ends_on, reason
    current.save()
    period = current.period
    period.ends_on, period.reason_ceased = ends_on, reason
    period.save()
    acting.record(PeriodOfCareEnded(subject=period.pk, child=child.pk, ends_on=ends_on, reason=reason))
    return period

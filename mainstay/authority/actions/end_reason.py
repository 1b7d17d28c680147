"""Taking a reason off the service's list from a day on."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.authority import rules
from mainstay.authority.events import ReasonEnded
from mainstay.authority.models import Reason
from mainstay.authority.shared.held import forget
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.SET_POLICY, on=Reason)
def end_reason(acting: Acting, reason: Reason, *, ends_on: date) -> Reason:
    """Take a reason off the list; what was recorded with it stays. Raises Refused when it ended already."""
    rules.must_not_have_ended(reason.ends_on, "This reason")
    rules.must_end_after(reason.starts_on, ends_on, "This reason")
    reason.ends_on = ends_on
    reason.save()
    forget()
    acting.record(ReasonEnded(subject=reason.pk, kind=reason.kind, code=reason.code, ends_on=ends_on))
    return reason

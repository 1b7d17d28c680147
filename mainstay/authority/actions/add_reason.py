"""Adding a reason to the service's own list."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.access.viewer import on_day
from mainstay.authority import rules
from mainstay.authority.events import ReasonAdded
from mainstay.authority.models import Reason
from mainstay.authority.shared.held import forget
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.SET_POLICY, on=None)
def add_reason(acting: Acting, *, kind: str, words: str, starts_on: date) -> Reason:
    """Add a reason why reviews are late or postponed, or what praise is for.

    Raises Refused when it is on the list already.
    """
    if kind not in Reason.Kind.values:
        raise Refused(f"“{kind}” is not a list of reasons. Choose one of those there are.")
    code = rules.reason_code(words)
    if Reason.objects.filter(on_day(starts_on), kind=kind, code=code).exists():
        raise Refused(f"“{words.strip()}” is on the list already.")
    later = Reason.objects.filter(kind=kind, code=code, starts_on__gt=starts_on).order_by("starts_on").first()
    reason = Reason(
        kind=kind, code=code, words=words.strip(), starts_on=starts_on, ends_on=later.starts_on if later else None
    )
    reason.save()
    forget()
    acting.record(ReasonAdded(subject=reason.pk, kind=kind, code=code))
    return reason

"""Recording whether praise may be quoted, for somebody who does not sign in."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.praise import rules
from mainstay.praise.models import Praise
from mainstay.praise.rules import Step
from mainstay.praise.shared.answering import keep_answer


@action(may=Can.GIVE_PRAISE, on=Praise)
def record_quote_answer(acting: Acting, praise: Praise, *, step: Step, how: str) -> Praise:
    """Record what somebody without an account answered, and how; whoever gave the praise may.

    Raises Refused, PermissionDenied.
    """
    if praise.to_person_id is not None or praise.given_by_id != acting.person_id:
        raise PermissionDenied("The person who was praised answers for themselves.")
    return keep_answer(acting, praise, step, how=rules.must_say_how(how))

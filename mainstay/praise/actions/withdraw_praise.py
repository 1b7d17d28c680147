"""Taking praise back."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.praise import rules
from mainstay.praise.events import PraiseWithdrawn
from mainstay.praise.models import Praise


@action(may=Can.GIVE_PRAISE, on=Praise)
def withdraw_praise(acting: Acting, praise: Praise, *, because: str) -> Praise:
    """Take back praise that was given by mistake; the giver alone may, and no figure and no report counts it.

    Raises Refused, Conflict, PermissionDenied.
    """
    if praise.given_by_id != acting.person_id:
        raise PermissionDenied("Only the person who gave the praise can take it back.")
    acting.must_have_seen(praise)
    rules.must_stand(praise.withdrawn_on is not None)
    praise.withdrawn_because, praise.withdrawn_on = rules.must_be_why(because), acting.today
    praise.quoted_in = ""
    praise.save()
    acting.record(PraiseWithdrawn(subject=praise.pk, child=praise.child_id, given_on=praise.given_on))
    return praise

"""Answering whether praise may be quoted, by the person who was praised."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.praise.models import Praise
from mainstay.praise.rules import Step
from mainstay.praise.shared.answering import keep_answer


@action(may=Can.RECEIVE_PRAISE, on=Praise)
def answer_quote(acting: Acting, praise: Praise, *, step: Step) -> Praise:
    """Allow that the words are quoted in the annual report, refuse it, or take the permission back; in one press.

    Raises Refused, PermissionDenied.
    """
    if praise.to_person_id != acting.person_id:
        raise PermissionDenied("Only the person who was praised can say whether it may be quoted.")
    return keep_answer(acting, praise, step)

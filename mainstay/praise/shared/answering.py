"""Keeping the answer whether praise may be quoted, by whomever it was given."""

from __future__ import annotations

from mainstay.ledger.acting import Acting
from mainstay.praise import rules
from mainstay.praise.events import QuoteAnswered
from mainstay.praise.models import Praise
from mainstay.praise.rules import Step


def keep_answer(acting: Acting, praise: Praise, step: Step, *, how: str = "") -> Praise:
    """Write what was answered, and take the words out of a report that is not published; inside an action only.

    Raises Refused.
    """
    rules.must_stand(praise.withdrawn_on is not None)
    praise.permission = rules.after(praise.permission, step)
    praise.answered_on, praise.answered_how = acting.today, how
    if praise.permission != rules.State.ALLOWED:
        praise.quoted_in = ""
    praise.save()
    acting.record(
        QuoteAnswered(
            subject=praise.pk, child=praise.child_id, permission=praise.permission, answered_on=acting.today,
            given_by_id=praise.given_by_id,
        )
    )  # fmt: skip
    return praise

"""Recording what a child was asked about an advocate or a visitor, and what they said."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.advocacy.models import Advocacy
from mainstay.advocacy.rules.states import Step
from mainstay.advocacy.shared.steps import Taken, advocacy_of, take
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.shared import open_review_of
from mainstay.statute.refusal import Refused

ANSWERS = (Step.OFFER, Step.WANT, Step.DECLINE)


@action(may=Can.ARRANGE_ADVOCACY, on=Child)
def record_answer(
    acting: Acting, child: Child, *, kind: str, answer: str, on: date, said_by: str, how: str
) -> Advocacy:
    """Record that it was offered, that the child wants it, or does not; it counts for the review that lies ahead.

    Raises Refused, Conflict.
    """
    if answer not in set(ANSWERS):
        raise Refused("Choose what the child said: offered without an answer, wanted, or not wanted.")
    row = advocacy_of(child.pk, kind)
    if row is not None:
        acting.must_have_seen(row)
    taken = Taken(on, said_by, how, review_id=open_review_of(child.pk))
    return take(acting, child.pk, kind, Step(answer), taken)

"""Saying on one's own pages that one does not want an advocate, or an independent visitor, any more."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.advocacy.models import Advocacy
from mainstay.advocacy.rules.states import Step
from mainstay.advocacy.shared.steps import How, Taken, take
from mainstay.cards.shared import THE_CHILD
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.reviews.shared import open_review_of


@action(may=Can.USE_OWN_PAGES, on=Child)
def say_no_to_advocate(acting: Acting, child: Child, *, kind: str) -> Advocacy:
    """Say that one does not want it, before it has begun; who has one tells them. Raises Refused."""
    taken = Taken(acting.today, THE_CHILD, How.OWN_PAGES, review_id=open_review_of(child.pk))
    return take(acting, child.pk, kind, Step.DECLINE, taken)

"""Asking for an advocate, or an independent visitor, on one's own pages: one tap, and no reason."""

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
def ask_for_advocate(acting: Acting, child: Child, *, kind: str) -> Advocacy:
    """Say that one wants an advocate or a visitor; the officer is told that, and not why. Raises Refused."""
    taken = Taken(acting.today, THE_CHILD, How.OWN_PAGES, review_id=open_review_of(child.pk))
    return take(acting, child.pk, kind, Step.WANT, taken)

"""Taking a wish back."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import WishWithdrawn
from mainstay.voice.models import Wish
from mainstay.voice.rules import answering
from mainstay.voice.rules.answering import Step


@action(may=Can.USE_OWN_PAGES, on=Wish)
def take_back_wish(acting: Acting, wish: Wish) -> Wish:
    """Take a wish back that has no answer yet; what was said stays. Raises Refused."""
    wish.state = answering.after(wish.state, Step.TAKE_BACK)
    wish.save()
    acting.record(WishWithdrawn(subject=wish.pk, child=wish.child_id))
    return wish

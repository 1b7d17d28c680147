"""Sending the council's answer back."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import WishReturned
from mainstay.voice.models import Wish
from mainstay.voice.rules import answering
from mainstay.voice.rules.answering import Step, must_say


@action(may=Can.ANSWER_WISHES, on=Wish)
def send_back_answer(acting: Acting, wish: Wish, *, because: str) -> Wish:
    """Send an answer back that does not answer the child; the day by which they are told does not move.

    Raises Refused, Conflict.
    """
    acting.must_have_seen(wish)
    wish.state = answering.after(wish.state, Step.SEND_BACK)
    wish.returned_because = must_say(because, 500, "Say what is missing from the answer.")
    answered_by = wish.council_by_id
    wish.council_outcome, wish.council_sealed, wish.council_on, wish.council_by_id = "", None, None, None
    wish.save()
    told = (answered_by,) if answered_by else ()
    acting.record(WishReturned(subject=wish.pk, child=wish.child_id, to_ids=told))
    return wish

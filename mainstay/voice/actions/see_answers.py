"""Reading answers on one's own pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import AnswerSeen
from mainstay.voice.models import Wish


@action(may=Can.USE_OWN_PAGES, on=[Wish])
def see_answers(acting: Acting, wishes: Sequence[Any]) -> list[Wish]:
    """Record that the child has read answers, so that the officer knows they arrived."""
    for wish in wishes:
        wish.read_on = acting.today
        wish.save()
        acting.record(AnswerSeen(subject=wish.pk, child=wish.child_id))
    return list(wishes)

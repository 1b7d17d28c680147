"""Finding a wish in what a child said."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.models import View, Wish
from mainstay.voice.shared.keeping import keep_wish


@action(may=Can.ANSWER_WISHES, on=View)
def add_wish(acting: Acting, view: View, *, words: str) -> Wish:
    """Keep one thing a child asked for, in the child's words, to be answered like any wish. Raises Refused."""
    return keep_wish(acting, view, words)

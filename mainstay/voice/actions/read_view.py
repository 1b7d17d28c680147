"""Reading what a child said, for the first time."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.models import View
from mainstay.voice.shared import first_seen


@action(may=Can.SEE_CHILDS_WORDS, on=View)
def read_view(acting: Acting, view: View) -> View:
    """Record who read what a child said first, and when; a second reader changes nothing but the account."""
    return first_seen.read(acting, view)

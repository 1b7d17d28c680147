"""Reading what a child said, for the first time."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import ViewSeen
from mainstay.voice.models import View


@action(may=Can.SEE_CHILDS_WORDS, on=View)
def read_view(acting: Acting, view: View) -> View:
    """Record who read what a child said first, and when; a second reader changes nothing but the account."""
    if view.read_on is None:
        view.read_on, view.read_by_id = acting.today, acting.person_id
        view.save()
    acting.record(ViewSeen(subject=view.pk, child=view.child_id, read_on=acting.today))
    return view

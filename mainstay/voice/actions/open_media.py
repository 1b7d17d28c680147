"""Opening a picture or recording of a child, for the first time."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.events import MediaOpened
from mainstay.voice.models import Kept


@action(may=Can.SEE_CHILDS_WORDS, on=Kept)
def open_media(acting: Acting, kept: Kept) -> Kept:
    """Record who opened a picture or recording first, and when; a second opening changes nothing but the account."""
    if kept.opened_on is None:
        kept.opened_on, kept.opened_by_id = acting.today, acting.person_id
        kept.save()
    acting.record(MediaOpened(subject=kept.pk, child=kept.child_id, opened_on=acting.today))
    return kept

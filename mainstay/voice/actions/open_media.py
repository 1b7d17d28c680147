"""Opening a picture or recording of a child, for the first time."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.models import Kept
from mainstay.voice.shared import first_seen


@action(may=Can.SEE_CHILDS_WORDS, on=Kept)
def open_media(acting: Acting, kept: Kept) -> Kept:
    """Record who opened a picture or recording first, and when; a second opening changes nothing but the account."""
    return first_seen.opened(acting, kept)

"""Ending that a picture or recording is shared."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.events import MediaSharingStopped
from mainstay.voice.models import Kept


@action(may=Can.RECORD_CONTACTS, on=Kept)
def stop_sharing_media(acting: Acting, kept: Kept, *, audience: str) -> Kept:
    """End in one step that a picture or recording is shared with somebody; what was sent stays sent. Raises Refused."""
    if audience not in kept.shared_with:
        raise Refused("It is not shared with them, so there is nothing to take back.")
    kept.shared_with = [each for each in kept.shared_with if each != audience]
    kept.save()
    acting.record(MediaSharingStopped(subject=kept.pk, child=kept.child_id, audience=audience))
    return kept

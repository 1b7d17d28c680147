"""Sharing a picture or recording, because the child agreed."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.contacts.models import Audience
from mainstay.contacts.rules import saying
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.events import MediaShared
from mainstay.voice.models import Kept
from mainstay.voice.rules.answering import must_say


@action(may=Can.RECORD_CONTACTS, on=Kept)
def share_media(acting: Acting, kept: Kept, *, audiences: Sequence[str], agreed_how: str) -> Kept:
    """Record with whom the child agreed to share a picture or recording that somebody here has opened.

    Raises Refused.
    """
    if kept.opened_on is None:
        raise Refused("Open it first. Nobody should be shown what nobody here has looked at.")
    chosen = saying.must_be_someone(saying.must_be_audiences(audiences, Audience.values))
    new = [audience for audience in chosen if audience not in kept.shared_with]
    if not new:
        raise Refused("The child shares it with them already.")
    kept.agreed_how = must_say(agreed_how, 200, "Say how the child agreed, such as in the visit of that day.")
    kept.agreed_on = acting.today
    kept.shared_with = [*kept.shared_with, *new]
    kept.save()
    for audience in new:
        acting.record(MediaShared(subject=kept.pk, child=kept.child_id, audience=audience))
    return kept

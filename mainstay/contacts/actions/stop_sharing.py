"""Recording that a child takes back that their words are shared."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.contacts.events import SharingStopped
from mainstay.contacts.models import ChildsWords, Sharing
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.RECORD_CONTACTS, on=ChildsWords)
def stop_sharing(acting: Acting, words: ChildsWords, *, audience: str) -> ChildsWords:
    """End that these words, and what was added to them, are shared with somebody; what was sent stays sent.

    Raises Refused.
    """
    theirs = [words.pk, *words.additions.values_list("pk", flat=True)]
    held = list(
        Sharing.objects.filter(words_id__in=theirs, audience=audience, ended_on__isnull=True).select_for_update()
    )
    if not held:
        raise Refused("These words are not shared with them, so there is nothing to take back.")
    for sharing in held:
        sharing.ended_on = acting.today
        sharing.save()
        acting.record(SharingStopped(subject=sharing.words_id, child=words.child_id, audience=audience))
    return words

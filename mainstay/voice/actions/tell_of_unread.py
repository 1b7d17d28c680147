"""Telling cover of what a child said and nobody read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.events import UnreadViewTold
from mainstay.voice.models import View
from mainstay.voice.shared.people import cover


@action(may=Can.SEE_CHILDS_WORDS, on=[View])
def tell_of_unread(acting: Acting, views: Sequence[Any]) -> list[View]:
    """Tell those who cover, once, of each view that nobody read in time; the duty managers where nobody covers.

    Raises Refused where all were told of already.
    """
    unread = [view for view in views if view.read_on is None and view.gone_to_cover_on is None]
    if not unread:
        raise Refused("Those who cover were told of these already.")
    for view in unread:
        view.gone_to_cover_on = acting.today
        view.save()
        told = cover(view.child_id, acting.today)
        acting.record(UnreadViewTold(subject=view.pk, child=view.child_id, to_ids=told))
    return unread

"""Telling cover of pictures and recordings that nobody opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.events import UnopenedMediaTold
from mainstay.voice.models import Kept
from mainstay.voice.shared.people import cover


@action(may=Can.SEE_CHILDS_WORDS, on=[Kept])
def tell_of_unopened(acting: Acting, kept: Sequence[Any]) -> list[Kept]:
    """Tell those who cover, once, of each picture or recording that nobody opened in time.

    The duty managers hear where nobody covers. Raises Refused where all were told of already.
    """
    unopened = [each for each in kept if each.opened_on is None and each.gone_to_cover_on is None]
    if not unopened:
        raise Refused("Those who cover were told of these already.")
    for each in unopened:
        each.gone_to_cover_on = acting.today
        each.save()
        told = cover(each.child_id, acting.today)
        acting.record(UnopenedMediaTold(subject=each.pk, child=each.child_id, to_ids=told))
    return unopened

"""Guarding words no longer."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import GuardingEnded
from mainstay.releases.models import GuardedWords
from mainstay.statute.refusal import Refused


@action(may=Can.CONFIRM_RELEASES, on=GuardedWords)
def stop_guarding(acting: Acting, guarded: GuardedWords) -> GuardedWords:
    """Let words stand in documents from now on; the account keeps that they were guarded. Raises Refused if ended."""
    if guarded.ended_on is not None:
        raise Refused("These words are guarded no longer already.")
    guarded.ended_on = acting.today
    guarded.save()
    acting.record(GuardingEnded(subject=guarded.pk, child=guarded.child_id, kind=guarded.kind))
    return guarded

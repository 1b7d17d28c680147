"""Telling owners and managers that the day of a promise has passed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.promises.events import OverduePromiseTold
from mainstay.promises.models import Promise
from mainstay.statute.refusal import Refused


@action(may=Can.CONDUCT_REVIEWS, on=[Promise])
def tell_of_overdue(acting: Acting, promises: Sequence[Any]) -> list[Promise]:
    """Tell, once each, those who answer for promises whose day has passed. Raises Refused where all were told."""
    untold = [
        promise
        for promise in promises
        if promise.overdue_told_on is None and promise.closed_on is None and promise.due_on < acting.today
    ]
    if not untold:
        raise Refused("Everybody was told of these promises already.")
    for promise in untold:
        promise.overdue_told_on = acting.today
        promise.save()
        acting.record(
            OverduePromiseTold(
                subject=promise.pk,
                child=promise.child_id,
                due_on=promise.due_on,
                owner_id=promise.owner_person_id,
                team_id=promise.team_id,
            )
        )
    return untold

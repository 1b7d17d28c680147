"""Saying what came of an action of a team's meeting."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import PackActionSettled
from mainstay.quality.models import PackAction
from mainstay.quality.rules import packs
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_TEAM_PACKS, on=PackAction)
def settle_pack_action(acting: Acting, row: PackAction, *, done: bool, came_of_it: str) -> PackAction:
    """Say that an action is done, or is no longer needed and why. Raises Refused."""
    packs.must_be_open(row.state)
    said = " ".join(came_of_it.split())[:500]
    if not done and not said:
        raise Refused("Say why it is no longer needed.")
    row.state = PackAction.State.DONE if done else PackAction.State.DROPPED
    row.came_of_it, row.settled_on = said, acting.today
    row.save()
    acting.record(PackActionSettled(subject=row.pk, state=row.state))
    return row

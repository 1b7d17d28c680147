"""Setting an action of a team's meeting."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import PackActionAdded
from mainstay.quality.models import PackAction, TeamPack
from mainstay.quality.rules import packs
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_TEAM_PACKS, on=TeamPack)
def add_pack_action(acting: Acting, pack: TeamPack, *, what: str, owner: str, due_on: date) -> PackAction:
    """Set what is to be done, by whom and by when. Raises Refused."""
    said, who = packs.must_be_an_action(what, owner)
    if due_on < acting.today:
        raise Refused("Choose a day from today on.")
    if TeamPack.objects.filter(team_id=pack.team_id, starts_on__gt=pack.starts_on).exists():
        raise Refused("A later quarter's pack was made already. Set the action there.")
    row = PackAction(pack=pack, what=said, owner=who, due_on=due_on)
    row.save()
    acting.record(PackActionAdded(subject=row.pk, due_on=due_on))
    return row

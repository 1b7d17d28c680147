"""Setting the ladder of the concerns resolution process, from a day on."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.concerns.events import LadderSet
from mainstay.concerns.models import LadderVersion
from mainstay.concerns.rules import words
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.escalation import Ladder


@action(may=Can.SET_POLICY, on=None)
def set_ladder(acting: Acting, *, ladder: Ladder, starts_on: date, reason: str) -> LadderVersion:
    """Set the council's ladder from a day on; concerns under way keep the one they were raised under.

    Raises Refused, and Conflict where that day's ladder changed since the person saw it.
    """
    because = words.must_say(reason, "Give the reason in a few words.", 300)
    version = LadderVersion.objects.select_for_update().filter(starts_on=starts_on).first()
    if version is not None:
        acting.must_have_seen(version)
    row = version or LadderVersion(starts_on=starts_on)
    row.ladder, row.reason = ladder.to_mapping(), because
    row.save()
    acting.record(LadderSet(subject=row.pk, starts_on=starts_on))
    return row

"""Recording that a team met over its pack."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import PackMeetingHeld
from mainstay.quality.models import TeamPack
from mainstay.quality.rules import packs
from mainstay.quality.rules.packs import Quarter
from mainstay.quality.shared.facts import facts_of


@action(may=Can.MAKE_TEAM_PACKS, on=TeamPack)
def hold_pack_meeting(acting: Acting, pack: TeamPack, *, met_on: date, present: str, minutes: str) -> TeamPack:
    """Minute the meeting; the pack then stays as it stood, with the figures of that day. Raises Refused, Conflict."""
    acting.must_have_seen(pack)
    packs.must_be_a_draft(pack.met_on)
    quarter = Quarter(pack.starts_on)
    pack.minutes = packs.must_be_minuted(minutes, met_on, quarter, today=acting.today)
    pack.met_on, pack.present, pack.state = met_on, " ".join(present.split())[:500], TeamPack.State.MET
    pack.facts = facts_of(pack.team_id, quarter, today=acting.today)
    pack.save()
    acting.record(PackMeetingHeld(subject=pack.pk, team_id=pack.team_id, met_on=met_on))
    return pack

"""Writing to a pack, and judging practice in it."""

from __future__ import annotations

from collections.abc import Mapping

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import PackWritten
from mainstay.quality.models import TeamPack
from mainstay.quality.rules import packs


@action(may=Can.MAKE_TEAM_PACKS, on=TeamPack)
def write_pack(acting: Acting, pack: TeamPack, *, texts: Mapping[str, str], judgements: Mapping[str, str]) -> TeamPack:
    """Keep what is written to each section, and what was seen of practice, while the pack is a draft.

    Raises Refused, Conflict.
    """
    acting.must_have_seen(pack)
    packs.must_be_a_draft(pack.met_on)
    pack.texts, pack.judgements = packs.must_be_texts(texts), packs.must_be_judgements(judgements)
    pack.save()
    acting.record(PackWritten(subject=pack.pk, team_id=pack.team_id, starts_on=pack.starts_on))
    return pack

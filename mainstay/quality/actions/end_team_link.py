"""Ending the link of a reviewing officer to a team."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import TeamLinkEnded
from mainstay.quality.models import TeamLink
from mainstay.quality.rules import links


@action(may=Can.ALLOCATE, on=TeamLink)
def end_team_link(acting: Acting, link: TeamLink, *, ends_on: date) -> TeamLink:
    """End a link from a day on, the first on which it no longer holds. Raises Refused."""
    links.must_end_later(link.starts_on, ends_on, link.ends_on)
    link.ends_on = ends_on
    link.save()
    acting.record(TeamLinkEnded(subject=link.pk, officer_id=link.officer_id, team_id=link.team_id, ends_on=ends_on))
    return link

"""Linking a reviewing officer to a team."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from mainstay.access.can import Can
from mainstay.access.models import Membership, Person, Team
from mainstay.access.roles import Role
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import TeamLinkSet
from mainstay.quality.models import TeamLink
from mainstay.quality.rules import links
from mainstay.statute.refusal import Refused


@action(may=Can.ALLOCATE, on=None)
def link_team(acting: Acting, *, officer: Person, team: Team, starts_on: date) -> TeamLink:
    """Name the reviewing officer whom a social work or fostering team rings, from a day. Raises Refused."""
    if team.kind == Team.Kind.REVIEWING_SERVICE:
        raise Refused("Choose a social work or a fostering team.")
    if not Membership.objects.filter(person=officer, role=Role.REVIEWING_OFFICER.value).on(starts_on).exists():
        raise Refused("Choose somebody who is a reviewing officer on that day.")
    taken = TeamLink.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=starts_on), officer=officer, team=team)
    links.must_be_free(taken.exists(), starts_on)
    link = TeamLink(officer=officer, team=team, starts_on=starts_on)
    link.save()
    acting.record(TeamLinkSet(subject=link.pk, officer_id=officer.pk, team_id=team.pk, starts_on=starts_on))
    return link

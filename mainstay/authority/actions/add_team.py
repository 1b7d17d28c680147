"""Adding a team of the reviewing service or of social care."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.access.models import Team
from mainstay.authority import rules
from mainstay.authority.events import TeamAdded
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.MANAGE_PEOPLE, on=None)
def add_team(acting: Acting, *, reference: str, name: str, kind: str) -> Team:
    """Add a team. Raises Refused when its reference is used already."""
    known_as = rules.must_be_named(reference, "A team's reference")
    if kind not in Team.Kind.values:
        raise Refused(f"“{kind}” is not a kind of team. Choose reviewing_service or social_work.")
    if Team.objects.filter(reference=known_as).exists():
        raise Refused(f"There is a team with the reference {known_as} already.")
    team = Team.objects.create(reference=known_as, name=rules.must_be_named(name, "A team"), kind=kind)
    acting.record(TeamAdded(subject=team.pk, kind=kind))
    return team

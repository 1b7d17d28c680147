"""Making the pack for a team's meeting of a quarter."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.models import Team
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.quality.events import PackMade
from mainstay.quality.models import PackAction, TeamPack
from mainstay.quality.models.packs import reaches
from mainstay.quality.rules import packs
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_TEAM_PACKS, on=None)
def make_pack(acting: Acting, *, team: UUID, starts_on: date) -> TeamPack:
    """Make the pack of a team's quarter in one press; what earlier packs left open is carried into it.

    Raises Refused; Http404 for a team that the person acting is not linked to.
    """
    quarter = packs.must_be_a_quarter(starts_on, today=acting.today)
    found = Team.objects.exclude(kind=Team.Kind.REVIEWING_SERVICE).filter(reaches(acting.viewer, "pk"), pk=team)
    if not found.exists():
        raise Http404("There is no such team, or you are not linked to it.")
    others = TeamPack.objects.filter(team_id=team)
    if others.filter(starts_on=starts_on).exists():
        raise Refused(f"The pack for {quarter.label} was made already.")
    if others.filter(starts_on__gt=starts_on).exists():
        raise Refused("A later quarter's pack was made already.")
    pack = TeamPack(team_id=team, starts_on=starts_on, made_on=acting.today, made_by_id=acting.person_id)
    pack.save()
    carried = _carry(acting, pack)
    acting.record(PackMade(subject=pack.pk, team_id=team, starts_on=starts_on, carried=carried))
    return pack


def _carry(acting: Acting, pack: TeamPack) -> int:
    """What is open still goes on here, and says so where it was."""
    before = PackAction.objects.filter(pack__team_id=pack.team_id, pack__starts_on__lt=pack.starts_on, state="open")
    open_still = list(before.order_by("due_on", "pk"))
    for each in open_still:
        PackAction(pack=pack, what=each.what, owner=each.owner, due_on=each.due_on, carried_from=each).save()
        each.state, each.settled_on = PackAction.State.CARRIED, acting.today
        each.save()
    return len(open_still)

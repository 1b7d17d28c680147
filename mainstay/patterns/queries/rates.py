"""Teams and agencies about which more concerns are raised than about the service's teams as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.models import Team
from mainstay.access.viewer import Viewer, on_day
from mainstay.authority.queries import local_policy
from mainstay.children.models import SocialWork
from mainstay.children.shared.filters import looked_after
from mainstay.concerns.queries import concerns_by_agency, concerns_by_team
from mainstay.patterns.rules.adding_up import Rate, is_above
from mainstay.statute.months import add_months


@dataclass(frozen=True)
class RateRow:
    """A team or an agency above the rest: its concerns of a year, for how many children, and the rate of them all."""

    team_id: UUID | None
    name: str
    concerns: int
    children: int
    per_100: float
    whole_per_100: float


def rates_above(viewer: Viewer) -> list[RateRow]:
    """Those above the service's own rate in the last twelve months, of enough concerns to say anything."""
    if not decide(viewer, Can.SEE_PATTERNS):
        return []
    since = add_months(viewer.today, -12)
    return [*_teams(viewer, since), *_agencies(viewer, since)]


def _teams(viewer: Viewer, since: date) -> list[RateRow]:
    counted = concerns_by_team(viewer, since)
    held = SocialWork.objects.visible_to(viewer).filter(on_day(viewer.today), looked_after(viewer.today, "child_id"))
    children = dict(held.values_list("team_id").annotate(number=Count("child_id", distinct=True)))
    names = dict(Team.objects.values_list("pk", "name"))
    whole = Rate(sum(counted.values()), sum(children.values()))
    rates = {team: Rate(number, children.get(team, 0)) for team, number in counted.items()}
    rows = [
        RateRow(
            team, names.get(team, ""), rate.concerns, rate.children, round(rate.per_100, 1), round(whole.per_100, 1)
        )
        for team, rate in rates.items()
        if is_above(rate, whole, at_least=local_policy(viewer.today).pattern_least)
    ]
    return sorted(rows, key=lambda row: (-row.per_100, row.name.casefold()))


def _agencies(viewer: Viewer, since: date) -> list[RateRow]:
    """An agency has no children of its own, so it is set against the mean of the agencies."""
    counted = concerns_by_agency(viewer, since)
    mean = sum(counted.values()) / len(counted) if counted else 0.0
    least = local_policy(viewer.today).pattern_least
    return [
        RateRow(None, name, number, 0, 0.0, round(mean, 1))
        for name, number in sorted(counted.items(), key=lambda each: -each[1])
        if number >= least and number > mean
    ]

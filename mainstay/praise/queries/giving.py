"""What the form of praise begins with: the child, their team and worker, and who may be chosen."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from mainstay.access.models import Membership, Person, Team
from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer, on_day
from mainstay.children.models import SocialWork
from mainstay.children.queries import ChildName, children_named

# Who does not work with children is not offered.
WORK = [Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.SENIOR_MANAGER, Role.REVIEWING_OFFICER,
        Role.CHILD_PROTECTION_COORDINATOR, Role.SERVICE_MANAGER, Role.BUSINESS_SUPPORT]  # fmt: skip
OTHERS = "Other people who sign in"


@dataclass(frozen=True)
class Giving:
    """Who may be praised, in groups, with the child's own team first; and what is known already.

    `worker_id` is the child's social worker where they sign in, `worker` their name where they do not.
    """

    child: ChildName | None
    people: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    teams: tuple[tuple[str, str], ...]
    team_id: UUID | None
    worker_id: UUID | None
    worker: str


def giving(viewer: Viewer, child_id: UUID | None) -> Giving:
    """What the form begins with; a child whom the viewer may not see is none. Four queries."""
    child = children_named(viewer, [child_id]).get(child_id) if child_id else None
    held = _held(viewer, child.id) if child else None
    people = _people(viewer)
    team_id, worker = (held.team_id, held.social_worker) if held else (None, "")
    own = [person for person, team in people if team == team_id and team]
    named = next((each.pk for each in own if each.name.casefold() == worker.casefold()), None)
    teams = Team.objects.exclude(kind=Team.Kind.REVIEWING_SERVICE)
    listed = sorted(((str(team.pk), team.name) for team in teams), key=lambda pair: pair[1].casefold())
    grouped = _grouped(own, [person for person, _ in people], held.team.name if held else "")
    return Giving(child, grouped, tuple(listed), team_id, named, "" if named else worker)


def _held(viewer: Viewer, child_id: UUID) -> SocialWork | None:
    held = SocialWork.objects.filter(on_day(viewer.today), child_id=child_id)
    return held.select_related("team").first()


def _people(viewer: Viewer) -> list[tuple[Person, UUID | None]]:
    """Everybody who works with children, each with a team they hold a role in, by name; never the viewer."""
    held = Membership.objects.filter(
        on_day(viewer.today), role__in=[role.value for role in WORK], person__is_active=True, person__is_system=False
    )
    rows = held.exclude(person_id=viewer.person_id).select_related("person")
    return sorted(((row.person, row.team_id) for row in rows), key=lambda pair: pair[0].name.casefold())


def _grouped(
    own: list[Person], everybody: list[Person], team: str
) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    first = dict.fromkeys((str(each.pk), each.name) for each in own)
    others = dict.fromkeys((str(each.pk), each.name) for each in everybody if (str(each.pk), each.name) not in first)
    groups = [(team, tuple(first)), (OTHERS, tuple(others))]
    return tuple((title, rows) for title, rows in groups if rows)

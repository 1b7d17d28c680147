"""Who is looking or acting, as plain facts read once for each request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from mainstay import clock
from mainstay.access.models import Membership, Person
from mainstay.access.roles import Role, Scope, widest_sight


@dataclass(frozen=True)
class Viewer:
    """A person with the roles and teams they hold today; `today` is the day of the service's business.

    `child_id` is set for a child on their own pages, and for nobody else.
    """

    person_id: UUID
    name: str
    roles: frozenset[Role]
    team_ids: frozenset[UUID]
    today: date
    child_id: UUID | None = None

    @property
    def sight(self) -> Scope:
        """How far this person sees."""
        return widest_sight(self.roles)


def viewer_of(person: Person, *, today: date | None = None) -> Viewer:
    """The viewer a person is today: their roles and teams as they stand on that day."""
    day = today or clock.today()
    held = Membership.objects.filter(person=person).on(day).values_list("role", "team_id")
    rows = list(held) if person.is_active else []
    return Viewer(
        person_id=person.pk,
        name=person.name,
        roles=frozenset(Role(role) for role, _ in rows),
        team_ids=frozenset(team for _, team in rows if team),
        today=day,
    )


def on_day(day: date, starts: str = "starts_on", ends: str = "ends_on") -> Q:
    """The filter for spans that hold on a day: begun by it, and not ended on or before it."""
    return Q(**{f"{starts}__lte": day}) & (Q(**{f"{ends}__isnull": True}) | Q(**{f"{ends}__gt": day}))

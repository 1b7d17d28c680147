"""Whom praise reaches: the person praised, and the managers of the team, but nobody who must not see the child."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay.access.models import Grant, Membership
from mainstay.access.roles import Role


def reached(*, to_person: UUID | None, team: UUID | None, child: UUID | None, on: date) -> tuple[UUID, ...]:
    """Who is told, the person praised first; each once."""
    managers: list[UUID] = []
    if team is not None:
        held = Membership.objects.filter(team_id=team, role=Role.TEAM_MANAGER.value, person__is_active=True).on(on)
        managers = list(held.order_by("person__name").values_list("person_id", flat=True))
    wanted = dict.fromkeys([*([to_person] if to_person else []), *managers])
    return tuple(key for key in wanted if key not in _kept_from(child, on))


def _kept_from(child: UUID | None, on: date) -> set[UUID]:
    if child is None:
        return set()
    conflicts = Grant.objects.filter(child_id=child, basis=Grant.Basis.CONFLICT, person__isnull=False).on(on)
    return set(conflicts.values_list("person_id", flat=True))

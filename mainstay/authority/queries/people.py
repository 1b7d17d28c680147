"""Who may sign in, with the roles they hold and how far their sign-in is set up; and the teams."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Count, Q
from django.http import Http404

from mainstay.access.decide import ALLOWED, Decision
from mainstay.access.models import Membership, Person, Team
from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer


@dataclass(frozen=True)
class RoleRow:
    """One role a person holds or held, with its team and span."""

    id: UUID
    role: Role
    team: str
    starts_on: date
    ends_on: date | None

    def holds(self, on: date) -> bool:
        """Whether the role is held on a day."""
        return self.starts_on <= on and (self.ends_on is None or on < self.ends_on)


@dataclass(frozen=True)
class PersonRow:
    """Somebody who may sign in, with the roles they hold and the state of their sign-in."""

    id: UUID
    name: str
    email: str
    is_active: bool
    roles: tuple[RoleRow, ...]
    reference: str = ""
    has_password: bool = False
    has_second_factor: bool = False
    may_change: Decision = ALLOWED

    @property
    def since(self) -> date | None:
        """The day their first role began."""
        return min((role.starts_on for role in self.roles), default=None)


def people(viewer: Viewer) -> list[PersonRow]:
    """Everybody who may sign in, by name, with every role they hold or held."""
    return _rows(viewer, Q())


def person(viewer: Viewer, person_id: UUID) -> PersonRow:
    """One person who may sign in. Raises Http404."""
    found = _rows(viewer, Q(pk=person_id))
    if not found:
        raise Http404("There is no such person.")
    return found[0]


def names_of(ids: set[UUID]) -> dict[UUID, str]:
    """The names of some people by their ids, the system's among them."""
    return dict(Person.objects.filter(pk__in=ids).values_list("pk", "name"))


def _rows(viewer: Viewer, which: Q) -> list[PersonRow]:
    chosen = list(Person.objects.filter(which, is_system=False))
    ids = [one.pk for one in chosen]
    roles: dict[UUID, list[RoleRow]] = {}
    for held in Membership.objects.filter(person__in=ids).select_related("team").order_by("starts_on", "role"):
        team = held.team.name if held.team else ""
        row = RoleRow(held.pk, Role(held.role), team, held.starts_on, held.ends_on)
        roles.setdefault(held.person_id, []).append(row)
    second = _with_second_factor(ids)
    found = [_row(viewer, one, tuple(roles.get(one.pk, ())), one.pk in second) for one in chosen]
    return sorted(found, key=lambda row: (row.name.casefold(), row.email))


def _with_second_factor(ids: list[UUID]) -> set[UUID]:
    kinds = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return set(Authenticator.objects.filter(user__in=ids, type__in=kinds).values_list("user_id", flat=True))


def _row(viewer: Viewer, one: Person, roles: tuple[RoleRow, ...], second_factor: bool) -> PersonRow:
    own = Decision(allowed=False, reason="You cannot change your own roles. Ask somebody else who manages people.")
    return PersonRow(
        id=one.pk,
        name=one.name,
        email=one.email,
        is_active=one.is_active,
        roles=roles,
        reference=one.reference,
        has_password=one.has_usable_password(),
        has_second_factor=second_factor,
        may_change=own if one.pk == viewer.person_id else ALLOWED,
    )


@dataclass(frozen=True)
class TeamRow:
    """A team of the council, and how many people hold a role in it today."""

    id: UUID
    reference: str
    name: str
    kind: str
    people: int = 0


def teams(viewer: Viewer, *, kind: str | None = None) -> list[TeamRow]:
    """The council's teams by name, all or of one kind ("social_work", "reviewing_service")."""
    chosen = Team.objects.filter(kind=kind) if kind else Team.objects.all()
    begun = Q(memberships__starts_on__lte=viewer.today)
    open_still = Q(memberships__ends_on__isnull=True) | Q(memberships__ends_on__gt=viewer.today)
    counted = chosen.annotate(held=Count("memberships__person", filter=begun & open_still, distinct=True))
    rows = [TeamRow(team.pk, team.reference, team.name, team.kind, team.held) for team in counted]
    return sorted(rows, key=lambda row: (row.name.casefold(), row.reference))

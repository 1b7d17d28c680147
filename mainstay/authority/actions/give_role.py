"""Giving a person a role from a day on."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from mainstay.access.can import Can
from mainstay.access.models import Membership, Person, Team
from mainstay.access.roles import Role
from mainstay.authority import rules
from mainstay.authority.events import RoleGiven
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.MANAGE_PEOPLE, on=None)
def give_role(
    acting: Acting,
    *,
    person: Person,
    role: Role,
    starts_on: date,
    team: Team | None = None,
    ends_on: date | None = None,
) -> Membership:
    """Give a person a role, in a team where the role has one.

    Raises Refused for one's own role, a team that does not fit, or a role held already at that time.
    """
    rules.must_be_somebody_else(acting.person_id, person.pk)
    rules.must_fit_the_team(role.value, team.kind if team else None)
    if ends_on is not None:
        rules.must_end_after(starts_on, ends_on, "The role")
    Person.objects.select_for_update().get(pk=person.pk)  # two who give the same role wait for each other
    _must_not_hold(person, role, team, starts_on, ends_on)
    held = Membership.objects.create(person=person, role=role.value, team=team, starts_on=starts_on, ends_on=ends_on)
    acting.record(
        RoleGiven(
            subject=held.pk,
            person_id=person.pk,
            role=role.value,
            team_id=team.pk if team else None,
            starts_on=starts_on,
            ends_on=ends_on,
        )
    )
    return held


def _must_not_hold(person: Person, role: Role, team: Team | None, starts_on: date, ends_on: date | None) -> None:
    same = Membership.objects.filter(person=person, role=role.value, team=team)
    overlaps = Q(ends_on__isnull=True) | Q(ends_on__gt=starts_on)
    if ends_on is not None:
        overlaps &= Q(starts_on__lt=ends_on)
    if same.filter(overlaps).exists():
        raise Refused("This person holds that role at that time already. End it first, or choose another day.")

"""Who may own an answer or a project: those of the service who keep what the council of children does."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.models import Membership, Person
from mainstay.access.roles import ROLES, Role
from mainstay.statute.refusal import Refused

KEEPERS = tuple(role.value for role, rule in ROLES.items() if Can.KEEP_CHILDRENS_COUNCIL in rule.may)


def owners_on(day: date) -> list[Person]:
    """Those who may own it on a day, by name. One query."""
    kept = [role for role in KEEPERS if role != Role.SYSTEM.value]
    held = Membership.objects.on(day).filter(role__in=kept).values("person_id")
    return list(Person.objects.filter(pk__in=held, is_active=True).order_by("name", "pk"))


def must_be_an_owner(owner_id: UUID, day: date) -> Person:
    """The person with this key, where they may own it on a day. Raises Refused."""
    found = next((person for person in owners_on(day) if person.pk == owner_id), None)
    if found is None:
        raise Refused("Choose a reviewing officer or manager of the service who sees to it.")
    return found

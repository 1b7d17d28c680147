"""The demonstration's staff beside its reviewing officers: one person or more for each role."""

from __future__ import annotations

from datetime import date

from mainstay.access.models import Person, Team
from mainstay.access.roles import Role
from mainstay.authority.actions.add_person import add_person
from mainstay.authority.actions.give_role import give_role
from mainstay.ledger.acting import Acting

SINCE = date(2016, 4, 1)
STAFF: tuple[tuple[str, str, Role], ...] = (
    ("SM1", "Gwen Adeyemi", Role.SERVICE_MANAGER),
    ("BS1", "Tomasz Wells", Role.BUSINESS_SUPPORT),
    ("BS2", "Anjali Marsh", Role.BUSINESS_SUPPORT),
    ("DO1", "Ruth Okafor", Role.DATA_OFFICER),
    ("DI1", "Malcolm Sykes", Role.DIRECTOR),
    ("SR1", "Rosalind Achebe", Role.SENIOR_MANAGER),
    ("SR2", "Gareth Pilling", Role.SENIOR_MANAGER),
    ("CP1", "Dele Fairweather", Role.CHILD_PROTECTION_COORDINATOR),
    ("AU1", "Petra Lindqvist", Role.AUDITOR),
    ("AD1", "Idris Bowen", Role.ADMINISTRATOR),
    ("CM1", "Farida Quill", Role.COMPLAINTS_TEAM),
    ("ED1", "Steve Ogle", Role.EMERGENCY_DUTY),
)
MANAGERS = ("Sunita Rao", "Callum Frith", "Bronwen Ellis", "Yusuf Darr", "Helen Askew", "Marek Novy", "Joy Tembo")
WORKERS = ("Leila Haddad", "Ben Cartwright", "Ifeoma Eze", "Rhys Parry", "Nadia Karim", "Owen Tully", "Kit Amory")


def add_staff(acting: Acting) -> dict[Role, list[Person]]:
    """Add the staff and give each their role; returns them by role."""
    made: dict[Role, list[Person]] = {}
    for reference, name, role in STAFF:
        made.setdefault(role, []).append(_add(acting, reference, name, role, None))
    teams = Team.objects.filter(kind=Team.Kind.SOCIAL_WORK).order_by("name")
    for number, team in enumerate(teams):
        for names, role, letters in ((MANAGERS, Role.TEAM_MANAGER, "TM"), (WORKERS, Role.SOCIAL_WORKER, "SW")):
            if number < len(names):
                person = _add(acting, f"{letters}{number + 1}", names[number], role, team)
                made.setdefault(role, []).append(person)
    return made


def _add(acting: Acting, reference: str, name: str, role: Role, team: Team | None) -> Person:
    email = f"{name.lower().replace(' ', '.')}.{reference.lower()}@example.org"
    person = add_person(acting, name=name, email=email, reference=reference)
    give_role(acting, person=person, role=role, starts_on=SINCE, team=team)
    return person

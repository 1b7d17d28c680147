"""Invented people and children for tests, made the only way they can be made: by actions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import uuid4

from mainstay.access.models import Membership, Person, Team
from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer, viewer_of
from mainstay.authority.actions.add_person import add_person
from mainstay.authority.actions.add_team import add_team
from mainstay.authority.actions.give_role import give_role
from mainstay.caseload.actions.allocate import allocate
from mainstay.caseload.actions.hand_over import hand_over
from mainstay.caseload.actions.set_contracted_share import set_contracted_share
from mainstay.caseload.models import Allocation, Handover
from mainstay.children.actions.enter_child import enter_child
from mainstay.children.models import Child
from mainstay.children.rules.entering import CareFacts, ChildFacts
from mainstay.ledger.acting import Acting, acting_as, system_acting

TODAY = date(2021, 4, 12)  # a Monday
LONG_AGO = date(2016, 4, 1)
_numbers = count(1)


def the_system(today: date = TODAY) -> Acting:
    """The system itself, acting."""
    return system_acting(channel="test", today=today)


def acting(person: Person, *, today: date = TODAY, token: str = "", seen_version: int | None = None) -> Acting:
    """A person acting, with a form's token and the version they saw where they matter."""
    return replace(acting_as(person, channel="test", today=today), token=token, seen_version=seen_version)


def viewing(person: Person, today: date = TODAY) -> Viewer:
    """A person looking."""
    return viewer_of(person, today=today)


def a_token() -> str:
    """A form's one-use token."""
    return uuid4().hex


def a_team(kind: str = "social_work", name: str = "") -> Team:
    """A team of social work, or of the reviewing service."""
    number = next(_numbers)
    return add_team(the_system(), reference=f"T{number}", name=name or f"Team {number}", kind=kind)


def a_person(role: Role | None = None, *, name: str = "", team: Team | None = None, since: date = LONG_AGO) -> Person:
    """Somebody who may sign in, with a role where one is named."""
    number = next(_numbers)
    called = name or f"Person Number{number}"
    person = add_person(the_system(), name=called, email=f"person{number}@example.org")
    if role is not None:
        a_role(person, role, team=team, since=since)
    return person


def a_role(person: Person, role: Role, *, team: Team | None = None, since: date = LONG_AGO) -> Membership:
    """A role given to a person."""
    return give_role(the_system(), person=person, role=role, team=team, starts_on=since)


def an_officer(name: str = "", *, share: str = "", since: date = LONG_AGO) -> Person:
    """A reviewing officer, with a contracted share where one is named."""
    officer = a_person(Role.REVIEWING_OFFICER, name=name, since=since)
    if share:
        set_contracted_share(the_system(), officer=officer, share=Decimal(share), starts_on=since)
    return officer


def a_manager(name: str = "") -> Person:
    """A manager of the reviewing service, who sees it all."""
    return a_person(Role.SERVICE_MANAGER, name=name)


def child_facts(**changed: Any) -> ChildFacts:
    """Who an invented child is."""
    number = next(_numbers)
    facts = ChildFacts(
        reference=f"C{number:06d}",
        given_name="Alex",
        family_name=f"Example{number}",
        born_on=date(2010, 6, 4),
        sex="female",
        ethnicity="WBRI",
    )
    return replace(facts, **changed)


def care_facts(starts_on: date = date(2021, 3, 1), **changed: Any) -> CareFacts:
    """How an invented period of care began."""
    facts = CareFacts(starts_on=starts_on, legal_status="C1", category_of_need="N1", placement="U6", provider="PR1")
    return replace(facts, **changed)


def a_child(
    *,
    came_on: date = date(2021, 3, 1),
    officer: Person | None = None,
    team: Team | None = None,
    care: dict[str, Any] | None = None,
    today: date = TODAY,
    **facts: Any,
) -> Child:
    """A child looked after, with a reviewing officer and a social work team where they are named."""
    child = enter_child(
        the_system(today), facts=child_facts(**facts), care=care_facts(came_on, **(care or {})), team=team
    )
    if officer is not None:
        an_allocation(child, officer, came_on, today=today)
    return child


def an_allocation(child: Child, officer: Person, starts_on: date, *, today: date = TODAY) -> Allocation:
    """A child given a reviewing officer."""
    held = Allocation.objects.on(starts_on).filter(child=child, starts_on__lt=starts_on)
    if not held.exists():
        return allocate(the_system(today), [child], officer=officer, starts_on=starts_on)[0]
    a_handover(child, officer, starts_on, today=today)
    return Allocation.objects.get(child=child, officer=officer, starts_on=starts_on)


def a_handover(child: Child, officer: Person, starts_on: date, *, today: date = TODAY, **given: Any) -> Handover:
    """A child handed over to another officer, after a letter."""
    letter = {"reason": "The officer left", "letter_on": min(starts_on, today), "letter_how": "by_hand"}
    return hand_over(the_system(today), [child], officer=officer, starts_on=starts_on, **{**letter, **given})[0]

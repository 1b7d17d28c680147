"""People, teams and roles: added by those who manage people, never by oneself for oneself."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from mainstay.access.models import Membership, Person, Team
from mainstay.access.roles import Role
from mainstay.access.viewer import viewer_of
from mainstay.authority.actions.add_person import add_person
from mainstay.authority.actions.add_team import add_team
from mainstay.authority.actions.end_role import end_role
from mainstay.authority.actions.give_role import give_role
from mainstay.authority.queries import people, teams
from mainstay.ledger.models import Entry
from mainstay.statute.refusal import Refused
from tests import builders as make

pytestmark = pytest.mark.django_db
MAY = date(2021, 5, 1)


def test_a_person_is_added_with_no_role_and_no_usable_password() -> None:
    person = add_person(make.acting(make.a_manager()), name=" Ann Example ", email="Ann@Example.org")
    assert (person.name, person.email) == ("Ann Example", "ann@example.org")
    assert not person.has_usable_password()
    assert viewer_of(person).roles == frozenset()
    assert "Ann" not in Entry.objects.get(event="PersonAdded", subject_ids=[str(person.pk)]).sentence


@pytest.mark.parametrize(
    ("name", "email", "sentence"),
    [("", "bob@example.org", "needs a name"), ("Bob", "bob", "not an email"), ("Bob", "TAKEN@example.org", "already")],
)
def test_a_person_who_cannot_be_added_is_refused(name: str, email: str, sentence: str) -> None:
    add_person(make.the_system(), name="Taken", email="taken@example.org")
    with pytest.raises(Refused, match=sentence):
        add_person(make.the_system(), name=name, email=email)


def test_only_those_who_manage_people_may_add_them() -> None:
    officer = make.acting(make.an_officer())
    for attempt in (
        lambda: add_person(officer, name="Ann", email="ann@example.org"),
        lambda: add_team(officer, reference="X", name="X", kind="social_work"),
        lambda: give_role(officer, person=make.a_person(), role=Role.AUDITOR, starts_on=MAY),
    ):
        with pytest.raises(PermissionDenied):
            attempt()


def test_a_role_is_given_and_ended_and_both_are_on_the_record() -> None:
    manager, person = make.a_manager(), make.a_person()
    held = give_role(make.acting(manager), person=person, role=Role.REVIEWING_OFFICER, starts_on=make.TODAY)
    assert viewer_of(person, today=make.TODAY).roles == {Role.REVIEWING_OFFICER}
    end_role(make.acting(manager), membership=held, ends_on=MAY)
    assert viewer_of(person, today=MAY).roles == frozenset()
    events = Entry.objects.filter(subject_ids=[str(held.pk)]).values_list("event", flat=True)
    assert sorted(events) == ["RoleEnded", "RoleGiven"]
    with pytest.raises(Refused, match="ended"):
        end_role(make.acting(manager), membership=held.pk, ends_on=MAY)


def test_a_role_held_already_is_not_given_twice() -> None:
    person = make.a_person(Role.REVIEWING_OFFICER)
    with pytest.raises(Refused, match="holds that role"):
        give_role(make.the_system(), person=person, role=Role.REVIEWING_OFFICER, starts_on=make.TODAY)
    assert Membership.objects.filter(person=person).count() == 1


def test_nobody_gives_or_ends_their_own_role() -> None:
    manager = make.a_manager()
    with pytest.raises(Refused, match="your own"):
        give_role(make.acting(manager), person=manager, role=Role.AUDITOR, starts_on=MAY)
    with pytest.raises(Refused, match="your own"):
        end_role(make.acting(manager), membership=Membership.objects.get(person=manager), ends_on=MAY)


@pytest.mark.parametrize(
    ("role", "kind", "sentence"),
    [
        (Role.SOCIAL_WORKER, None, "social work team"),
        (Role.TEAM_MANAGER, "reviewing_service", "social work team"),
        (Role.REVIEWING_OFFICER, "social_work", "does not belong"),
        (Role.SYSTEM, None, "system"),
    ],
)
def test_a_role_goes_with_a_team_of_its_kind(role: Role, kind: str | None, sentence: str) -> None:
    team = make.a_team(kind) if kind else None
    with pytest.raises(Refused, match=sentence):
        give_role(make.the_system(), person=make.a_person(), role=role, team=team, starts_on=MAY)


def test_a_team_is_added_once_under_its_reference() -> None:
    acting = make.acting(make.a_manager())
    team = add_team(acting, reference="NORTH", name="North", kind="social_work")
    for reference, name, kind in (("NORTH", "Again", "social_work"), ("S", "", "social_work"), ("S", "South", "x")):
        with pytest.raises(Refused):
            add_team(acting, reference=reference, name=name, kind=kind)
    assert Team.objects.get() == team
    assert [row.name for row in teams(acting.viewer, kind="social_work")] == ["North"]


def test_the_list_of_people_shows_every_role_and_never_the_system() -> None:
    manager = make.a_manager("Zoe Manager")
    make.an_officer("Ann Officer")
    rows = people(make.viewing(manager))
    assert [(row.name, [role.role for role in row.roles]) for row in rows] == [
        ("Ann Officer", [Role.REVIEWING_OFFICER]),
        ("Zoe Manager", [Role.SERVICE_MANAGER]),
    ]
    assert Person.objects.filter(is_system=True).count() == 2  # the system itself, and the name children act under

"""Children are read as a viewer may see them: sight, search, the list, one child, and a constant number of queries."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from mainstay.access.models import Grant, Person
from mainstay.access.roles import Role
from mainstay.children.actions.end_period import end_period
from mainstay.children.actions.enter_child import enter_child
from mainstay.children.models import Child
from mainstay.children.queries import child_page, children_list, children_named, similar_children
from mainstay.children.shared.filters import aged, in_placement, looked_after, of_team, with_legal_status
from tests import builders as make

pytestmark = pytest.mark.django_db
CAME = date(2021, 3, 1)


@pytest.fixture
def manager() -> Person:
    return make.a_manager()


def _found(person: Person, search: str = "", **options: Any) -> list[str]:
    return [row.name for row in children_list(make.viewing(person), search=search, **options).rows]


def test_an_officer_sees_only_the_children_given_to_them(manager: Person) -> None:
    ann, bob = make.an_officer(), make.an_officer()
    hers, his, none = make.a_child(officer=ann), make.a_child(officer=bob), make.a_child()
    assert [row.id for row in children_list(make.viewing(ann)).rows] == [hers.pk]
    assert set(children_named(make.viewing(bob), [hers.pk, his.pk, none.pk])) == {his.pk}
    assert children_list(make.viewing(manager)).total == 3
    with pytest.raises(Http404):
        child_page(make.viewing(ann), his.pk)


def test_a_conflict_of_interest_beats_a_manager_and_an_allocation(manager: Person) -> None:
    officer = make.an_officer()
    child = make.a_child(officer=officer)
    for person in (manager, officer):
        assert child_page(make.viewing(person), child.pk).id == child.pk
        Grant.objects.create(child_id=child.pk, person=person, basis="conflict", starts_on=CAME)
        assert children_list(make.viewing(person)).total == 0
        with pytest.raises(Http404):
            child_page(make.viewing(person), child.pk)


def test_a_team_sees_its_children_and_no_others() -> None:
    north, south = make.a_team(), make.a_team()
    child = make.a_child(team=north)
    make.a_child(team=south)
    worker = make.a_person(Role.SOCIAL_WORKER, team=north)
    assert [row.id for row in children_list(make.viewing(worker)).rows] == [child.pk]


@pytest.mark.parametrize("role", [Role.DATA_OFFICER, Role.AUDITOR, Role.DIRECTOR, Role.ADMINISTRATOR])
def test_those_without_sight_see_no_child(role: Role) -> None:
    make.a_child()
    assert children_list(make.viewing(make.a_person(role))).total == 0


@pytest.mark.parametrize(
    ("typed", "guessed"),
    [
        ("nováková", False),
        ("NOVAKOVA sasha", False),
        ("alexandra", False),
        ("o'brien-novak", False),
        ("X77/1", False),
        ("x77/1", False),
        ("4/6/2009", False),
        ("4 June 2009", False),
        ("Novakva", True),
        ("Sahsa Novakova", True),
        ("Alexandar Obrien", True),
    ],
)
def test_a_child_is_found_however_they_are_typed(manager: Person, typed: str, guessed: bool) -> None:
    make.a_child(
        given_name="Alexandra",
        family_name="O’Brien-Nováková",
        known_as="Sasha",
        reference="X77/1",
        born_on=date(2009, 6, 4),
    )
    make.a_child(given_name="Tom", family_name="Quill")
    page = children_list(make.viewing(manager), search=typed)
    assert [row.name for row in page.rows] == ["Sasha O’Brien-Nováková"]
    assert page.guessed is guessed


@pytest.mark.parametrize("typed", ["zzzzzz", "1/1/1999", "%", "'; drop table", "___"])
def test_what_matches_nobody_finds_nobody(manager: Person, typed: str) -> None:
    make.a_child(given_name="Tom", family_name="Quill")
    page = children_list(make.viewing(manager), search=typed)
    assert (page.total, page.rows, page.guessed) == (0, (), False)


def test_the_list_is_in_order_of_family_name_fifty_a_page(manager: Person) -> None:
    for number in range(52):
        make.a_child(given_name="Ann", family_name=f"Émile{51 - number:02d}")
    first, second = (children_list(make.viewing(manager), page=number) for number in (1, 2))
    assert (first.total, first.pages, len(first.rows), len(second.rows)) == (52, 2, 50, 2)
    names = [row.name for row in (*first.rows, *second.rows)]
    assert names == sorted(names)
    assert children_list(make.viewing(manager), page=99).page == 2


def test_a_row_says_where_the_child_stands_today(manager: Person) -> None:
    team = make.a_team(name="North")
    make.a_child(team=team, given_name="Ann", family_name="Example")
    (row,) = children_list(make.viewing(manager)).rows
    assert (row.age, row.looked_after_since, row.legal_status_words) == (10, CAME, "Interim care order")
    assert (row.placement, row.team, row.left_on) == ("U6", "North", None)


def test_those_who_left_come_only_when_asked_for(manager: Person) -> None:
    child = make.a_child()
    end_period(make.the_system(), child, ends_on=date(2021, 4, 1), reason="E4A")
    assert _found(manager) == []
    (row,) = children_list(make.viewing(manager), left_too=True).rows
    assert (row.left_on, row.looked_after_since, row.legal_status) == (date(2021, 4, 1), None, None)


def test_filters_of_this_room_and_others_narrow_the_list(manager: Person) -> None:
    team = make.a_team()
    wanted = make.a_child(team=team, care={"legal_status": "C2", "placement": "K2"}, born_on=date(2004, 4, 13))
    make.a_child(born_on=date(2004, 4, 12))
    day = make.TODAY
    filters = (
        of_team(team.pk, day), with_legal_status("C2", day), in_placement("K2", day), aged(16, 16, day)
    )  # fmt: skip
    for where in filters:
        assert [row.id for row in children_list(make.viewing(manager), where=where).rows] == [wanted.pk]
    everything = looked_after(day)
    for where in filters:
        everything &= where
    assert children_list(make.viewing(manager), where=everything).total == 1


@pytest.mark.parametrize(
    ("born_on", "day", "age"),
    [
        (date(2020, 2, 29), date(2021, 2, 28), 0),
        (date(2020, 2, 29), date(2021, 3, 1), 1),
        (date(2023, 3, 1), date(2024, 2, 29), 0),
        (date(2023, 2, 28), date(2024, 2, 29), 1),
    ],
)
def test_an_age_filter_agrees_with_the_age_shown(born_on: date, day: date, age: int) -> None:
    make.a_child(born_on=born_on, came_on=day, today=day)
    assert [number for number in range(3) if Child.objects.filter(aged(number, number, day)).exists()] == [age]


def test_the_page_of_a_child_carries_what_its_viewer_may_do() -> None:
    team, officer = make.a_team(), make.an_officer()
    child = make.a_child(team=team, officer=officer)
    page = child_page(make.viewing(officer), child.pk)
    assert (page.may_move.allowed, page.may_start_period.allowed) == (True, False)
    worker = make.a_person(Role.SOCIAL_WORKER, team=team)
    seen = child_page(make.viewing(worker), child.pk)
    assert not seen.may_move.allowed
    assert "Your role" in seen.may_correct.reason
    end_period(make.the_system(), child, ends_on=date(2021, 4, 12), reason="E4A")
    left = child_page(make.viewing(make.a_manager()), child.pk)
    assert (left.may_move.allowed, left.may_start_period.allowed, left.left_on) == (False, True, date(2021, 4, 12))


def test_no_address_is_on_the_page_of_a_child(manager: Person) -> None:
    child = enter_child(
        make.acting(manager), facts=make.child_facts(), care=make.care_facts(), home_address="1 Canary Street"
    )
    page = child_page(make.viewing(manager), child.pk)
    assert "Canary" not in repr(page)
    assert page.current is not None
    assert page.current.placement_words.startswith("Fostered")


def test_a_child_entered_before_is_noticed_by_name_or_by_birth_and_family(manager: Person) -> None:
    known = make.a_child(given_name="Zoë", family_name="Quill", born_on=date(2010, 1, 2))
    viewer = make.viewing(manager)
    same_name = similar_children(viewer, given_name="zoe", family_name="QUILL")
    same_birth = similar_children(viewer, given_name="Ann", family_name="Quill", born_on=date(2010, 1, 2))
    assert [row.id for row in same_name] == [row.id for row in same_birth] == [known.pk]
    assert similar_children(viewer, given_name="Ann", family_name="Quill", born_on=date(2011, 1, 2)) == []


def test_an_unknown_child_is_not_found(manager: Person) -> None:
    with pytest.raises(Http404):
        child_page(make.viewing(manager), uuid4())


def _queries(call: Any) -> int:
    with CaptureQueriesContext(connection) as captured:
        call()
    return len(captured)


def test_the_number_of_queries_does_not_grow_with_the_children(manager: Person) -> None:
    viewer, team = make.viewing(manager), make.a_team()
    ids: list[UUID] = [make.a_child(team=team).pk]
    few = _queries(lambda: children_list(viewer)), _queries(lambda: child_page(viewer, ids[0]))
    for _ in range(6):
        make.a_child(team=team)
    assert (_queries(lambda: children_list(viewer)), _queries(lambda: child_page(viewer, ids[0]))) == few
    assert few <= (5, 9)

"""Who waits for an officer and how long, and how heavy each load is per full-time equivalent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.authority.actions.set_policy import set_policy
from mainstay.caseload.queries import (
    caseloads,
    load_warning,
    officers,
    officers_in_question,
    officers_of,
    service_load,
    unallocated_children,
)
from mainstay.caseload.rules import load_in_words, per_full_time
from mainstay.caseload.shared import of_officer, unallocated
from mainstay.children.actions.add_person_around import add_person_around
from mainstay.children.actions.link_siblings import link_siblings
from mainstay.children.actions.set_social_work import set_social_work
from mainstay.children.queries import children_list
from mainstay.statute.policy import LocalPolicy
from tests import builders as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager() -> Person:
    return make.a_manager()


@pytest.mark.parametrize(
    ("children", "share", "load", "words"),
    [
        (996, "15", 66.4, "Within 50 to 70"),
        (996, "14", 71.1, "Above 70"),
        (70, "1", 70.0, "Within 50 to 70"),
        (35, "0.5", 70.0, "Within 50 to 70"),
        (24, "0.5", 48.0, "Below 50"),
        (10, None, None, "No contracted share recorded"),
    ],
)
def test_a_load_is_children_for_each_full_time_equivalent(
    children: int, share: str | None, load: float | None, words: str
) -> None:
    found = per_full_time(children, Decimal(share) if share else None)
    assert (found, load_in_words(found, low=50, high=70)) == (load, words)


def test_children_without_an_officer_are_listed_with_their_working_days(manager: Person) -> None:
    officer = make.an_officer()
    # 2 April 2021 was Good Friday and 5 April Easter Monday.
    late = make.a_child(came_on=date(2021, 3, 31))
    today = make.a_child(came_on=make.TODAY)
    make.a_child(officer=officer)
    rows = unallocated_children(make.viewing(manager)).rows
    assert [(row.child_id, row.days_waiting, row.allocate_by, row.is_late) for row in rows] == [
        (late.pk, 6, date(2021, 4, 9), True),
        (today.pk, 0, date(2021, 4, 19), False),
    ]
    assert rows[0].may_allocate.allowed


def test_the_councils_own_limit_decides_who_has_waited_too_long(manager: Person) -> None:
    make.a_child(came_on=date(2021, 3, 31))
    policy = LocalPolicy(allocate_working_days=10)
    set_policy(make.the_system(), policy=policy, starts_on=make.TODAY, reason="Agreed")
    (row,) = unallocated_children(make.viewing(manager)).rows
    assert (row.allocate_by, row.is_late) == (date(2021, 4, 16), False)


@pytest.mark.parametrize("within", [1, 5, 10])
def test_the_count_of_those_who_wait_agrees_with_their_list(manager: Person, within: int) -> None:
    policy = LocalPolicy(allocate_working_days=within)
    set_policy(make.the_system(), policy=policy, starts_on=make.TODAY, reason="Agreed")
    for day in range(1, 32, 2):
        make.a_child(came_on=date(2021, 3, day))
    make.a_child(came_on=date(2021, 4, 9), officer=make.an_officer())
    found = unallocated_children(make.viewing(manager))
    assert (found.count, found.late) == (16, sum(row.is_late for row in found.rows))
    assert len(found.rows) == 16


def test_the_list_of_those_who_wait_is_read_in_parts(manager: Person) -> None:
    made = [make.a_child(came_on=date(2021, 3, day)).pk for day in (1, 8, 15)]
    viewer = make.viewing(manager)
    parts = [unallocated_children(viewer, per_page=2, page=number) for number in ("1", "2", "9")]
    assert [[row.child_id for row in part.rows] for part in parts] == [made[:2], made[2:], made[2:]]
    assert [part.count for part in parts] == [3, 3, 3]


def test_the_officer_of_a_brother_or_sister_is_offered(manager: Person) -> None:
    officer = make.an_officer("Ann Officer")
    one, two = make.a_child(officer=officer), make.a_child()
    link_siblings(make.the_system(), [one, two])
    (row,) = unallocated_children(make.viewing(manager)).rows
    assert row.sibling_officer is not None
    assert (row.child_id, row.sibling_officer.name) == (two.pk, "Ann Officer")


def test_an_officer_sees_nobody_who_waits() -> None:
    make.a_child()
    assert unallocated_children(make.viewing(make.an_officer())).rows == ()


def test_each_officers_load_stands_against_the_guideline(manager: Person) -> None:
    half, full, none = make.an_officer("Half", share="0.02"), make.an_officer("Full", share="1"), make.an_officer("No")
    for officer in (half, half, full):
        make.a_child(officer=officer)
    rows = {row.name: row for row in caseloads(make.viewing(manager))}
    assert (rows["Half"].children, rows["Half"].per_full_time, rows["Half"].is_above) == (2, 100.0, True)
    assert (rows["Full"].per_full_time, rows["Full"].state) == (1.0, "Below 50")
    assert (rows["No"].children, rows["No"].share, rows["No"].state) == (0, None, "No contracted share recorded")
    total = service_load(rows.values())
    assert (total.children, total.full_time, total.per_full_time) == (3, Decimal("1.020"), 2.9)
    assert [row.id for row in officers(make.viewing(manager))] == [full.pk, half.pk, none.pk]


def test_going_above_the_guideline_is_warned_of_and_not_refused(manager: Person) -> None:
    officer = make.an_officer("Ann Officer", share="0.1")
    children = [make.a_child() for _ in range(8)]
    viewer = make.viewing(manager)
    assert load_warning(viewer, officer.pk, adding=7) == ""
    assert "8 children, 80 for each full-time equivalent: above the 70" in load_warning(viewer, officer.pk, adding=8)
    for child in children:
        make.an_allocation(child, officer, make.TODAY)
    assert officers_of([child.pk for child in children], make.TODAY).keys() == {child.pk for child in children}


def test_an_officer_who_is_no_longer_independent_comes_into_question(manager: Person) -> None:
    north, south, officer = make.a_team(), make.a_team(), make.an_officer("Ann Officer")
    make.a_role(officer, Role.SOCIAL_WORKER, team=south)
    child = make.a_child(team=north, officer=officer)
    assert officers_in_question(make.viewing(manager)) == []
    set_social_work(make.acting(manager), child, team=south, social_worker="Kim", starts_on=make.TODAY)
    (row,) = officers_in_question(make.viewing(manager))
    assert (row.child_id, row.officer, "DR-6.7" in row.because) == (child.pk, "Ann Officer", True)


def test_a_parent_found_later_brings_the_officer_of_both_into_question(manager: Person) -> None:
    officer = make.an_officer()
    parent, child = make.a_child(officer=officer), make.a_child(officer=officer)
    make.a_child(officer=officer)
    add_person_around(
        make.acting(manager), child, name="M", relation="mother", starts_on=make.TODAY, looked_after=parent.pk
    )
    rows = officers_in_question(make.viewing(manager))
    assert {row.child_id for row in rows} == {parent.pk, child.pk}
    assert all("DR-6.4" in row.because for row in rows)


def test_the_children_list_takes_this_rooms_filters(manager: Person) -> None:
    officer = make.an_officer()
    theirs, waiting = make.a_child(officer=officer), make.a_child()
    viewer = make.viewing(manager)
    for where, child in ((of_officer(officer.pk, make.TODAY), theirs), (unallocated(make.TODAY), waiting)):
        assert [row.id for row in children_list(viewer, where=where).rows] == [child.pk]


def test_the_number_of_queries_does_not_grow_with_the_service(manager: Person) -> None:
    viewer = make.viewing(manager)

    def counted() -> tuple[int, int]:
        with CaptureQueriesContext(connection) as waiting:
            unallocated_children(viewer)
        with CaptureQueriesContext(connection) as loads:
            caseloads(viewer)
        return len(waiting), len(loads)

    make.a_child(officer=make.an_officer(share="1"))
    make.a_child()
    counted()
    few = counted()
    for _ in range(4):
        make.a_child(officer=make.an_officer(share="1"))
        make.a_child()
    assert counted() == few
    assert max(few) <= 5

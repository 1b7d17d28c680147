"""Children are given reviewing officers: by those allowed, within the rules, with sight and notice at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from mainstay.access.models import Grant, Person
from mainstay.access.roles import Role
from mainstay.authority.actions.end_role import end_role
from mainstay.caseload.actions.allocate import allocate
from mainstay.caseload.actions.record_child_told import record_child_told
from mainstay.caseload.actions.set_contracted_share import set_contracted_share
from mainstay.caseload.models import Allocation, ContractedShare
from mainstay.caseload.queries import allocations_of, may_be_allocated, officer_of
from mainstay.children.actions.add_person_around import add_person_around
from mainstay.children.actions.end_period import end_period
from mainstay.children.actions.set_social_work import set_social_work
from mainstay.children.models import Child
from mainstay.ledger.acting import Conflict
from mainstay.ledger.gate import WroteOutsideAnAction
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from tests import builders as make

pytestmark = pytest.mark.django_db
CAME, LATER = date(2021, 3, 1), date(2021, 4, 6)


@pytest.fixture
def manager() -> Person:
    return make.a_manager()


def _sees(person: Person, child: Child, on: date = make.TODAY) -> bool:
    return Child.objects.visible_to(make.viewing(person, on)).filter(pk=child.pk).exists()


def test_an_allocation_gives_sight_tells_the_officer_and_is_on_the_record(manager: Person) -> None:
    officer, child = make.an_officer(), make.a_child()
    (made,) = allocate(make.acting(manager), [child], officer=officer, starts_on=LATER, reason="Knows the family")
    assert (made.officer, made.starts_on, made.ends_on, made.reason) == (officer, LATER, None, "Knows the family")
    assert _sees(officer, child)
    assert not _sees(officer, child, date(2021, 4, 5))
    entry = Entry.objects.get(event="OfficerAllocated")
    assert (entry.child_id, entry.payload["officer_id"]) == (child.pk, str(officer.pk))
    notice = Notice.objects.get(person=officer, child_id=child.pk, words__startswith="A child was allocated")
    assert child.family_name not in notice.words


def test_only_a_manager_allocates(manager: Person) -> None:
    child, officer = make.a_child(), make.an_officer()
    for role in (Role.BUSINESS_SUPPORT, Role.REVIEWING_OFFICER, Role.DATA_OFFICER):
        with pytest.raises(PermissionDenied):
            allocate(make.acting(make.a_person(role)), [], officer=officer, starts_on=LATER)
    Grant.objects.create(child_id=child.pk, person=manager, basis="conflict", starts_on=CAME)
    with pytest.raises(Http404):
        allocate(make.acting(manager), [child], officer=officer, starts_on=LATER)


def test_the_officer_before_has_the_child_until_that_day(manager: Person) -> None:
    before, after = make.an_officer(), make.an_officer()
    child = make.a_child(officer=before)
    with pytest.raises(Refused, match="Hand the child over instead"):
        allocate(make.acting(manager), [child], officer=after, starts_on=LATER)
    make.a_handover(child, after, LATER)
    spans = Allocation.objects.order_by("starts_on").values_list("officer_id", "starts_on", "ends_on")
    assert list(spans) == [(before.pk, CAME, LATER), (after.pk, LATER, None)]
    assert (_sees(before, child), _sees(after, child)) == (False, True)
    assert _sees(before, child, date(2021, 4, 5))
    found = [officer_of(child.pk, day) for day in (date(2021, 4, 5), LATER)]
    assert [row.id for row in found if row] == [before.pk, after.pk]


def test_a_slip_is_put_right_on_its_first_day(manager: Person) -> None:
    wrong, right = make.an_officer(), make.an_officer()
    child = make.a_child(officer=wrong)
    allocate(make.acting(manager), [child], officer=right, starts_on=CAME)
    assert Allocation.objects.get().officer == right
    assert (_sees(wrong, child), _sees(right, child)) == (False, True)


def test_many_children_are_allocated_all_or_none(manager: Person) -> None:
    officer = make.an_officer()
    children = [make.a_child() for _ in range(3)]
    left = make.a_child()
    end_period(make.the_system(), left, ends_on=LATER, reason="E4A")
    with pytest.raises(Refused, match="not looked after"):
        allocate(make.acting(manager), [*children, left], officer=officer, starts_on=LATER)
    assert not Allocation.objects.exists()
    assert not Grant.objects.filter(person=officer).exists()
    made = allocate(make.acting(manager), children, officer=officer, starts_on=LATER)
    assert {allocation.child_id for allocation in made} == {child.pk for child in children}
    assert Entry.objects.filter(event="OfficerAllocated").count() == 3


@pytest.mark.parametrize(
    ("starts_on", "sentence"), [(date(2021, 2, 28), "since 1 March 2021"), (date(2021, 3, 5), "that day or a later")]
)
def test_an_allocation_follows_care_and_the_one_before(manager: Person, starts_on: date, sentence: str) -> None:
    child = make.a_child()
    make.an_allocation(child, make.an_officer(), date(2021, 3, 8))
    with pytest.raises(Refused, match=sentence):
        allocate(make.acting(manager), [child], officer=make.an_officer(), starts_on=starts_on)


def test_the_same_officer_is_not_allocated_twice(manager: Person) -> None:
    officer = make.an_officer()
    child = make.a_child(officer=officer)
    with pytest.raises(Refused, match="allocated since 1 March 2021 already"):
        allocate(make.acting(manager), [child], officer=officer, starts_on=LATER)


def test_only_a_reviewing_officer_of_that_day_is_allocated(manager: Person) -> None:
    officer = make.an_officer()
    end_role(make.acting(manager), membership=officer.memberships.get(), ends_on=LATER)
    for person in (officer, make.a_manager()):
        with pytest.raises(Refused, match="not a reviewing officer on 6 April 2021"):
            allocate(make.acting(manager), [make.a_child()], officer=person, starts_on=LATER)


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.TEAM_MANAGER])
def test_an_officer_who_worked_in_the_childs_team_is_not_independent(manager: Person, role: Role) -> None:
    north, south = make.a_team(name="North"), make.a_team()
    officer = make.an_officer()
    held = make.a_role(officer, role, team=north, since=date(2017, 1, 1))
    end_role(make.acting(manager), membership=held, ends_on=date(2021, 3, 10))
    theirs, other = make.a_child(team=north), make.a_child(team=south)
    with pytest.raises(Refused, match=r"worked in North from 1 January 2017 until 10 March 2021.*DR-6.7"):
        allocate(make.acting(manager), [other, theirs], officer=officer, starts_on=LATER)
    decision = may_be_allocated(make.viewing(manager), officer.pk, [theirs.pk], on=LATER)
    assert (decision.allowed, "DR-6.7" in decision.reason) == (False, True)
    assert may_be_allocated(make.viewing(manager), officer.pk, [other.pk], on=LATER)
    assert len(allocate(make.acting(manager), [other], officer=officer, starts_on=LATER)) == 1


def test_a_team_that_held_the_child_before_counts_too(manager: Person) -> None:
    north, south = make.a_team(), make.a_team()
    officer = make.an_officer()
    make.a_role(officer, Role.SOCIAL_WORKER, team=north)
    child = make.a_child(team=north)
    set_social_work(make.acting(manager), child, team=south, social_worker="Kim", starts_on=LATER)
    with pytest.raises(Refused, match="not be independent"):
        allocate(make.acting(manager), [child], officer=officer, starts_on=make.TODAY)


def test_an_officer_does_not_join_the_team_of_their_own_child() -> None:
    team, officer = make.a_team(), make.an_officer()
    make.a_child(team=team, officer=officer)
    with pytest.raises(Refused, match="reviewing officer of 1 of the children"):
        make.a_role(officer, Role.SOCIAL_WORKER, team=team, since=make.TODAY)
    assert officer.memberships.count() == 1


def test_a_looked_after_parent_and_their_child_have_different_officers(manager: Person) -> None:
    officer, another = make.an_officer(), make.an_officer()
    parent, child = make.a_child(born_on=date(2004, 5, 1)), make.a_child(born_on=date(2021, 2, 1))
    add_person_around(
        make.acting(manager), child, name="Mother", relation="mother", starts_on=CAME, looked_after=parent.pk
    )
    with pytest.raises(Refused, match=r"DR-6\.4"):
        allocate(make.acting(manager), [parent, child], officer=officer, starts_on=LATER)
    allocate(make.acting(manager), [parent], officer=officer, starts_on=LATER)
    with pytest.raises(Refused, match="different ones"):
        allocate(make.acting(manager), [child], officer=officer, starts_on=LATER)
    assert len(allocate(make.acting(manager), [child], officer=another, starts_on=LATER)) == 1
    with pytest.raises(Refused, match=r"DR-6\.4"):
        allocate(make.acting(manager), [parent], officer=another, starts_on=make.TODAY)


def test_when_and_how_the_child_was_told_is_kept(manager: Person) -> None:
    officer = make.an_officer()
    child = make.a_child(officer=officer)
    allocation = Allocation.objects.get()
    seen = allocation.version
    record_child_told(make.acting(officer, seen_version=seen), allocation, told_on=LATER, how="in_person")
    (row,) = allocations_of(make.viewing(officer), child.pk)
    assert (row.child_told_on, row.child_told_how, row.may_record_told.allowed) == (LATER, "In person", True)
    assert Entry.objects.get(event="ChildTold").child_id == child.pk
    with pytest.raises(Conflict):
        record_child_told(make.acting(officer, seen_version=seen), allocation, told_on=LATER, how="letter")


@pytest.mark.parametrize(
    ("told_on", "how", "sentence"), [(date(2021, 4, 13), "letter", "future"), (LATER, "telepathy", "Choose how")]
)
def test_a_telling_that_cannot_be_is_refused(told_on: date, how: str, sentence: str) -> None:
    officer = make.an_officer()
    make.a_child(officer=officer)
    with pytest.raises(Refused, match=sentence):
        record_child_told(make.acting(officer), Allocation.objects.get(), told_on=told_on, how=how)
    with pytest.raises(Http404):
        record_child_told(make.acting(make.an_officer()), Allocation.objects.get(), told_on=LATER, how="letter")


def test_a_child_who_leaves_has_no_officer_and_the_record_can_be_finished(manager: Person) -> None:
    officer = make.an_officer()
    child = make.a_child(officer=officer)
    end_period(make.acting(officer), child, ends_on=LATER, reason="E4A")
    assert Allocation.objects.get().ends_on == LATER
    assert Entry.objects.filter(event="AllocationEnded", child_id=child.pk).count() == 1
    last_day = date(2021, 5, 5)  # 20 working days after 6 April, over the bank holiday of 3 May
    assert (_sees(officer, child, date(2021, 5, 4)), _sees(officer, child, last_day)) == (True, False)


def test_a_share_of_full_time_follows_the_one_before(manager: Person) -> None:
    officer = make.an_officer(share="1")
    set_contracted_share(make.acting(manager), officer=officer, share=Decimal("0.8"), starts_on=LATER)
    set_contracted_share(make.acting(manager), officer=officer, share=Decimal("0.6"), starts_on=LATER)
    spans = ContractedShare.objects.order_by("starts_on").values_list("share", "ends_on")
    assert list(spans) == [(Decimal("1.000"), LATER), (Decimal("0.600"), None)]
    assert Entry.objects.filter(event="ContractedShareSet").count() == 3
    for share, starts_on in ((Decimal(0), LATER), (Decimal("1.1"), LATER), (Decimal(1), date(2016, 3, 31))):
        with pytest.raises(Refused):
            set_contracted_share(make.acting(manager), officer=officer, share=share, starts_on=starts_on)
    with pytest.raises(PermissionDenied):
        set_contracted_share(make.acting(officer), officer=officer, share=Decimal(1), starts_on=LATER)


def test_an_allocation_cannot_be_written_outside_an_action() -> None:
    make.a_child(officer=make.an_officer())
    allocation = Allocation.objects.get()
    with pytest.raises(WroteOutsideAnAction):
        allocation.save()
    with pytest.raises(WroteOutsideAnAction):
        Allocation.objects.bulk_update([allocation], ["ends_on"])

"""A child is entered, comes back, moves, changes legal status and leaves: each by an action with its event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from mainstay.access.models import Grant, Person
from mainstay.access.roles import Role
from mainstay.children.actions.change_legal_status import change_legal_status
from mainstay.children.actions.end_period import end_period
from mainstay.children.actions.enter_child import enter_child
from mainstay.children.actions.move_child import move_child
from mainstay.children.actions.start_period import start_period
from mainstay.children.models import Child, Episode, PeriodOfCare
from mainstay.children.queries import may_enter_children
from mainstay.ledger.acting import Acting
from mainstay.ledger.gate import WroteOutsideAnAction
from mainstay.ledger.models import Entry
from mainstay.statute.refusal import Refused
from tests import builders as make

pytestmark = pytest.mark.django_db
CAME = date(2021, 3, 1)
MOVED = date(2021, 4, 2)


@pytest.fixture
def support() -> Person:
    return make.a_person(Role.BUSINESS_SUPPORT)


def _events(child: Child) -> set[str]:
    return set(Entry.objects.filter(child_id=child.pk).values_list("event", flat=True))


def test_a_child_who_came_today_is_entered_with_their_period_and_episode(support: Person) -> None:
    team = make.a_team()
    facts = make.child_facts(given_name="Zoë", family_name="Ångström", known_as="Zed")
    child = enter_child(
        make.acting(support), facts=facts, care=make.care_facts(make.TODAY), team=team, social_worker="Sam Worker"
    )
    assert (child.name, child.search_key, child.sort_key) == ("Zed Ångström", "zed zoe angstrom", "angstrom zed")
    period = PeriodOfCare.objects.get(child=child)
    assert (period.starts_on, period.ends_on, period.legal_status_at_start) == (make.TODAY, None, "C1")
    episode = Episode.objects.get(child=child)
    assert (episode.period, episode.reason_new, episode.placement) == (period, "S", "U6")
    assert _events(child) >= {"ChildEntered", "PeriodOfCareStarted", "SocialWorkSet"}
    assert Grant.objects.get(child_id=child.pk).team == team


def test_no_name_or_address_is_in_the_account(support: Person) -> None:
    facts = make.child_facts(given_name="Canary", family_name="Canary", known_as="Canary")
    child = enter_child(
        make.acting(support),
        facts=facts,
        care=make.care_facts(),
        team=make.a_team(),
        social_worker="Canary",
        home_address="1 Canary Street, ZZ99 3AA",
    )
    entries = Entry.objects.filter(child_id=child.pk)
    assert entries.filter(event="AddressSealed").count() == 1
    assert not [entry for entry in entries if "Canary" in f"{entry.sentence}{entry.payload}"]


def test_a_child_in_short_breaks_is_said_to_be_so(support: Person) -> None:
    child = enter_child(make.acting(support), facts=make.child_facts(), care=make.care_facts(legal_status="V3"))
    assert PeriodOfCare.objects.get(child=child).short_breaks_only
    assert Entry.objects.get(event="PeriodOfCareStarted", child_id=child.pk).payload["short_breaks"] is True


def test_a_reference_is_never_used_twice(support: Person) -> None:
    known = make.a_child(reference="AB12")
    with pytest.raises(Refused, match="the reference ab12 already"):
        enter_child(make.acting(support), facts=make.child_facts(reference="ab12"), care=make.care_facts())
    assert Child.objects.get() == known


def test_an_officer_cannot_enter_a_child_they_would_not_see() -> None:
    officer = make.an_officer()
    assert "sees the whole service" in may_enter_children(make.viewing(officer)).reason
    with pytest.raises(Refused, match="sees the whole service"):
        enter_child(make.acting(officer), facts=make.child_facts(), care=make.care_facts())
    assert may_enter_children(make.viewing(make.a_manager())).allowed


def test_a_child_without_name_or_birth_is_not_entered(support: Person) -> None:
    for changed in ({"given_name": ""}, {"family_name": " "}, {"born_on": None}):
        with pytest.raises(Refused):
            enter_child(make.acting(support), facts=make.child_facts(**changed), care=make.care_facts())
    assert not Child.objects.exists()
    assert not Entry.objects.filter(event="ChildEntered").exists()


CHANGES: dict[str, Callable[[Acting, Child], Any]] = {
    "PlacementChanged": lambda acting, child: move_child(acting, child, moved_on=MOVED, placement="K2", provider="PR4"),
    "LegalStatusChanged": lambda acting, child: change_legal_status(acting, child, changed_on=MOVED, legal_status="C2"),
    "PeriodOfCareEnded": lambda acting, child: end_period(acting, child, ends_on=MOVED, reason="E4A"),
}


@pytest.mark.parametrize("event", CHANGES)
def test_an_officer_may_change_what_became_of_their_own_child(event: str) -> None:
    officer = make.an_officer()
    child = make.a_child(officer=officer)
    changed = CHANGES[event](make.acting(officer), child)
    assert Entry.objects.get(event=event).subject_ids == [str(changed.pk)]


@pytest.mark.parametrize("event", CHANGES)
def test_a_child_one_may_not_see_is_not_there(event: str) -> None:
    child = make.a_child(officer=make.an_officer())
    with pytest.raises(Http404):
        CHANGES[event](make.acting(make.an_officer()), child)


@pytest.mark.parametrize("event", CHANGES)
def test_a_social_worker_sees_but_does_not_change(event: str) -> None:
    team = make.a_team()
    child = make.a_child(team=team)
    worker = make.a_person(Role.SOCIAL_WORKER, team=team)
    assert Child.objects.visible_to(make.viewing(worker)).get() == child
    with pytest.raises(PermissionDenied):
        CHANGES[event](make.acting(worker), child)


@pytest.mark.parametrize("event", CHANGES)
def test_a_child_who_left_cannot_change(event: str, support: Person) -> None:
    child = make.a_child()
    end_period(make.acting(support), child, ends_on=date(2021, 4, 1), reason="E4A")
    with pytest.raises(Refused, match="not looked after now"):
        CHANGES[event](make.acting(support), child)


def test_a_move_ends_the_episode_that_day_and_begins_the_next(support: Person) -> None:
    child = make.a_child()
    move_child(
        make.acting(support), child, moved_on=MOVED, placement="A5", provider="PR1", legal_status="E1", reason="CARPL"
    )
    before, after = Episode.objects.filter(child=child).order_by("starts_on")
    assert (before.ends_on, before.reason_ceased, before.placement_change) == (MOVED, "X1", "CARPL")
    assert (after.starts_on, after.ends_on, after.reason_new) == (MOVED, None, "B")
    assert (after.legal_status, after.placement, after.category_of_need) == ("E1", "A5", "N1")
    assert _events(child) >= {"PlacementChanged", "LegalStatusChanged"}


def test_a_change_to_the_same_legal_status_is_refused(support: Person) -> None:
    with pytest.raises(Refused, match="C1 already"):
        change_legal_status(make.acting(support), make.a_child(), changed_on=MOVED, legal_status="C1")


def test_a_series_of_short_breaks_that_becomes_care_is_no_longer_only_that(support: Person) -> None:
    child = make.a_child(care={"legal_status": "V4"})
    change_legal_status(make.acting(support), child, changed_on=MOVED, legal_status="C1")
    assert not PeriodOfCare.objects.get(child=child).short_breaks_only


def test_an_ending_closes_the_period_with_its_last_episode(support: Person) -> None:
    child = make.a_child()
    period = end_period(make.acting(support), child, ends_on=MOVED, reason="E45")
    assert (period.ends_on, period.reason_ceased) == (MOVED, "E45")
    episode = Episode.objects.get(child=child)
    assert (episode.ends_on, episode.reason_ceased) == (MOVED, "E45")


def test_a_child_who_comes_back_begins_a_second_period(support: Person) -> None:
    child = make.a_child()
    with pytest.raises(Refused, match="has been looked after since"):
        start_period(make.acting(support), child, care=make.care_facts(make.TODAY))
    end_period(make.acting(support), child, ends_on=date(2021, 3, 20), reason="E4B")
    period = start_period(make.acting(support), child, care=make.care_facts(MOVED), team=make.a_team())
    assert PeriodOfCare.objects.filter(child=child).count() == 2
    assert Entry.objects.filter(event="PeriodOfCareStarted", subject_ids=[str(period.pk)]).exists()


def test_care_cannot_be_written_outside_an_action() -> None:
    child = make.a_child()
    with pytest.raises(WroteOutsideAnAction):
        child.save()
    with pytest.raises(WroteOutsideAnAction):
        Episode.objects.filter(child=child).update(legal_status="C2")
    with pytest.raises(WroteOutsideAnAction):
        PeriodOfCare.objects.filter(child=child).delete()


def test_a_form_sent_twice_enters_one_child_and_answers_both(support: Person) -> None:
    token, facts = make.a_token(), make.child_facts()
    first = enter_child(make.acting(support, token=token), facts=facts, care=make.care_facts())
    second = enter_child(make.acting(support, token=token), facts=facts, care=make.care_facts())
    assert first == second == Child.objects.get()

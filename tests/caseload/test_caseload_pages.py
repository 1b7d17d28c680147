"""Children given an officer on a page, by load and by the rules; the child told; shares of full time set."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from mainstay.access.roles import Role
from mainstay.caseload.models import Allocation, ContractedShare
from mainstay.children.actions.add_person_around import add_person_around
from mainstay.children.actions.link_siblings import link_siblings
from tests.builders import TODAY, a_child, a_manager, a_person, a_role, a_team, an_allocation, an_officer, the_system
from tests.children.opening import a_day, sent, signed_in, words_of

pytestmark = pytest.mark.django_db
TODAY_SENT = a_day("starts_on", 12, 4, 2021)


@pytest.fixture(autouse=True)
def pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())


@pytest.fixture
def manager(settings: Any) -> Client:
    return signed_in(a_manager("Gwen Adeyemi"), settings)


def test_children_who_wait_are_listed_with_their_days_and_chosen_together(manager: Client) -> None:
    first, second = a_child(came_on=date(2021, 3, 1)), a_child(came_on=date(2021, 4, 9))
    page = words_of(manager.get("/allocate/"))
    assert "2 children have no reviewing officer" in page
    assert "1 has waited longer" in page
    assert "1 working day of 5" in page
    officer = an_officer("Amara Nwosu", share="1")
    chosen = manager.get(f"/allocate/?choose=1&child={first.pk}&child={second.pk}")
    assert "Amara Nwosu" in words_of(chosen)
    told = sent(child=[str(first.pk), str(second.pk)], officer=str(officer.pk), reason="Knows both", **TODAY_SENT)
    answer = manager.post("/allocate/", told, follow=True)
    assert answer.redirect_chain == [("/allocate/", 302)]
    assert "Every child has a reviewing officer" in words_of(answer)
    assert Allocation.objects.filter(officer=officer).count() == 2


def test_choosing_nobody_is_an_error_that_says_so(manager: Client) -> None:
    child = a_child()
    assert "Select at least one child" in words_of(manager.get("/allocate/?choose=1"))
    assert "Select at least one child" not in words_of(manager.get("/allocate/?choose=1&page=2"))
    answer = manager.post("/allocate/", sent(child=[str(child.pk)], officer="", **TODAY_SENT))
    assert answer.status_code == 422
    assert "Select a reviewing officer" in words_of(answer)
    assert manager.get("/allocate/?child=nonsense").status_code == 200


def test_an_officer_who_is_not_independent_cannot_be_chosen_and_the_page_says_why(manager: Client) -> None:
    team = a_team(name="North team")
    child, officer = a_child(team=team), an_officer("Amara Nwosu")
    other = a_person(Role.REVIEWING_OFFICER, name="Ruth Castle", since=date(2020, 1, 1))
    a_role(other, Role.SOCIAL_WORKER, team=team, since=date(2018, 1, 1))
    page = words_of(manager.get(f"/allocate/?child={child.pk}"))
    assert "they worked in North team" in page
    refused = manager.post("/allocate/", sent(child=[str(child.pk)], officer=str(other.pk), **TODAY_SENT))
    assert refused.status_code == 422
    assert Allocation.objects.count() == 0
    manager.post("/allocate/", sent(child=[str(child.pk)], officer=str(officer.pk), **TODAY_SENT))
    assert Allocation.objects.get().officer == officer


def test_a_parent_in_care_and_their_child_are_kept_apart(manager: Client) -> None:
    officer = an_officer("Amara Nwosu")
    mother, baby = a_child(officer=officer, given_name="Mum"), a_child(given_name="Baby")
    add_person_around(the_system(), baby, name=mother.name, relation="mother", starts_on=TODAY, looked_after=mother.pk)
    page = words_of(manager.get(f"/allocate/?child={baby.pk}"))
    assert "They must have different ones (DR-6.4)" in page


def test_brothers_and_sisters_are_offered_together_and_their_officer_comes_first(manager: Client) -> None:
    officer = an_officer("Zoe Last")
    an_officer("Amara First")
    child, brother, sister = a_child(), a_child(officer=officer, given_name="Idris"), a_child(given_name="Mei")
    link_siblings(the_system(), [child, brother, sister])
    answer = manager.get(f"/allocate/?child={child.pk}")
    page = words_of(answer)
    assert f"Has {brother.name}, a brother or sister" in page
    assert f"Choose {sister.name} too" in page
    assert f"child={child.pk}&amp;child={sister.pk}" in answer.content.decode()
    assert page.index("Zoe Last", page.index("Which reviewing officer")) < page.index("Amara First")


def test_a_load_above_the_guide_is_warned_of_before_it_is_saved(manager: Client) -> None:
    officer = an_officer("Amara Nwosu", share="0.01")
    child = a_child()
    told = sent(child=[str(child.pk)], officer=str(officer.pk), reason="", **TODAY_SENT)
    warned = manager.post("/allocate/", told)
    assert "above the 70 of the guideline" in words_of(warned)
    assert f'name="child" value="{child.pk}"' in warned.content.decode()
    assert Allocation.objects.count() == 0
    changed = manager.post("/allocate/", {**told, "change": "yes"})
    assert "Which reviewing officer?" in words_of(changed)
    assert manager.post("/allocate/", {**told, "confirmed": "yes"}).headers["Location"] == f"/children/{child.pk}/"
    assert Allocation.objects.count() == 1


def test_that_the_child_was_told_is_kept_and_a_second_writer_is_shown_both(manager: Client) -> None:
    officer = an_officer("Amara Nwosu")
    child = a_child()
    allocation = an_allocation(child, officer, date(2021, 3, 2))
    assert "Nobody has recorded that the child was told" in words_of(manager.get(f"/children/{child.pk}/"))
    at = f"/allocate/{allocation.pk}/told"
    told = {"version": str(allocation.version), "child_told_how": "letter", **a_day("child_told_on", 3, 3, 2021)}
    assert manager.post(at, sent(**told)).status_code == 302
    both = manager.post(at, sent(**{**told, "child_told_how": "in_person"}))
    assert both.status_code == 409
    assert "By letter or leaflet" in words_of(both)
    assert "In person" in words_of(both)
    assert "3 March 2021, By letter or leaflet" in words_of(manager.get(f"/children/{child.pk}/"))
    late = manager.post(at, sent(**{**told, "version": "", **a_day("child_told_on", 13, 4, 2021)}))
    assert late.status_code == 422
    assert "must be on or before 12 April 2021" in words_of(late)


def test_loads_are_shown_in_words_and_a_share_is_set(manager: Client, settings: Any) -> None:
    officer = an_officer("Amara Nwosu", share="1")
    a_child(officer=officer)
    page = words_of(manager.get("/caseloads/"))
    assert "Below 50" in page
    assert "Children for each full-time officer" in page
    at = f"/caseloads/{officer.pk}/share"
    wrong = manager.post(at, sent(share="1.5", **TODAY_SENT))
    assert "must be 1 or less" in words_of(wrong)
    assert manager.post(at, sent(share="0.6", **TODAY_SENT)).status_code == 302
    assert ContractedShare.objects.get(officer=officer, ends_on=None).share == Decimal("0.6")
    support = signed_in(a_person(Role.BUSINESS_SUPPORT), settings)
    assert at not in support.get("/caseloads/").content.decode()
    assert support.get(at).status_code == 403


def test_the_number_of_queries_does_not_grow_with_officers_or_children(manager: Client) -> None:
    def counted(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            manager.get(address)
        return len(queries.captured_queries)

    officer = an_officer(share="1")
    child = a_child()
    addresses = ["/allocate/", f"/allocate/?child={child.pk}", "/caseloads/"]
    before = [counted(address) for address in addresses]
    for _ in range(4):
        a_child(officer=officer)
        a_child()
        a_role(an_officer(share="0.5"), Role.SOCIAL_WORKER, team=a_team())
    assert [counted(address) for address in addresses] == before

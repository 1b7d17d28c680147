"""One child's page: who they are, what may be done, who looked; and nothing for those who may not see."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mainstay.access.grants import give_sight
from mainstay.access.models import Grant
from mainstay.access.roles import Role
from mainstay.children.actions.add_person_around import add_person_around
from mainstay.children.actions.link_siblings import link_siblings
from mainstay.children.actions.move_child import move_child
from mainstay.ledger.models import Sighting
from tests.builders import TODAY, a_child, a_manager, a_person, a_team, an_officer, the_system
from tests.children.opening import signed_in, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())


def test_the_page_says_who_the_child_is_where_they_stand_and_what_is_due(settings: Any) -> None:
    officer = an_officer("Amara Nwosu")
    team = a_team(name="North team")
    child = a_child(given_name="Siân", family_name="Vale", known_as="Shan", officer=officer, team=team)
    page = words_of(signed_in(officer, settings).get(f"/children/{child.pk}/"))
    for said in (
        "Siân Vale", "known as Shan", child.reference, "4 June 2010 (aged 10)", "Looked after since 1 March 2021",
        "Interim care order (C1)", "Fostered by another carer: not long term, nor for adoption (U6)", "North team",
        "First review", "29 March 2021", "Why this date", "Amara Nwosu became reviewing officer", "Came into care",
    ):  # fmt: skip
        assert said in page


def test_opening_the_page_is_recorded_and_read_by_the_officer_and_the_manager_only(settings: Any) -> None:
    officer, team = an_officer(), a_team()
    child = a_child(officer=officer, team=team)
    worker = a_person(Role.SOCIAL_WORKER, name="Kit Amory", team=team)
    support = a_person(Role.BUSINESS_SUPPORT, name="Anjali Marsh")
    address = f"/children/{child.pk}/"
    for person in (worker, support):
        page = words_of(signed_in(person, settings).get(address))
        assert "Who looked at this record" not in page
        assert signed_in(person, settings).get(f"{address}looked").status_code == 404
    for person in (officer, a_manager()):
        client = signed_in(person, settings)
        assert "Kit Amory" in words_of(client.get(address))
        assert "Anjali Marsh" in words_of(client.get(f"{address}looked"))
    assert set(Sighting.objects.filter(child_id=child.pk).values_list("page", flat=True)) == {"child", "child_looked"}


def test_a_social_worker_is_offered_nothing_that_they_may_not_do(settings: Any) -> None:
    team = a_team()
    child = a_child(team=team)
    client = signed_in(a_person(Role.SOCIAL_WORKER, team=team), settings)
    page = words_of(client.get(f"/children/{child.pk}/"))
    assert "Record a move" not in page
    assert "What was done to this record" not in page
    assert client.get(f"/children/{child.pk}/move").status_code == 403
    assert client.get(f"/children/{child.pk}/account").status_code == 404


def test_a_child_one_may_not_see_is_not_there_on_any_page(settings: Any) -> None:
    manager, officer = a_manager(), an_officer()
    child, other = a_child(officer=an_officer()), a_child(officer=officer)
    give_sight([other.pk], basis=Grant.Basis.CONFLICT, person_id=manager.pk, starts_on=date(2021, 1, 1))
    for person, hidden in ((officer, child), (manager, other)):
        client = signed_in(person, settings)
        for end in ("", "move", "legal-status", "leave-care", "correct", "episodes/", "people/add", "siblings/link"):
            assert client.get(f"/children/{hidden.pk}/{end}").status_code == 404
        assert hidden.reference not in words_of(client.get("/children/"))
    assert signed_in(manager, settings).get(f"/allocate/?child={other.pk}").content.find(other.reference.encode()) == -1


def test_a_child_of_the_same_name_is_warned_of_and_a_brother_is_shown_apart(settings: Any) -> None:
    child = a_child(given_name="Rowan", family_name="Petit")
    twin = a_child(given_name="Rowan", family_name="Petit", born_on=date(2012, 1, 9))
    brother = a_child(given_name="Idris", family_name="Petit")
    link_siblings(the_system(), [child, brother])
    page = words_of(signed_in(a_manager(), settings).get(f"/children/{child.pk}/"))
    assert "Another child here has this name." in page
    assert f"Rowan Petit, {twin.reference}, born 9 January 2012" in page
    assert "Has brothers or sisters here" in page
    assert f"Idris Petit , {brother.reference}" in page or f"Idris Petit, {brother.reference}" in page


def test_the_page_of_a_child_who_left_offers_a_new_period_and_no_move(settings: Any) -> None:
    from mainstay.children.actions.end_period import end_period

    child = a_child()
    end_period(the_system(), child, ends_on=date(2021, 4, 1), reason="E4A")
    client = signed_in(a_manager(), settings)
    page = words_of(client.get(f"/children/{child.pk}/"))
    assert "Not looked after now" in page
    assert "Start a new period of care" in page
    assert "Record a move" not in page
    assert "so no review is due" in page
    answer = client.get(f"/children/{child.pk}/move")
    assert answer.status_code == 409
    assert "Start a new period of care instead" in words_of(answer)


def test_a_protected_address_is_on_no_page_of_the_child(settings: Any) -> None:
    from mainstay.children.actions.enter_child import enter_child
    from tests.builders import care_facts, child_facts

    settings.MAINSTAY_VAULT_KEY = "ab" * 32
    child = enter_child(
        the_system(), facts=child_facts(), care=care_facts(), home_address="1 Canary Wharf Row, ZZ99 3AA"
    )
    client = signed_in(a_manager(), settings)
    for address in ("/children/", *(f"/children/{child.pk}/{end}" for end in ("", "account", "episodes/", "correct"))):
        answer = client.get(address)
        assert answer.status_code == 200
        assert b"Canary" not in answer.content
        assert b"ZZ99" not in answer.content


def test_the_number_of_queries_does_not_grow_with_the_record(settings: Any) -> None:
    officer, team = an_officer(), a_team()
    child = a_child(officer=officer, team=team)
    client = signed_in(a_manager(), settings)

    def counted() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/children/{child.pk}/")
        return len([each for each in queries.captured_queries if "SAVEPOINT" not in each["sql"]])

    counted()
    one = counted()
    for number, placement in enumerate(("K2", "U4", "U6")):
        add_person_around(the_system(), child, name=f"Person {number}", relation="aunt", starts_on=TODAY)
        move_child(the_system(), child, moved_on=date(2021, 3, 8 + number), placement=placement, provider="PR1")
        link_siblings(the_system(), [child, a_child()])
    assert counted() == one
    assert one <= 35

"""The list of children as its readers see it: found by any name, narrowed by filters, nothing beyond sight."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mainstay.access.roles import Role
from tests.builders import TODAY, a_child, a_manager, a_person, a_team, an_officer
from tests.children.opening import signed_in, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())


def test_a_manager_finds_a_child_by_a_slip_of_the_hand_and_is_told_so(settings: Any) -> None:
    a_child(given_name="Siân", family_name="O’Connell", known_as="Shan")
    page = words_of(signed_in(a_manager(), settings).get("/children/?q=oconel"))
    assert "Shan O’Connell" in page
    assert "Siân O’Connell" in page
    assert "No child is written “oconel”" in page


@pytest.mark.parametrize("search", ["sian", "shan", "c-77", "4 June 2010", "04/06/2010"])
def test_a_child_is_found_by_each_name_the_reference_and_the_date_of_birth(search: str, settings: Any) -> None:
    a_child(given_name="Siân", family_name="Vale", known_as="Shan", reference="C-77")
    a_child(given_name="Idris", family_name="Petit", born_on=TODAY.replace(year=2015))
    page = words_of(signed_in(a_manager(), settings).get("/children/", {"q": search}))
    assert "Shan Vale" in page
    assert "Idris Petit" not in page


def test_each_filter_narrows_the_list_and_stands_above_it_as_a_tag(settings: Any) -> None:
    team, officer = a_team(name="North team"), an_officer("Amara Nwosu")
    mine = a_child(family_name="Mine", officer=officer, team=team, care={"legal_status": "C2"})
    a_child(family_name="Other")
    client = signed_in(a_manager(), settings)
    for query, tag in (
        (f"officer={officer.pk}", "Reviewing officer: Amara Nwosu"),
        (f"team={team.pk}", "Team: North team"),
        ("legal_status=C2", "Legal status: Full care order (C2)"),
    ):
        page = words_of(client.get(f"/children/?{query}"))
        assert tag in page
        assert mine.name in page
        assert "Alex Other" not in page
    assert "Alex Other" in words_of(client.get("/children/?officer=none"))
    assert "No child fits" in words_of(client.get("/children/?age=18-25"))
    assert "Overdue" in words_of(client.get("/children/?review=overdue"))


def test_a_reviewing_officer_sees_their_own_children_only_and_finds_no_others(settings: Any) -> None:
    officer = an_officer()
    a_child(family_name="Mine", officer=officer)
    a_child(family_name="Elsewhere")
    client = signed_in(officer, settings)
    assert "Alex Mine" in words_of(client.get("/children/"))
    assert "Elsewhere" not in words_of(client.get("/children/"))
    assert "No child fits" in words_of(client.get("/children/?q=Elsewhere"))


def test_an_empty_list_says_what_to_do(settings: Any) -> None:
    assert "Enter a child" in words_of(signed_in(a_manager(), settings).get("/children/"))
    worker = a_person(Role.SOCIAL_WORKER, team=a_team())
    assert "allocated to you or to your team" in words_of(signed_in(worker, settings).get("/children/"))


def test_what_is_typed_into_the_address_never_breaks_the_list(settings: Any) -> None:
    client = signed_in(a_manager(), settings)
    for query in ("page=0", "page=x", "officer=x", "team=1", "age=3", "review=never", "legal_status=ZZ", "q=%00%25_"):
        assert client.get(f"/children/?{query}").status_code == 200


def test_the_number_of_queries_does_not_grow_with_the_children(settings: Any) -> None:
    officer, team = an_officer(), a_team()
    client = signed_in(a_manager(), settings)

    def counted() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get("/children/")
        return len([each for each in queries.captured_queries if "SAVEPOINT" not in each["sql"]])

    a_child(officer=officer, team=team)
    counted()
    one = counted()
    for _ in range(5):
        a_child(officer=officer, team=team)
    assert counted() == one
    assert one <= 14  # thirteen of the list, and one for the messages in the header

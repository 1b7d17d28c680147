"""The Monday pages: an officer's own work, the service's, their filters, and how many queries they make."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.reviews.actions.schedule_review import schedule_review
from tests.reviews.building import a_child, a_person, a_team, give, on, open_review
from tests.reviews.pages import signed_in, text

MONDAY = date(2020, 6, 29)
STARTED = date(2020, 6, 1)


@pytest.fixture(autouse=True)
def that_monday(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", MONDAY.isoformat())


@pytest.fixture
def officer(db: None) -> Person:
    return a_person(Role.REVIEWING_OFFICER, "Olu Example")


def theirs(officer: Person, name: str, starts_on: date = STARTED) -> None:
    give(a_child(name=name, starts_on=starts_on), officer, starts_on)


def test_an_officer_reads_what_to_do_in_groups_with_the_due_date_explained(officer: Person) -> None:
    theirs(officer, "Today")
    theirs(officer, "Late", date(2020, 5, 11))
    page = text(signed_in(officer).get("/monday/"))
    assert "2 reviews to see to: 1 overdue, 1 today." in page
    # Those to be spoken to stand above the list, so a name is looked for where it stands last.
    assert page.index("Overdue 1") < page.rindex("Late Example") < page.index("Today 1") < page.rindex("Today Example")
    assert "Nothing is due or arranged for tomorrow." in page
    assert "20 working days" in page
    assert "Arrange the first review of Late Example" in page


def test_an_officer_without_children_is_told_what_will_stand_here(officer: Person) -> None:
    page = text(signed_in(officer).get("/monday/"))
    assert "No review is waiting for you" in page
    assert "Filter the list" not in page


def test_a_filter_narrows_the_list_and_is_taken_off_again_by_its_tag(officer: Person) -> None:
    theirs(officer, "Arranged")
    theirs(officer, "Bare")
    child = officer.reviews.get(child__given_name="Arranged").child
    schedule_review(on(officer, MONDAY), open_review(child), scheduled_on=MONDAY, mode="video")
    client = signed_in(officer)
    narrowed = client.get("/monday/", {"arranged": "yes", "kind": "first"})
    assert "Arranged Example" in text(narrowed)
    assert "Bare Example" not in text(narrowed).split("Filter the list")[-1]
    assert "Remove this filter: Arranged: Has a date" in text(narrowed)
    assert 'href="/monday/?kind=first"' in narrowed.content.decode()
    nothing = text(client.get("/monday/", {"state": "adjourned"}))
    assert "No review fits these filters" in nothing


@pytest.mark.parametrize("query", ["kind=nonsense", "team=not-a-team", "when=%00", "page=99999999999", "state=held"])
def test_a_filter_that_is_not_understood_narrows_nothing(officer: Person, query: str) -> None:
    theirs(officer, "Robin")
    assert "Robin Example" in text(signed_in(officer).get(f"/monday/?{query}"))


def test_of_a_long_group_the_soonest_are_shown_with_the_way_to_its_pages(officer: Person) -> None:
    for _ in range(53):
        theirs(officer, "Robin", STARTED + timedelta(days=14))
    client = signed_in(officer)
    assert text(client.get("/monday/")).count("The due date for Robin") == 20
    assert "See all 53 of “Later”" in text(client.get("/monday/"))
    assert "Showing 51 to 53 of 53 reviews" in text(client.get("/monday/?when=later&page=2"))


def test_the_number_of_queries_does_not_grow_with_the_children(officer: Person) -> None:
    client = signed_in(officer)
    for starts_on in (date(2020, 5, 11), STARTED, date(2020, 6, 2), date(2020, 6, 4), date(2020, 6, 20)):
        theirs(officer, "Robin", starts_on)
    few = _queries(client)
    for number in range(20):
        theirs(officer, "Robin", date(2020, 5, 25) + timedelta(days=number))
    assert _queries(client) == few
    bare = [query for query in few if not any(part in query for part in OF_EVERY_PAGE)]
    assert len(bare) <= 24, bare


# What every signed-in page asks, whatever it shows: the session, the person, their roles, who asks of the database.
OF_EVERY_PAGE = ("django_session", "set_config", "SAVEPOINT", "access_membership", 'FROM "access_person" WHERE')


def _queries(client: Client, address: str = "/monday/") -> list[str]:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return [re.sub(r'"s\d+_x\d+"', "…", query["sql"])[:100] for query in asked]


def test_a_manager_reads_first_of_the_children_who_have_no_officer(manager: Person) -> None:
    a_child(name="Waits", starts_on=date(2020, 6, 25))
    a_child(name="WaitsLong", starts_on=date(2020, 6, 8))
    page = text(signed_in(manager).get("/service/"))
    assert "Children without a reviewing officer 2" in page
    assert "1 has waited longer." in page
    assert page.index("WaitsLong Example") < page.index("15 working days of 5") < page.index("Waits Example")
    assert page.index("Waits Example") < page.index("By reviewing officer")


def test_each_figure_of_an_officer_leads_to_the_list_it_counts(manager: Person, officer: Person) -> None:
    theirs(officer, "Late", date(2020, 5, 11))
    theirs(officer, "Today")
    client = signed_in(manager)
    page = client.get("/service/").content.decode()
    address = f"/service/reviews/?officer={officer.pk}&amp;when=overdue"
    assert address in page
    listed = text(client.get(address.replace("&amp;", "&")))
    assert "Late Example" in listed
    assert "Today Example" not in listed
    assert "Remove this filter: Reviewing officer: Olu Example" in listed


def test_the_service_is_narrowed_by_officer_and_by_team(manager: Person, officer: Person) -> None:
    team = a_team()
    give(a_child(name="Mine", starts_on=date(2020, 5, 11), team=team), officer, date(2020, 5, 11))
    a_child(name="Other", starts_on=date(2020, 5, 12))
    client = signed_in(manager)
    by_team = text(client.get("/service/", {"team": str(team.pk)}))
    late = by_team[by_team.index("Filter this page") :]
    assert "Mine Example" in late
    assert "Other Example" not in late
    assert "Other Example" in text(client.get("/service/reviews/", {"officer": "none"}))
    assert "Other Example" in text(client.get("/service/reviews/", {"team": "none"}))


def test_business_support_sees_the_service_but_allocates_nobody(support: Person) -> None:
    a_child(name="Waits", starts_on=date(2020, 6, 25))
    page = text(signed_in(support).get("/service/"))
    assert "Waits Example" in page
    assert "A manager allocates" in page


@pytest.mark.parametrize("address", ["/service/", "/service/reviews/", "/calendar/?month=2020-07"])
def test_the_pages_of_the_service_ask_as_much_of_the_database_whatever_there_is_to_show(
    manager: Person, officer: Person, address: str
) -> None:
    client = signed_in(manager)
    for starts_on in (date(2020, 5, 11), STARTED, date(2020, 6, 2), date(2020, 6, 4), date(2020, 6, 20)):
        theirs(officer, "Robin", starts_on)
        a_child(name="Waits", starts_on=starts_on)
    few = _queries(client, address)
    for number in range(12):
        theirs(officer, "Robin", date(2020, 5, 25) + timedelta(days=number))
        a_child(name="Waits", starts_on=date(2020, 6, 1) + timedelta(days=number))
    assert _queries(client, address) == few

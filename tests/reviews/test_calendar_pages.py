"""The calendar: a month as a table, a week as a list, both on paper, and whatever the address says."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_django import Settings

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.pages.spans import span_at, span_of
from tests.reviews.building import a_child, a_person, give, on, open_review
from tests.reviews.pages import signed_in, text

MONDAY = date(2020, 6, 22)


@pytest.fixture(autouse=True)
def that_monday(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", MONDAY.isoformat())


@pytest.fixture
def officer(db: None) -> Person:
    return a_person(Role.REVIEWING_OFFICER, "Olu Example")


@pytest.fixture
def arranged(officer: Person) -> None:
    child = a_child(name="Wanda")
    give(child, officer, date(2020, 6, 1))
    schedule_review(on(officer, MONDAY), open_review(child), scheduled_on=date(2020, 6, 24), mode="video")


def test_the_month_shows_what_stands_on_each_day_and_where_nobody_works(officer: Person, arranged: None) -> None:
    client = signed_in(officer)
    june = text(client.get("/calendar/"))
    assert "June 2020" in june
    assert "Arranged: Wanda Example" in june
    may = text(client.get("/calendar/?month=2020-05"))
    assert "Bank holiday" in may
    assert "Nothing stands in this month" in may


def test_the_week_lists_each_working_day_with_how_and_where(officer: Person, arranged: None) -> None:
    page = text(signed_in(officer).get("/calendar/?week=2020-W26"))
    assert page.index("Wednesday 24 June 2020") < page.index("Wanda Example") < page.index("Thursday 25 June 2020")
    assert "By video" in page
    assert "Nothing stands on this day." in page


def test_the_list_to_print_says_who_printed_it(officer: Person, arranged: None) -> None:
    page = text(signed_in(officer).get("/calendar/print?week=2020-W26"))
    assert "Reviews, Week of 22 June 2020" in page
    assert "Printed by Olu Example" in page
    assert "Thursday 25 June 2020" not in page


def test_the_service_is_narrowed_to_an_officer_and_an_officer_is_not_asked(
    officer: Person, manager: Person, arranged: None
) -> None:
    a_child(name="Other")
    client = signed_in(manager)
    assert "Other Example" in text(client.get("/calendar/?week=2020-W27"))
    narrowed = client.get(f"/calendar/?week=2020-W27&officer={officer.pk}")
    assert "Other Example" not in text(narrowed)
    assert "Remove this filter: Reviewing officer: Olu Example" in text(narrowed)
    assert 'href="/calendar/?week=2020-W27"' in narrowed.content.decode()
    assert 'name="officer"' not in signed_in(officer).get("/calendar/").content.decode()


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ({}, date(2020, 6, 1), date(2020, 6, 30)),
        ({"month": "2021-02"}, date(2021, 2, 1), date(2021, 2, 28)),
        ({"week": "2020-W53"}, date(2020, 12, 28), date(2021, 1, 3)),
        ({"month": "2020-13"}, date(2020, 6, 1), date(2020, 6, 30)),
        ({"month": "0000-01"}, date(2020, 6, 1), date(2020, 6, 30)),
        ({"week": "2021-W53"}, date(2020, 6, 22), date(2020, 6, 28)),
        ({"week": "nonsense"}, date(2020, 6, 1), date(2020, 6, 30)),
    ],
)
def test_an_address_gives_the_month_or_week_it_names_or_else_this_one(
    asked: dict[str, str], first: date, last: date
) -> None:
    span = span_of(asked, MONDAY)
    assert (span.first, span.last) == (first, last)


def test_the_months_and_weeks_before_and_after_follow_each_other() -> None:
    december = span_at("month", date(2020, 12, 31))
    assert (december.key, december.after.key, december.before.key) == ("2020-12", "2021-01", "2020-11")
    assert span_at("week", date(2021, 1, 1)).after.key == "2021-W01"

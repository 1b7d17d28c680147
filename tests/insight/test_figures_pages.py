"""The pages of figures: what each audience sees, that numbers are the engine's, and what is not there or not open."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from mainstay.access.roles import Role
from mainstay.authority.actions.record_comparator import record_comparator
from mainstay.authority.actions.record_population import record_population
from mainstay.insight.engine import read_all
from mainstay.insight.measure import measures
from mainstay.insight.pages.download import harmless
from mainstay.insight.periods import Period
from mainstay.insight.reading import Reading
from mainstay.insight.sources import PostgresSource
from mainstay.ledger.acting import system_acting
from tests.builders import a_child, a_person, a_role, a_team
from tests.insight.pages import TODAY, YEAR, browser_of, links, references, sixty_imported, words

pytestmark = pytest.mark.django_db
STATUS = "split=legal_status&key=J1"


@pytest.fixture(autouse=True)
def _today(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())


@pytest.fixture
def service(tmp_path: Path) -> None:
    sixty_imported(tmp_path)


@pytest.fixture
def manager(db: None) -> Client:
    return browser_of(Role.SERVICE_MANAGER)


@pytest.fixture
def director(db: None) -> Client:
    return browser_of(Role.DIRECTOR)


def counted() -> dict[str, Reading]:
    """Every figure of the year straight from the engine."""
    with connection.cursor() as cursor:
        return read_all(PostgresSource(cursor, schema="analytic"), Period.whole(YEAR))


def test_a_manager_opens_the_last_whole_year_with_every_part_of_the_work(service: None, manager: Client) -> None:
    answer = manager.get("/figures/")
    assert answer.status_code == 200
    shown = words(answer)
    assert "The service in figures, 2020-21" in shown
    assert [part for part in ("Starting to be looked after", "Reviews in time", "Caseloads") if part not in shown] == []
    assert answer.content.decode().count("<svg") > 6


def test_the_numbers_are_the_engines(service: None, manager: Client) -> None:
    figures = counted()
    shown = words(manager.get("/figures/"))
    in_time, participation = figures["reviews_in_time"], figures["participation"]
    assert f"{in_time.percent}% Reviews held in time {in_time.numerator} of {in_time.denominator}" in shown
    assert f"{participation.numerator} of {participation.denominator}" in shown
    assert f"{figures['children_looked_after'].value} Children looked after, 31 March 2021" in shown


def test_every_number_opens_its_definition_and_its_list(service: None, manager: Client) -> None:
    answer = manager.get("/figures/reviews_in_time/")
    shown = words(answer)
    assert "Of the reviews held in the year that can be judged, those held on or before their due date." in shown
    assert "Kinds counted First review, Second review" in shown
    assert "Regulations 2010, regulation 33" in shown
    assert "Version 1" in shown
    assert "/figures/reviews_in_time/children/?year=2020-21&side=remainder" in links(answer)
    assert "/figures/reviews_in_time/children/?year=2020-21&split=kind&key=first&side=numerator" in links(answer)


def test_the_list_behind_a_figure_is_its_children(service: None, manager: Client) -> None:
    late = counted()["reviews_in_time"].remainder
    answer = manager.get("/figures/reviews_in_time/children/?year=2020-21&side=remainder")
    assert f"{late} children behind this figure" in words(answer)
    assert references(answer) == {"2000", "2020", "2040"}


def test_a_row_of_a_split_opens_its_own_children(service: None, manager: Client) -> None:
    answer = manager.get(f"/figures/periods_started/children/?{STATUS}")
    assert "2 children behind this figure" in words(answer)
    assert references(answer) == {"2007", "2031"}


def test_children_whom_the_viewer_may_not_see_are_counted_and_not_named(service: None) -> None:
    team = a_team()
    theirs = a_child(team=team)
    both = a_person(Role.DATA_OFFICER)
    a_role(both, Role.TEAM_MANAGER, team=team)
    client = Client()
    client.force_login(both)
    answer = client.get("/figures/periods_started/children/?year=2020-21")
    assert "61 children behind this figure" in words(answer)
    assert "60 of them are not listed" in words(answer)
    assert references(answer) == {theirs.reference}


def test_a_director_sees_no_small_number_and_no_officer(service: None, director: Client) -> None:
    assert counted()["periods_started"].splits["legal_status"]["J1"].value == 2
    shown = words(director.get(f"/figures/periods_started/?{STATUS}"))
    assert "not shown" in shown
    dashboard = words(director.get("/figures/"))
    assert "You see the figures as the public may" in dashboard
    assert "Reviewing officer" not in dashboard


def test_a_director_and_a_data_officer_are_refused_the_list_with_the_reason(service: None, director: Client) -> None:
    for client in (director, browser_of(Role.DATA_OFFICER)):
        page = words(client.get("/figures/reviews_in_time/"))
        assert "The list of children behind it is not open to you. Your role does not let you see children's" in page
        answer = client.get("/figures/reviews_in_time/children/")
        assert answer.status_code == 403
        assert "Your role does not let you see children's records" in words(answer)


def test_a_data_officer_sees_small_numbers_and_no_way_to_the_children(service: None, manager: Client) -> None:
    answer = browser_of(Role.DATA_OFFICER).get(f"/figures/periods_started/?{STATUS}")
    assert "not shown" not in words(answer)
    assert [href for href in links(answer) if "/children/?" in href] == []


@pytest.mark.parametrize("path", ["", "reviews_held/", "reviews_held/children/", "reviews_held/download.csv"])
def test_a_reviewing_officer_is_refused(path: str) -> None:
    assert browser_of(Role.REVIEWING_OFFICER).get(f"/figures/{path}").status_code == 403


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("?year=1999-00", "There are no records of 1999-00"),
        ("?year=last", "is not a collection year"),
        ("reviews_on_time/", "There is no measure called “reviews_on_time”"),
        ("reviews_held/?split=shoe_size&key=4", "is not split by “shoe_size”"),
        ("reviews_held/?split=kind&key=annual", "has no row “annual”"),
        ("reviews_in_time/children/?side=left", "is no part of a figure"),
    ],
)
def test_what_is_not_there_is_a_404_that_says_what_is(
    service: None, manager: Client, address: str, sentence: str
) -> None:
    answer = manager.get(f"/figures/{address}")
    assert answer.status_code == 404
    assert sentence in words(answer)


def test_a_split_by_officer_is_not_there_for_a_director(service: None, director: Client) -> None:
    answer = director.get("/figures/reviews_held/?split=officer&key=not_recorded")
    assert answer.status_code == 404
    assert "for the service alone" in words(answer)


# For a director small numbers are taken out, which takes long and is the same work in each year.
@pytest.mark.parametrize(
    ("role", "years"), [(Role.SERVICE_MANAGER, ("2020-21", "2021-22")), (Role.DIRECTOR, ("2021-22",))]
)
def test_every_figure_opens_in_a_whole_year_and_in_a_running_one(
    service: None, role: Role, years: tuple[str, ...]
) -> None:
    client = browser_of(role)
    for year in years:
        assert client.get(f"/figures/?year={year}").status_code == 200
        for key, measure in measures().items():
            answer = client.get(f"/figures/{key}/?year={year}")
            assert (key, answer.status_code) == (key, 200)
            assert measure.title in words(answer)


def test_an_empty_database_says_what_to_do(manager: Client) -> None:
    answer = manager.get("/figures/")
    assert answer.status_code == 200
    assert "There is nothing to count yet" in words(answer)


def test_a_comparator_of_another_year_is_shown_with_its_year(service: None, manager: Client) -> None:
    system = system_acting(channel="test", today=TODAY)
    record_population(system, as_at=YEAR.ends_on, children=10_000, estimate="mid-2020")
    record_comparator(
        system,
        measure="looked_after_rate",
        area="England",
        year="2018-19",
        value=Decimal("65.0"),
        edition="",
        source="DfE",
    )
    answer = manager.get("/figures/")
    assert "England (2018-19) 65.0" in words(answer)
    assert "England: this figure is for 2018-19; the chart is for 2020-21." in answer.content.decode()


def test_the_download_is_what_the_audience_may_see(service: None, manager: Client, director: Client) -> None:
    def rows(client: Client) -> dict[tuple[str, str], dict[str, str]]:
        text = client.get("/figures/periods_started/download.csv?year=2020-21").content.decode("utf-8-sig")
        return {(row["split"], row["key"]): row for row in csv.DictReader(io.StringIO(text))}

    seen, public = rows(manager), rows(director)
    assert (seen["", ""]["value"], seen["legal_status", "J1"]["value"]) == ("60", "2")
    assert (public["legal_status", "J1"]["value"], public["legal_status", "J1"]["suppressed"]) == ("", "yes")


@pytest.mark.parametrize("word", ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1"])
def test_a_word_that_begins_like_a_formula_is_downloaded_harmless(word: str) -> None:
    assert harmless(word) == f"'{word}"


@pytest.mark.parametrize("path", ["", "reviews_held/", "periods_started/children/"])
def test_a_page_asks_the_database_as_often_however_many_children_there_are(
    service: None, manager: Client, path: str
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            manager.get(f"/figures/{path}?year=2020-21")
        return len(queries)

    asked()
    before = asked()
    for _ in range(4):
        a_child()
    assert asked() == before

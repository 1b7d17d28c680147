"""Figures are counted once while nothing they are made of changes, and again as soon as something does."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.insight.pages.warming import warm_up_beside
from mainstay.insight.queries import Figures, figures_for
from mainstay.insight.queries.changes import changes_now
from mainstay.site import embedded
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear
from tests import postgres
from tests.builders import a_child, a_person, viewing
from tests.insight.pages import TODAY, YEAR, sixty_imported, words

BEFORE = YEAR.previous()
Look = Callable[[], tuple[int, list[str]]]


def looking_as(role: Role, *, years: tuple[CollectionYear, ...] = (BEFORE, YEAR)) -> Look:
    """How somebody of a role looks: the children looked after they see, and the years that were counted for it."""
    with transaction.atomic():
        person = a_person(role)

    def look() -> tuple[int, list[str]]:
        with CaptureQueriesContext(connection) as queries:
            found = taken_by(person, years)
        return int(found.reading("children_looked_after", YEAR).value or 0), years_counted(queries)

    return look


def taken_by(person: Person, years: tuple[CollectionYear, ...] = (BEFORE, YEAR)) -> Figures:
    found = figures_for(viewing(person), policy=LocalPolicy(), words={})
    return found.taking({year: ["children_looked_after", "periods_started"] for year in years})


def years_counted(queries: CaptureQueriesContext) -> list[str]:
    """The years in which those begin that statements counted periods of care of."""
    counting = r"analytic\.periods WHERE starts_on <= DATE '[\d-]+' AND \(ends_on IS NULL OR ends_on >= DATE '(\d{4})"
    return [year for query in queries for year in re.findall(counting, query["sql"])]


def as_owner(statement: str) -> None:
    """Change the records past the product: by a connection of its own, as the owner of the database."""
    running = postgres.cluster()
    with psycopg.connect(running.url(embedded.OWNER, connection.settings_dict["NAME"])) as other:
        other.execute(statement)


def test_looking_twice_counts_once_and_a_change_is_counted(own_database: str) -> None:
    look = looking_as(Role.SERVICE_MANAGER)
    assert [look(), look()] == [(0, ["2019", "2020"]), (0, [])]
    with transaction.atomic():
        a_child()
    assert [look(), look()] == [(1, ["2020"]), (1, [])]


def test_a_change_of_a_year_counts_that_year_alone(own_database: str) -> None:
    look = looking_as(Role.SERVICE_MANAGER)
    look()
    with transaction.atomic():
        a_child(came_on=TODAY)
    assert look() == (0, [])
    with transaction.atomic():
        a_child(came_on=date(2019, 5, 1))
    assert look() == (1, ["2019", "2020"])


def test_an_entry_of_the_account_that_changes_no_figure_counts_nothing(own_database: str) -> None:
    look = looking_as(Role.SERVICE_MANAGER)
    look()
    with transaction.atomic():
        a_person(Role.DIRECTOR)
    assert look() == (0, [])


def test_a_row_changed_past_the_product_is_counted_at_the_next_look(own_database: str) -> None:
    with transaction.atomic():
        a_child()
    look = looking_as(Role.SERVICE_MANAGER)
    assert look()[0] == 1
    as_owner("UPDATE children_periodofcare SET ends_on = '2021-03-20'")
    assert look() == (0, ["2020"])
    as_owner("UPDATE children_periodofcare SET ends_on = NULL, starts_on = '2019-06-01'")
    assert look() == (1, ["2019", "2020"])


def test_a_return_brought_in_is_counted_at_the_next_look(own_database: str, tmp_path: Path) -> None:
    look = looking_as(Role.SERVICE_MANAGER)
    assert look()[0] == 0
    with transaction.atomic():
        sixty_imported(tmp_path)
    assert look() == (48, ["2020"])


def test_somebody_who_sees_no_entry_of_the_account_is_told_of_a_change(own_database: str) -> None:
    look = looking_as(Role.DATA_OFFICER)
    assert look()[0] == 0
    with transaction.atomic():
        a_child()
    assert look()[0] == 1


def test_what_the_public_may_see_is_suppressed_anew_when_a_record_changes(own_database: str, tmp_path: Path) -> None:
    look = looking_as(Role.DIRECTOR)
    assert look()[0] == 0
    with transaction.atomic():
        sixty_imported(tmp_path)
    assert [look()[0], look()] == [48, (48, [])]


def test_sealing_the_account_and_adding_up_the_notes_change_no_figure(own_database: str) -> None:
    look = looking_as(Role.SERVICE_MANAGER)
    with transaction.atomic():
        a_child()
    look()
    with connection.cursor() as cursor:
        cursor.execute("SELECT seal_ledger(), analytic.add_up_changes()")
    assert look() == (1, [])


def test_nothing_is_kept_in_a_transaction_that_has_written(own_database: str) -> None:
    look = looking_as(Role.SERVICE_MANAGER)
    look()
    with transaction.atomic():
        assert changes_now() is not None
        a_child()
        assert changes_now() is None
        assert [look(), look()] == [(1, ["2019", "2020"])] * 2
        transaction.set_rollback(True)
    assert look() == (0, [])


def test_all_that_one_page_shows_is_of_one_moment(own_database: str) -> None:
    """A record of the year before changes after what is kept of it was found, and before the rest is counted."""
    look = looking_as(Role.SERVICE_MANAGER)
    look()
    with transaction.atomic():
        a_child(came_on=date(2021, 3, 1))
        person = a_person(Role.SERVICE_MANAGER)
    written: list[str] = []

    def write_first(execute: Any, sql: str, *asked: Any) -> Any:
        if "MATERIALIZED" in sql and not written:
            written.append(sql)
            as_owner("UPDATE children_periodofcare SET starts_on = '2019-06-01'")
        return execute(sql, *asked)

    with connection.execute_wrapper(write_first):
        found = taken_by(person)
    assert len(written) == 1
    started = {year: found.reading("periods_started", year).value for year in (BEFORE, YEAR)}
    looked_after = {year: found.reading("children_looked_after", year).value for year in (BEFORE, YEAR)}
    assert (started, looked_after) == ({BEFORE: 1, YEAR: 0}, {BEFORE: 1, YEAR: 1})


@pytest.mark.parametrize("path", ["", "reviews_held/"])
def test_a_page_says_as_of_which_moment_its_records_are(
    own_database: str, path: str, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())
    with transaction.atomic():
        a_child()
        manager = a_person(Role.SERVICE_MANAGER)
    browser = Client()
    browser.force_login(manager)
    for _ in range(2):
        shown = words(browser.get(f"/figures/{path}"))
        assert re.search(r"Counted from the records as they stood on 12 April 2021 at \d\d:\d\d\.", shown)


def test_a_process_that_got_ready_has_counted_what_anybody_asks(
    own_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())
    with transaction.atomic():
        a_child(came_on=date(2021, 3, 1))
    look, public = looking_as(Role.SERVICE_MANAGER, years=(YEAR,)), looking_as(Role.DIRECTOR, years=(YEAR,))
    warm_up_beside().join()
    assert [look(), public()] == [(1, []), (0, [])]

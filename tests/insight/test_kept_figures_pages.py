"""Figures are counted once while no record changes, and again as soon as one does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from mainstay.access.roles import Role
from mainstay.insight.pages.warming import warm_up_beside
from mainstay.insight.queries import figures_for
from mainstay.insight.queries.kept import keep, state_of_records
from mainstay.statute.policy import LocalPolicy
from tests.builders import a_child, a_person, viewing
from tests.insight.pages import TODAY, YEAR


def looking_as(role: Role) -> Callable[[], tuple[int, int]]:
    """How somebody of a role looks: the number of children looked after they see, and how often it was counted."""
    with transaction.atomic():
        person = a_person(role)

    def look() -> tuple[int, int]:
        with CaptureQueriesContext(connection) as queries:
            found = figures_for(viewing(person), policy=LocalPolicy(), words={})
            number = found.reading("children_looked_after", YEAR).value
        counted = [query for query in queries if 'nalytic"."periods' in query["sql"]]
        return int(number or 0), len(counted)

    return look


def test_looking_twice_counts_once_and_a_change_is_counted(own_database: str) -> None:
    look = looking_as(Role.SERVICE_MANAGER)
    assert [look(), look()] == [(0, 1), (0, 0)]
    with transaction.atomic():
        a_child()
    assert [look(), look()] == [(1, 1), (1, 0)]


def test_somebody_who_sees_no_entry_of_the_account_is_told_of_a_change(own_database: str) -> None:
    look = looking_as(Role.DATA_OFFICER)
    assert look() == (0, 1)
    with transaction.atomic():
        a_child()
    assert look() == (1, 1)


def test_sealing_the_account_changes_no_figure(own_database: str) -> None:
    with transaction.atomic():
        a_child()
    before = state_of_records()
    with connection.cursor() as cursor:
        cursor.execute("SELECT seal_ledger()")
    assert state_of_records() == before


def test_nothing_is_kept_in_a_transaction_that_has_written(own_database: str) -> None:
    with transaction.atomic():
        assert state_of_records() is not None
        a_child()
        assert state_of_records() is None
    assert [keep(None, "a key", iter([number]).__next__) for number in (1, 2)] == [1, 2]


def test_a_process_that_got_ready_has_counted_what_the_first_manager_asks(
    own_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())
    with transaction.atomic():
        a_child(came_on=date(2021, 3, 1))
    look = looking_as(Role.SERVICE_MANAGER)
    warm_up_beside().join()
    assert look() == (1, 0)

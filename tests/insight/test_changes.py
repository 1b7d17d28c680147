"""Every change of what figures are counted from is noted with the years it touches, however it was written."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from django.db import ProgrammingError, connection

from mainstay.caseload.actions.hand_over import hand_over
from mainstay.children.actions.end_period import end_period
from mainstay.insight.engine import read_together
from mainstay.insight.measure import find, measures
from mainstay.insight.periods import Period
from mainstay.insight.queries.changes import Changes, changes_of
from mainstay.insight.reading import Reading
from mainstay.insight.sources import PostgresSource
from mainstay.insight.statement import Asked, figures_statement
from mainstay.insight.tables import CONTRACT
from mainstay.insight.window import TOUCHES, tables_read, through_window
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.models import Review
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear
from tests.builders import TODAY, a_child, an_officer, the_system
from tests.insight.changing import a_service, changes
from tests.specs.rows import filled, on_duckdb

POLICY = LocalPolicy()
PERIOD = {"starts_on": date(2019, 6, 1), "ends_on": date(2021, 1, 5), "reason_ceased": "E4A"}

pytestmark = pytest.mark.django_db

YEARS = tuple(CollectionYear(ending) for ending in (2019, 2020, 2021, 2022))
_COLUMNS_READ = """
SELECT DISTINCT v.relname, t.relname, a.attname
FROM pg_depend d
  JOIN pg_rewrite r ON r.oid = d.objid
  JOIN pg_class v ON v.oid = r.ev_class
  JOIN pg_namespace n ON n.oid = v.relnamespace AND n.nspname = 'analytic'
  JOIN pg_class t ON t.oid = d.refobjid AND t.relkind = 'r'
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
WHERE d.classid = 'pg_rewrite'::regclass
"""
_WATCHED = """
SELECT t.relname, replace(encode(g.tgargs, 'escape'), '\\000', ' ')
FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid WHERE g.tgname ~ '^figures_.*_(update|any)$'
"""


def rows(sql: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


def noted() -> Changes:
    """The changes noted so far, those of this transaction too."""
    return changes_of(rows("SELECT * FROM analytic.changes()"), datetime(2021, 4, 12, tzinfo=UTC))


def years_touched(change: Callable[[], object], *tables: str) -> list[int]:
    """The years, of those of this file, that a change touches, by the year of their end."""
    before = noted()
    change()
    after = noted()
    of = tables or tuple(TOUCHES)
    return [year.ending for year in YEARS if after.state(of, year) != before.state(of, year)]


def test_every_table_of_the_contract_is_watched() -> None:
    assert {definition.name for definition in CONTRACT} - noted().notes.keys() == set()


def test_what_nobody_watches_cannot_be_kept() -> None:
    assert noted().state(["periods"], YEARS[0]) is not None
    assert noted().state(["periods", "feet"], YEARS[0]) is None


def test_a_year_does_not_see_how_a_period_ended_after_it() -> None:
    source = on_duckdb(filled({"periods": [PERIOD]}, CollectionYear(2021)))
    asked = 'SELECT "starts_on", "ends_on", "reason_ceased" FROM "periods"'
    seen = {year.label: source.rows(through_window(asked, Period.whole(year), "main")) for year in YEARS}
    begun, ended = PERIOD["starts_on"], PERIOD["ends_on"]
    assert seen == {
        "2018-19": [],
        "2019-20": [(begun, None, None)],
        "2020-21": [(begun, ended, "E4A")],
        "2021-22": [],
    }


def test_every_column_that_a_figure_is_made_of_is_watched() -> None:
    said = {(table, words.split()[0]): set(re.findall(r"\w+", words)) for table, words in rows(_WATCHED)}
    whole = {pair for pair, words in said.items() if words == {pair[1]}}
    read = {((table, view), column) for view, table, column in rows(_COLUMNS_READ)}
    assert {(pair, column) for pair, column in read if pair not in whole and column not in said.get(pair, ())} == set()
    assert {pair for pair, _ in read if pair[1] in TOUCHES} & whole == set()


@pytest.mark.parametrize("seed", range(4))
def test_whatever_changes_a_figure_is_noted_for_its_year(seed: int) -> None:
    dice = Random(seed)
    a_service(dice)
    before, then = figures(), noted()
    untouched = 0
    for change in changes(dice, 30):
        after, now = figures(), noted()
        for period, readings in after.items():
            for key, reading in readings.items():
                tables = tables_read(figures_statement(Asked(find(key), period, find(key).splits, POLICY, "postgres")))
                same = now.state(tables, period.year) == then.state(tables, period.year)
                assert not same or reading == before[period][key], (change, period.label, key)
                untouched += same
        before, then = after, now
    assert untouched > 0


def figures() -> dict[Period, dict[str, Reading]]:
    with connection.cursor() as cursor:
        wanted = {Period.so_far(year, today=TODAY): measures().values() for year in YEARS}
        return read_together(PostgresSource(cursor), wanted, policy=POLICY)


def test_the_random_changes_do_change_figures() -> None:
    dice = Random(99)
    a_service(dice)
    found = [figures()]
    found += [figures() for _ in changes(dice, 20)]
    assert sum(now != before for before, now in pairwise(found)) > 5


def test_a_child_who_ceases_to_be_looked_after_touches_no_year_before() -> None:
    child = a_child(came_on=date(2018, 6, 1), officer=an_officer())
    cease = lambda: end_period(the_system(), child, ends_on=date(2021, 4, 9), reason="E4A")  # noqa: E731
    assert years_touched(cease, "periods", "episodes", "allocations") == [2022]


def test_a_child_who_comes_into_care_today_touches_only_the_years_from_today() -> None:
    assert years_touched(lambda: a_child(came_on=TODAY)) == [2022]


def test_a_new_officer_touches_only_the_years_from_that_day() -> None:
    child, officer = a_child(came_on=date(2018, 6, 1), officer=an_officer()), an_officer()

    def change() -> object:
        return hand_over(
            the_system(), [child], officer=officer, starts_on=date(2021, 4, 6), reason="The officer has left",
            letter_on=date(2021, 4, 1), letter_how="post",
        )  # fmt: skip

    assert years_touched(change, "allocations", "periods") == [2022]


def test_to_arrange_a_review_touches_no_figure_and_to_hold_it_those_since_it_was_due() -> None:
    child = a_child(came_on=date(2021, 3, 15))
    review = Review.objects.get(child=child)
    assert review.due_on == date(2021, 4, 14)
    assert years_touched(lambda: schedule_review(the_system(), review, scheduled_on=TODAY, mode="video")) == []
    said = {"mode": "video", "participation_code": "PN1", "chaired_by": "officer"}
    assert years_touched(lambda: hold_review(the_system(), review, held_on=TODAY, **said)) == [2022]


def test_a_name_touches_no_figure_and_a_date_of_birth_every_year() -> None:
    child = a_child(born_on=date(2019, 5, 1))
    renamed = f"UPDATE children_child SET given_name = 'Kit' WHERE id = '{child.pk}'"
    assert years_touched(lambda: execute(renamed)) == []
    older = f"UPDATE children_child SET born_on = '2018-05-01' WHERE id = '{child.pk}'"
    assert years_touched(lambda: execute(older), "periods") == [2019, 2020, 2021, 2022]
    assert years_touched(lambda: execute(older), "periods") == []


def test_many_rows_changed_by_one_statement_are_one_note() -> None:
    for _ in range(5):
        a_child(came_on=date(2020, 5, 1))
    before = sum(row[3] for row in rows("SELECT * FROM analytic.changes() WHERE of = 'periods'"))
    execute("UPDATE children_periodofcare SET legal_status_at_start = 'V2'")
    assert sum(row[3] for row in rows("SELECT * FROM analytic.changes() WHERE of = 'periods'")) == before + 1


def test_notes_are_added_up_without_changing_what_they_say() -> None:
    for _ in range(3):
        a_child(came_on=date(2020, 5, 1))
    before = noted()
    execute("SELECT analytic.add_up_changes()")
    after = noted()
    assert all(before.state([table], year) == after.state([table], year) for table in TOUCHES for year in YEARS)


@pytest.mark.parametrize("statement", [
    "DELETE FROM analytic.change",
    "INSERT INTO analytic.change VALUES ('periods', 0, 9999, -1)",
    "SELECT * FROM analytic.change",
    "SELECT analytic.watch('reviews_review', 'reviews', 'id')",
])  # fmt: skip
def test_the_product_itself_may_not_touch_the_notes(statement: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        execute(statement)


def execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)

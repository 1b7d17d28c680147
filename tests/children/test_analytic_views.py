"""The views that figures read have the columns of the analytic contract, group codes as the law does, and are cheap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

from mainstay.authority.actions.record_population import record_population
from mainstay.authority.actions.set_policy import set_policy
from mainstay.children.actions.correct_child import correct_child
from mainstay.children.actions.correct_episode import correct_episode
from mainstay.children.actions.end_period import end_period
from mainstay.children.models import Episode
from mainstay.children.rules.correcting import EpisodeCorrection
from mainstay.children.shared.identity import facts_of
from mainstay.insight import tables
from mainstay.statute.codes import code_set, ethnic_group, reason_group
from mainstay.statute.policy import LocalPolicy
from tests import builders as make

pytestmark = pytest.mark.django_db
DEFINED = (tables.PERIODS, tables.EPISODES, tables.ALLOCATIONS, tables.ESTABLISHMENT, tables.POPULATION)
SQL_TYPES = {"text": "text", "date": "date", "boolean": "boolean", "bigint": "bigint", "double": "double precision"}


def _rows(sql: str, *values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


@pytest.mark.parametrize("table", DEFINED, ids=lambda table: str(table.name))
def test_each_view_has_the_columns_of_the_contract(table: tables.TableDefinition) -> None:
    found = _rows(
        "SELECT column_name, data_type FROM information_schema.columns "
        "WHERE table_schema = 'analytic' AND table_name = %s ORDER BY ordinal_position",
        table.name,
    )
    assert found == [(column.name, SQL_TYPES[column.kind]) for column in table.columns]


@pytest.mark.parametrize("table", DEFINED, ids=lambda table: str(table.name))
def test_each_view_asks_with_the_readers_own_rights(table: tables.TableDefinition) -> None:
    (options,) = _rows(
        "SELECT reloptions FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace "
        "WHERE nspname = 'analytic' AND relname = %s",
        table.name,
    )
    assert options[0] == ["security_invoker=true"]


def test_every_ethnicity_and_sex_is_in_the_group_the_law_gives_it() -> None:
    child = make.a_child(ethnicity=None, sex=None)
    found = {}
    for code in code_set("ETHNIC").entries(2021):
        facts = replace(facts_of(child), ethnicity=code.code, sex="male")
        child = correct_child(make.the_system(), child, facts=facts, reason="Said so")
        found[code.code] = _rows("SELECT ethnic_group, sex FROM analytic.periods")[0]
    assert found == {code: (ethnic_group(code), "male") for code in found}
    assert len(found) == 20


def test_where_chinese_is_counted_is_the_councils_setting() -> None:
    make.a_child(ethnicity="CHNE")
    assert _rows("SELECT ethnic_group FROM analytic.periods") == [("asian",)]
    policy = LocalPolicy(chinese_in="other")
    set_policy(make.the_system(), policy=policy, starts_on=make.LONG_AGO, reason="As published before")
    assert _rows("SELECT ethnic_group FROM analytic.periods") == [("other",)]


@pytest.mark.parametrize("ended_on", [date(2017, 6, 1), date(2021, 4, 1)])
def test_every_reason_is_in_the_group_the_law_gives_it(ended_on: date) -> None:
    child = make.a_child(came_on=date(2017, 5, 1), born_on=date(2000, 1, 1))
    child = correct_child(
        make.the_system(), child, facts=replace(facts_of(child), born_on=date(2010, 1, 1)), reason="Typing"
    )
    end_period(make.the_system(), child, ends_on=ended_on, reason="E4A")
    episode, found = Episode.objects.get(), {}
    for code in code_set("REC").entries(ended_on.year):
        if code.code in ("X1", "E4A"):
            continue
        facts = EpisodeCorrection(
            starts_on=date(2017, 5, 1),
            ends_on=ended_on,
            legal_status="C1",
            category_of_need="N1",
            placement="U6",
            provider="PR1",
            reason_ceased=code.code,
        )
        correct_episode(make.the_system(), episode, facts=facts, reason="Said so")
        found[code.code] = _rows("SELECT reason_group FROM analytic.periods")[0][0]
    assert found == {code: reason_group(code) for code in found}
    assert len(found) > 15


def test_the_views_say_what_the_actions_wrote() -> None:
    officer = make.an_officer(share="0.8")
    child = make.a_child(officer=officer, care={"legal_status": "V3"})
    record_population(make.the_system(), as_at=date(2021, 3, 31), children=162_886, estimate="Mid-2020")
    assert _rows("SELECT child_id, starts_on, ends_on, short_breaks_only, sex FROM analytic.periods") == [
        (str(child.pk), date(2021, 3, 1), None, True, "female")
    ]
    assert _rows("SELECT legal_status, placement, provider, short_breaks FROM analytic.episodes") == [
        ("V3", "U6", "PR1", True)
    ]
    assert _rows("SELECT child_id, officer_id, starts_on, ends_on FROM analytic.allocations") == [
        (str(child.pk), str(officer.pk), date(2021, 3, 1), None)
    ]
    assert _rows("SELECT officer_id, share, ends_on FROM analytic.establishment") == [
        (str(officer.pk), float(Decimal("0.8")), None)
    ]
    assert _rows("SELECT * FROM analytic.population") == [(date(2021, 3, 31), 162_886, "Mid-2020")]


def test_the_setting_is_looked_up_once_and_not_for_each_row() -> None:
    plan = "\n".join(row[0] for row in _rows("EXPLAIN SELECT * FROM analytic.periods"))
    assert "InitPlan" in plan
    assert "SubPlan" not in plan

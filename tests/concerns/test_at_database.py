"""The database itself keeps concerns: nothing is deleted, history is only added to, and impossible rows are refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.db.models import Model

from mainstay.concerns.models import CafcassReferral, Concern, ConcernTheme, Hold, ProposedPromise, StageReached
from mainstay.concerns.rules.states import State
from mainstay.ledger.gate import WroteOutsideAnAction, opened
from tests.concerns.building import ANSWERED, CLOSED, FORMAL, a_family, answered, formal, in_state, proposing

TABLES = sorted(model._meta.db_table for model in apps.get_app_config("concerns").get_models())
HISTORY = [name for name in TABLES if name.endswith("event")]
CASE = [name for name in TABLES if name not in HISTORY]


def _says(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_tables_of_the_room_are_those_these_tests_know(db: None) -> None:
    assert (len(CASE), len(HISTORY)) == (13, 13)
    kept = [name for name in connection.introspection.table_names() if name.startswith("concerns_")]
    assert sorted(kept) == TABLES


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_nothing_of_a_concern_can_be_deleted(db: None, table: str, statement: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        _says(statement.format(table))


@pytest.mark.parametrize("table", HISTORY)
def test_history_can_only_be_added_to(db: None, table: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        _says(f"UPDATE {table} SET version = 1")


def test_every_change_of_a_concern_is_in_its_history(db: None) -> None:
    concern = in_state(a_family(), State.CLOSED)
    with connection.cursor() as cursor:
        cursor.execute("SELECT state FROM concerns_concernevent WHERE pgh_obj_id = %s ORDER BY pgh_id", [concern.pk])
        states = [row[0] for row in cursor.fetchall()]
    assert list(dict.fromkeys(states)) == ["informal", "open", "answered", "settled", "closed"]


def test_no_row_is_written_outside_an_action(db: None) -> None:
    concern = formal(a_family())
    with pytest.raises(WroteOutsideAnAction):
        concern.save()
    with pytest.raises(WroteOutsideAnAction):
        Concern.objects.filter(pk=concern.pk).update(title="Another")
    with pytest.raises(WroteOutsideAnAction):
        concern.delete()


def _is_refused(row: Model, constraint: str, **changed: Any) -> None:
    for name, value in changed.items():
        setattr(row, name, value)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic(), opened():
        row.save()


@pytest.mark.parametrize(
    ("changed", "constraint"),
    [
        ({"ladder": None}, "concern_formal_has_its_ladder"),
        ({"whole_due_on": None}, "concern_formal_has_its_ladder"),
        ({"formal_on": date(2020, 7, 5)}, "concern_formal_has_its_ladder"),
        ({"formal_on": None}, "concern_waits_only_when_formal"),
        ({"state": "answered", "formal_on": None}, "concern_waits_only_when_formal"),
        ({"state": "closed"}, "concern_closed_whole"),
        ({"state": "closed", "closed_on": CLOSED}, "concern_closed_whole"),
        ({"state": "closed", "outcome": "resolved"}, "concern_closed_whole"),
        ({"state": "withdrawn"}, "concern_withdrawn_with_reason"),
        ({"state": "withdrawn", "withdrawn_on": CLOSED}, "concern_withdrawn_with_reason"),
        ({"team": None}, "concern_against_somebody"),
        ({"against": "agency"}, "concern_against_somebody"),
        ({"raised_as": "social_care"}, "concern_about_the_chair_is_against_the_service"),
    ],
)
def test_an_impossible_concern_is_refused(db: None, changed: dict[str, Any], constraint: str) -> None:
    _is_refused(formal(a_family()), constraint, **changed)


@pytest.mark.parametrize(
    ("changed", "constraint"),
    [
        ({"began_on": None}, "concern_stage_begun_or_skipped"),
        ({"due_on": None}, "concern_stage_begun_or_skipped"),
        ({"skipped_on": CLOSED}, "concern_stage_begun_or_skipped"),
        ({"began_on": None, "due_on": None, "skipped_on": CLOSED}, "concern_stage_begun_or_skipped"),
        ({"answered_on": ANSWERED, "answered_via": "By letter"}, "concern_stage_answered_whole"),
        ({"answered_on": ANSWERED, "working_days_taken": 8}, "concern_answer_says_how_it_came"),
    ],
)
def test_an_impossible_stage_is_refused(db: None, changed: dict[str, Any], constraint: str) -> None:
    _is_refused(formal(a_family()).stages.get(), constraint, **changed)


def test_a_stage_a_point_a_theme_and_a_child_are_there_once(db: None) -> None:
    concern = answered(a_family())
    stage, point = concern.stages.get(), concern.points.get(number=1)
    rows: list[tuple[Model, str]] = [
        (StageReached(concern=concern, level=0, key="formal", name="Again", responder_words="Sam", began_on=FORMAL,
                      due_on=FORMAL), "concern_reaches_a_stage_once"),
        (type(point)(concern=concern, number=1, words="Again"), "concern_point_numbered_once"),
        (stage.point_answers.model(stage=stage, concern=concern, point=point, words="Again"),
         "concern_point_answered_once_a_stage"),
        (ConcernTheme(concern=concern, theme=concern.themes.get().theme), "concern_has_a_theme_once"),
        (concern.children.model(concern=concern, child_id=concern.child_id), "concern_names_a_child_once"),
    ]  # fmt: skip
    for row, constraint in rows:
        _is_refused(row, constraint)


def test_the_services_own_number_is_given_once(db: None) -> None:
    family = a_family()
    first, second = formal(family), formal(family)
    with opened():
        first.reference = "A1"
        first.save()
    _is_refused(second, "concern_numbered_once", reference="A1")


def test_a_concern_is_on_hold_once_at_a_time_and_no_hold_ends_before_it_began(db: None) -> None:
    family = a_family()
    concern = formal(family)
    facts = {"concern": concern, "because": "Away", "held_by": family.officer, "starts_on": ANSWERED}
    _is_refused(Hold(**facts), "concern_hold_ends_after_start", ends_on=FORMAL)
    with opened():
        Hold(**facts).save()
    _is_refused(Hold(**facts), "concern_on_hold_once_at_a_time")


def test_a_promise_taken_on_is_a_promise_and_an_outcome_has_its_day(db: None) -> None:
    family = a_family()
    concern = answered(family, proposals=[proposing(family)])
    _is_refused(ProposedPromise.objects.get(), "proposed_promise_taken_is_one", taken=True)
    facts = {"concern": concern, "ground": "review", "power": "general", "because": "Late", "referred_on": CLOSED}
    for changed, constraint in (
        ({"outcome": "None"}, "referral_outcome_has_its_day"),
        ({"papers": "The plan"}, "referral_papers_have_their_day"),
    ):
        _is_refused(CafcassReferral(**facts, referred_by=family.officer), constraint, **changed)

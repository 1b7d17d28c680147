"""The service's own list of concerns in the daily extract: read, checked, loaded, never over what people did."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection

from mainstay.concerns.actions.set_ladder import set_ladder
from mainstay.concerns.actions.withdraw_concern import withdraw_concern
from mainstay.concerns.models import Concern, StageReached
from mainstay.exchange.daily.changes import Change
from mainstay.exchange.models import DailyImport
from mainstay.statute.escalation import FORMAL, Ladder, Stage
from tests.builders import acting, the_system
from tests.exchange.extracts import OFFICERS, TEAMS, Rows, load, reasons, two_children

pytestmark = pytest.mark.django_db

ANSWERED = {
    "concern": "C-7", "child": "A1", "talked_on": "2020-08-20", "raised_on": "2020-09-01", "officer": "RO1",
    "team": "North", "themes": "drift-and-delay poor-practice", "answered_on": "2020-09-10", "outcome": "resolved",
    "closed_on": "2020-10-01", "words": "No plan for school",
}  # fmt: skip
TAKEN_FURTHER = {
    **ANSWERED, "concern": "C-8", "child": "A2", "stage": "stage_1", "escalated_on": "2020-09-17",
    "stage_answered_on": "2020-09-22", "outcome": "", "closed_on": "", "words": "",
}  # fmt: skip
TABLES = (
    "concerns_concern", "concerns_concernedchild", "concerns_concerntheme", "concerns_stagereached",
    "concerns_concernevent",
)  # fmt: skip


@pytest.fixture(autouse=True)
def children() -> None:
    two_children()


def bring(*concerns: dict[str, str]) -> tuple[DailyImport, list[tuple[str, int, str, str]]]:
    rows: Rows = list(concerns)
    imported, extract = load(officers=OFFICERS, teams=TEAMS, concerns=rows)
    return imported, [each for each in reasons(extract) if each[0] == "concerns"]


def everything() -> dict[str, list[Any]]:
    found = {}
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f'SELECT t::text FROM "{table}" t ORDER BY 1')
            found[table] = [row[0] for row in cursor.fetchall()]
    return found


def test_a_concern_is_loaded_with_its_clocks_and_themes() -> None:
    _, listed = bring(ANSWERED)
    concern = Concern.objects.get(reference="C-7")
    assert (listed, concern.state, concern.outcome, concern.title) == ([], "closed", "resolved", "No plan for school")
    assert (concern.began_on, concern.formal_on) == (date(2020, 8, 20), date(2020, 9, 1))
    assert concern.whole_due_on == date(2020, 9, 29)
    assert sorted(concern.themes.values_list("theme", flat=True)) == ["drift-and-delay", "poor-practice"]
    stage = StageReached.objects.get(concern=concern)
    assert (stage.key, stage.due_on, stage.working_days_taken) == ("formal", date(2020, 9, 15), 7)
    assert concern.children.get().child.reference == "A1"


def test_the_ladder_that_held_then_is_the_one_it_climbs() -> None:
    short = Ladder((Stage(FORMAL, "Alert", "Team manager", 5), Stage("stage_1", "Service manager", "They", 4)))
    set_ladder(the_system(), ladder=short, starts_on=date(2020, 1, 1), reason="As it was.")
    bring(TAKEN_FURTHER)
    stages = StageReached.objects.filter(concern__reference="C-8").order_by("level")
    assert [(each.name, each.due_on) for each in stages] == [
        ("Alert", date(2020, 9, 8)),
        ("Service manager", date(2020, 9, 23)),
    ]
    assert Concern.objects.get(reference="C-8").state == "answered"


def test_a_stage_passed_over_is_kept_as_passed_over() -> None:
    bring({**TAKEN_FURTHER, "stage": "stage_3"})
    stages = StageReached.objects.filter(concern__reference="C-8").order_by("level")
    assert [each.skipped_on for each in stages] == [None, date(2020, 9, 17), date(2020, 9, 17), None]


def test_one_only_talked_over_is_not_formal() -> None:
    bring({**ANSWERED, "raised_on": "", "answered_on": "", "closed_on": "2020-09-02"})
    concern = Concern.objects.get(reference="C-7")
    assert (concern.state, concern.formal_on, concern.stages.count()) == ("closed", None, 0)


def test_the_same_list_again_changes_nothing() -> None:
    first, _ = bring(ANSWERED, TAKEN_FURTHER)
    before = everything()
    again, listed = bring(ANSWERED, TAKEN_FURTHER)
    assert (first.changes["concerns"], again.changes, listed) == ({"add": 2}, {}, [])
    assert everything() == before


def test_what_the_list_says_otherwise_is_changed_and_told() -> None:
    bring(TAKEN_FURTHER)
    imported, listed = bring(
        {**TAKEN_FURTHER, "themes": "drift-and-delay", "outcome": "partly", "closed_on": "2020-11-02"}
    )
    concern = Concern.objects.get(reference="C-8")
    assert (imported.changes["concerns"], listed, concern.state) == ({"change": 1}, [], "closed")
    assert list(concern.themes.filter(taken_off_on=None).values_list("theme", flat=True)) == ["drift-and-delay"]


def test_what_somebody_did_here_is_kept_and_listed() -> None:
    bring(TAKEN_FURTHER)
    concern = Concern.objects.get(reference="C-8")
    withdraw_concern(acting(concern.raised_by), concern, because="It was about another child.")
    imported, ((_, row, child, reason),) = bring({**TAKEN_FURTHER, "outcome": "partly", "closed_on": "2020-11-02"})
    assert (row, child, imported.kept) == (2, "A2", 1)
    assert reason == "A row that was entered or changed here stands in place of this one, and is kept."
    assert Concern.objects.get(reference="C-8").state == "withdrawn"


def test_a_concern_the_list_no_longer_has_stays_and_is_listed() -> None:
    bring(ANSWERED)
    _, ((_, _, child, reason),) = bring({**ANSWERED, "concern": "C-9"})
    assert (child, Concern.objects.count()) == ("A1", 2)
    assert reason.startswith("A concern that an extract brought before is not in this one, and stays on record")


@pytest.mark.parametrize(("changed", "said"), [
    ({"child": "A9"}, "There is no child A9. Enter the child, or import the return that has them."),
    ({"officer": "RO9"}, "There is no officer RO9. Give officers.csv with the same extract."),
    ({"team": "East"}, "There is no team East. Give teams.csv with the same extract."),
    ({"themes": "drift-and-delay weather"}, "There is no theme “weather” on the service's list. Its themes: "),
    ({"answered_on": "2020-08-31"}, "It was answered on 31 August 2020, before it was raised formally. Correct one"),
    ({"talked_on": "1999-01-01"}, "1 January 1999 is before 1 April 2011, when the regulations began."),
    ({"closed_on": "2031-01-01"}, "1 January 2031 is still to come."),
    ({"raised_on": ""}, "Give the day it was raised formally, or for one only talked over that day."),
    ({"stage": "stage_1"}, "A concern taken further has both a stage and a day in escalated_on. Give both."),
    ({"stage": "stage_9", "escalated_on": "2020-09-20"}, "The ladder of that day has no stage “stage_9”. Its stages: "),
    ({"stage_answered_on": "2020-09-20"}, "A concern that was not taken further has its answer in answered_on."),
    ({"outcome": ""}, "A concern that ended has both a day and what came of it. Give both, or neither."),
    ({"outcome": "fine"}, "“fine” is none of resolved, partly, not_resolved, withdrawn."),
    ({"raised_on": "soon"}, "“soon” is not a date such as 2021-04-12."),
    ({"themes": ""}, "This cell is empty, and the row needs it."),
])  # fmt: skip
def test_a_row_that_cannot_be_used_says_why_and_the_others_are_loaded(changed: dict[str, str], said: str) -> None:
    _, listed = bring({**ANSWERED, **changed}, TAKEN_FURTHER)
    assert [(row, reason.startswith(said)) for _, row, _, reason in listed] == [(2, True)], listed
    assert list(Concern.objects.values_list("reference", flat=True)) == ["C-8"]


def test_a_change_says_which_day_and_no_words() -> None:
    assert Change("concerns", "add", None, date(2020, 9, 1)).words() == "Concern from 1 September 2020 added"

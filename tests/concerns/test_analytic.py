"""Concerns as figures read them: each view says of a concern what the actions did to it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection

from mainstay.access.models import Person, Team
from mainstay.children.models import Child
from mainstay.concerns.actions.answer_concern import FromOutside, answer_concern
from mainstay.concerns.actions.begin_concern import Began, begin_concern
from mainstay.concerns.actions.escalate_concern import escalate_concern
from mainstay.concerns.actions.raise_formally import raise_formally
from mainstay.concerns.actions.withdraw_concern import withdraw_concern
from mainstay.concerns.models import Concern
from mainstay.insight.tables import CONTRACT
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.models import Review
from tests.builders import a_child, a_team, acting, an_allocation, an_officer, the_system
from tests.insight.test_changes import years_touched

pytestmark = pytest.mark.django_db

BEGAN, FORMAL, ANSWERED = date(2021, 3, 15), date(2021, 3, 17), date(2021, 3, 26)
VIEWS = ("concerns", "concern_themes", "concern_stages")


def rows(view: str) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM analytic.{view}")
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@pytest.fixture
def officer() -> Person:
    return an_officer("Rae")


@pytest.fixture
def team() -> Team:
    return a_team()


@pytest.fixture
def child(officer: Person) -> Child:
    child = a_child()
    an_allocation(child, officer, date(2021, 3, 2))
    return child


@pytest.fixture
def concern(officer: Person, child: Child, team: Team) -> Concern:
    began = Began("No plan", ("drift-and-delay", "other"), team=team, children=(child.pk,))
    return begin_concern(acting(officer, today=BEGAN), began=began, no_talk_because="It cannot wait.")


@pytest.fixture
def formal(officer: Person, concern: Concern) -> Concern:
    said = {"what": "There is no plan.", "good_looks_like": "A plan.", "points": ["When is the plan made?"]}
    return raise_formally(acting(officer, today=FORMAL), concern, **said)


def hold(child: Child, day: date) -> object:
    said = {"mode": "video", "participation_code": "PN1", "chaired_by": "officer", "late_reason": "report-not-ready"}
    return hold_review(the_system(), Review.objects.get(child=child, held_on=None), held_on=day, **said)


def test_the_views_have_the_columns_of_the_contract() -> None:
    for table in CONTRACT:
        if table.name in VIEWS:
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT * FROM analytic.{table.name}")
                assert tuple(column.name for column in cursor.description or ()) == table.column_names


def test_a_concern_is_there_from_its_first_talk(concern: Concern, child: Child, team: Team, officer: Person) -> None:
    (row,) = rows("concerns")
    assert (row["concern_id"], row["child_id"]) == (str(concern.pk), str(child.pk))
    assert (row["team_id"], row["officer_id"], row["raised_as"]) == (str(team.pk), str(officer.pk), "officer")
    assert (row["began_on"], row["formal_on"], row["state"], row["highest_stage"]) == (BEGAN, None, "informal", None)
    assert sorted(each["theme"] for each in rows("concern_themes")) == ["drift-and-delay", "other"]
    assert rows("concern_stages") == []


def test_an_answer_says_how_many_working_days_it_took(officer: Person, formal: Concern) -> None:
    outside = FromOutside(by="The team manager", via="by letter", on=ANSWERED)
    answer_concern(acting(officer, today=ANSWERED), formal, answer="", points={1: "In May."}, outside=outside)
    (row,) = rows("concerns")
    assert (row["formal_on"], row["stage_due_on"]) == (FORMAL, date(2021, 3, 31))
    assert (row["answered_on"], row["answer_working_days"], row["state"]) == (ANSWERED, 7, "answered")
    (stage,) = rows("concern_stages")
    assert (stage["stage"], stage["due_on"], stage["working_days"]) == ("formal", date(2021, 3, 31), 7)


def test_a_concern_escalated_without_an_answer_is_at_its_highest_stage(officer: Person, formal: Concern) -> None:
    escalate_concern(
        acting(officer, today=ANSWERED), formal, stage="stage_2", because="No answer.", skipped_because="She is away."
    )
    (row,) = rows("concerns")
    assert (row["highest_stage"], row["answered_on"], row["answer_working_days"]) == ("stage_2", None, None)
    assert sorted(each["stage"] for each in rows("concern_stages")) == ["formal", "stage_2"]


def test_a_concern_withdrawn_is_kept_with_the_day(officer: Person, formal: Concern) -> None:
    withdraw_concern(acting(officer, today=ANSWERED), formal, because="It was another child.")
    (row,) = rows("concerns")
    assert (row["state"], row["closed_on"]) == ("withdrawn", ANSWERED)


def test_a_review_held_later_is_the_next_review_and_touches_the_years_of_the_concern(
    formal: Concern, child: Child
) -> None:
    assert rows("concerns")[0]["next_review_on"] is None
    assert years_touched(lambda: hold(child, date(2021, 4, 8)), "concerns") == [2021, 2022]
    assert rows("concerns")[0]["next_review_on"] == date(2021, 4, 8)


def test_a_review_of_a_child_without_a_concern_touches_no_figure_of_concerns(formal: Concern) -> None:
    other = a_child()
    assert years_touched(lambda: hold(other, date(2021, 4, 8)), "concerns") == []

"""The child's voice as figures read it: each row says what the actions did, whoever looks, and a child gets none."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from mainstay.ledger.action import set_person
from mainstay.voice.actions.answer_for_council import answer_for_council
from mainstay.voice.actions.put_wish import put_wish
from mainstay.voice.actions.say import say
from mainstay.voice.actions.take_alert import take_alert
from mainstay.voice.actions.take_back_wish import take_back_wish
from mainstay.voice.actions.tell_child import tell_child
from mainstay.voice.models import UrgentAlert, Wish
from tests import builders as make
from tests.voice.building import Scene

TODAY = make.TODAY


def rows(view: str) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM analytic.{view}")
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@pytest.fixture
def wish(scene: Scene) -> Wish:
    view = say(scene.as_child(), scene.child, about="change", words="A bike", may_ask_council=True)
    set_person(make.viewing(scene.officer))
    return Wish.objects.get(view=view)


def test_a_wish_carries_the_days_of_its_course(scene: Scene, wish: Wish) -> None:
    put_wish(make.acting(scene.officer), wish.pk)
    on = TODAY + timedelta(days=1)
    answer_for_council(make.acting(scene.team_manager, today=on), wish.pk, outcome="done", words="Yes.")
    told = TODAY + timedelta(days=2)
    tell_child(make.acting(scene.officer, today=told), wish.pk, outcome="done", words="You have it.")
    set_person(make.viewing(scene.manager))
    (row,) = rows("wishes")
    days = {name: row[name] for name in ("asked_on", "put_on", "council_on", "told_on", "due_on")}
    assert days == {
        "asked_on": TODAY, "put_on": TODAY, "council_on": on, "told_on": told, "due_on": wish.due_on
    }  # fmt: skip
    assert row["child_id"] == str(scene.child.pk)


def test_a_wish_that_was_taken_back_is_in_no_figure(scene: Scene, wish: Wish) -> None:
    take_back_wish(scene.as_child(), wish.pk)
    set_person(make.viewing(scene.manager))
    assert rows("wishes") == []


@pytest.mark.parametrize(("late_by", "in_time"), [(0, True), (3, False)])
def test_an_alert_is_in_time_by_the_minutes_that_held(scene: Scene, late_by: int, in_time: bool) -> None:
    view = say(scene.as_child(), scene.child, about="urgent", words="Help", asked_urgent=True)
    set_person(make.viewing(scene.officer))
    alert = UrgentAlert.objects.get(view=view)
    assert [row["taken_in_time"] for row in rows("urgent_alerts")] == [False]
    take_alert(make.acting(scene.officer, today=TODAY + timedelta(days=late_by)), alert.pk)
    set_person(make.viewing(scene.officer))
    assert [row["taken_in_time"] for row in rows("urgent_alerts")] == [in_time]


def test_a_figure_is_the_same_whoever_looks_and_a_child_gets_none(scene: Scene, wish: Wish) -> None:
    lookers = (scene.manager, scene.officer, scene.worker, scene.support, scene.duty)
    for person in lookers:
        set_person(make.viewing(person))
        assert [row["medium"] for row in rows("views")] == ["own_pages"], person.name
        assert len(rows("wishes")) == 1, person.name
    set_person(scene.as_child().viewer)
    assert (rows("views"), rows("wishes"), rows("urgent_alerts")) == ([], [], [])


def test_no_word_stands_in_what_figures_read(scene: Scene, wish: Wish) -> None:
    set_person(make.viewing(scene.manager))
    held = {column for view in ("views", "wishes", "urgent_alerts") for row in rows(view) for column in row.values()}
    assert not any("bike" in str(value).lower() for value in held)

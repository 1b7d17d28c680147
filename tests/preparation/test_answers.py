"""The talk in private, views, waivers, help and the room: what each answer needs, and who may give it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from mainstay.preparation.actions.ask_for_advocate import ask_for_advocate
from mainstay.preparation.actions.ask_for_interpreter import ask_for_interpreter
from mainstay.preparation.actions.end_waiver import end_waiver
from mainstay.preparation.actions.record_private_talk import record_private_talk
from mainstay.preparation.actions.record_view import record_view
from mainstay.preparation.actions.seek_view import seek_view
from mainstay.preparation.actions.set_room import set_room
from mainstay.preparation.actions.waive_task import waive_task
from mainstay.preparation.models import Preparation
from mainstay.preparation.queries import preparation_page, views_of
from mainstay.preparation.rules.tasks import Standing
from mainstay.statute.refusal import Refused
from tests.preparation.making import REVIEW_ON, TODAY, Case, a_case
from tests.reviews.building import held, looking, on

LATER = date(2020, 6, 29)


@pytest.fixture
def case(db: None) -> Case:
    return a_case()


def _standing(case: Case, task: str, today: date = TODAY) -> Standing:
    row = preparation_page(looking(case.officer, today), case.review.pk).task(task)
    assert row is not None
    return row.standing


def test_views_are_kept_whole_with_who_wrote_them_or_why_they_were_not_sought(case: Case) -> None:
    words = "I am proud of her.\n\nBut nobody rings me back."
    view = seek_view(on(case.support, TODAY), case.review, name="Pat Example", relation="Mother", how="paper")
    record_view(on(case.support, TODAY), view, words=words, written_down_by="Pat Example", answered_on=TODAY)
    seek_view(
        on(case.support, TODAY), case.review, name="Dan Example", relation="Father",
        not_sought_because="Whereabouts not known",
    )  # fmt: skip
    rows = {row.name: row for row in views_of(looking(case.officer, TODAY), case.review.pk)}
    assert (rows["Pat Example"].words, rows["Pat Example"].written_down_by) == (words, "Pat Example")
    assert rows["Dan Example"].not_sought_because == "Whereabouts not known"
    assert {row.words for row in views_of(looking(case.support, TODAY), case.review.pk)} == {""}
    with pytest.raises(Refused, match="how they were asked"):
        seek_view(on(case.support, TODAY), case.review, name="Gus Example", relation="Uncle")


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        ({"outcome": "done", "talked_on": TODAY}, Standing.ON_TIME),
        ({"outcome": "refused"}, Standing.ON_TIME),
        ({"outcome": "not_appropriate", "how": "Six months old"}, Standing.ON_TIME),
        ({"outcome": "tried", "how": "Rang twice, visited once"}, Standing.NOT_DUE),
    ],
)
def test_the_talk_in_private_has_four_answers(case: Case, said: dict[str, Any], standing: Standing) -> None:
    record_private_talk(on(case.officer, TODAY), case.review, **said)
    assert _standing(case, "private-talk") is standing


@pytest.mark.parametrize(
    "said",
    [
        {"outcome": "done"},
        {"outcome": "done", "talked_on": TODAY + timedelta(days=1)},
        {"outcome": "tried"},
        {"outcome": "not_appropriate"},
        {"outcome": "maybe"},
    ],
)
def test_half_an_answer_about_the_talk_in_private_is_refused(case: Case, said: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        record_private_talk(on(case.officer, TODAY), case.review, **said)


def test_the_talk_in_private_is_the_officers_own(case: Case) -> None:
    with pytest.raises(PermissionDenied):
        record_private_talk(on(case.support, TODAY), case.review, outcome="refused")
    with pytest.raises(PermissionDenied):
        waive_task(on(case.support, TODAY), case.review, task="agenda", because="Short")


def test_a_talk_after_the_review_is_not_the_talk_before_it(case: Case) -> None:
    review = held(case.child, case.officer, REVIEW_ON)
    with pytest.raises(Refused, match="before the review or on the day"):
        record_private_talk(on(case.officer, LATER), review, outcome="done", talked_on=LATER)
    assert record_private_talk(on(case.officer, LATER), review, outcome="done", talked_on=REVIEW_ON).pk


def test_a_waiver_names_who_and_why_and_may_be_taken_back(case: Case) -> None:
    waiver = waive_task(on(case.officer, TODAY), case.review, task="views-back", because="No parent can be asked")
    assert _standing(case, "views-back") is Standing.WAIVED
    with pytest.raises(Refused, match="already"):
        waive_task(on(case.officer, TODAY), case.review, task="views-back", because="Again")
    end_waiver(on(case.officer, TODAY), waiver)
    assert _standing(case, "views-back") is Standing.NOT_DUE


def test_asking_about_an_advocate_and_an_interpreter_keeps_the_first_day(case: Case) -> None:
    ask_for_advocate(on(case.support, TODAY), case.review, asked="asked_for")
    ask_for_advocate(on(case.support, LATER), case.review, asked="arranged")
    ask_for_interpreter(on(case.support, LATER), case.review, asked="not_wanted")
    preparation = Preparation.objects.get(review=case.review)
    assert (preparation.advocate, preparation.advocate_asked_on) == ("arranged", TODAY)
    assert _standing(case, "advocate", LATER) is Standing.ON_TIME
    assert _standing(case, "interpreter", LATER) is Standing.LATE


@pytest.mark.parametrize(
    "where", [{}, {"room": "12 Acacia Avenue"}, {"link": "http://meet.example.org/1"}, {"link": "javascript:alert(1)"}]
)
def test_a_home_address_or_a_link_that_is_none_is_refused(case: Case, where: dict[str, str]) -> None:
    with pytest.raises(Refused):
        set_room(on(case.support, TODAY), case.review, **where)


def test_a_report_that_was_waived_is_in_no_figure(case: Case) -> None:
    waiver = waive_task(on(case.officer, TODAY), case.review, task="report", because="The worker left that week")
    held(case.child, case.officer, REVIEW_ON)
    assert _reports_counted() == 0
    end_waiver(on(case.officer, REVIEW_ON), waiver)
    assert _reports_counted() == 1


def _reports_counted() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM analytic.reports")
        return int(cursor.fetchone()[0])

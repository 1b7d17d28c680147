"""When the council's policy or its days off change, open reviews get the days that follow, and say why they moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mainstay.access.models import Person
from mainstay.authority.actions.add_council_day import add_council_day
from mainstay.authority.actions.set_policy import set_policy
from mainstay.authority.queries import local_policy
from mainstay.ledger.models import Entry
from mainstay.reviews.actions.add_meeting import add_meeting
from mainstay.reviews.actions.adjourn_review import adjourn_review
from mainstay.reviews.models import Review
from mainstay.reviews.queries import reviews_of_child
from tests.reviews.building import FIRST_DUE, LATER_DUE, SECOND_DUE, STARTED, a_child, held, looking, on, open_review

TODAY = date(2020, 6, 22)
BECAUSE = "the council's policy changed from 1 June 2020"


def change(person: Person, starts_on: date = STARTED, today: date = TODAY, **settings: Any) -> None:
    """The council changes its policy from a day on."""
    changed = replace(local_policy(starts_on), **settings)
    set_policy(on(person, today), policy=changed, starts_on=starts_on, reason="Agreed by the service")


def moves() -> list[str]:
    return list(Entry.objects.filter(event="DueDateMoved").order_by("written_at").values_list("sentence", flat=True))


def test_counting_the_first_day_moves_a_first_review_and_explains_itself(manager: Person) -> None:
    child = a_child()
    seen = open_review(child).version
    change(manager, count_start_day=True)
    review = open_review(child)
    assert review.due_on == review.deadline_on == FIRST_DUE - timedelta(days=3)  # 29 June 2020 is a Monday
    assert review.version > seen  # a form opened before the change is shown both versions
    assert moves() == [f"The review's due date moved from 29 June 2020 to 26 June 2020: {BECAUSE}"]
    explained = reviews_of_child(looking(manager, TODAY), child.pk)[0].due_explained
    assert f"Moved from 29 June 2020 on 22 June 2020 by {manager.name}, because {BECAUSE}." in explained
    assert Entry.objects.get(event="DueDateMoved").child_id == child.pk


def test_a_change_bears_on_nothing_counted_from_before_its_day(manager: Person) -> None:
    before, after = a_child(), a_child(starts_on=date(2020, 6, 15))
    due = open_review(after).due_on
    assert due is not None
    change(manager, starts_on=date(2020, 6, 15), count_start_day=True)
    assert open_review(before).due_on == FIRST_DUE
    moved = open_review(after).due_on
    assert moved is not None
    assert moved < due
    assert len(moves()) == 1


def test_a_review_whose_clock_runs_in_months_stays_where_it_is(manager: Person) -> None:
    child = a_child()
    held(child, manager, FIRST_DUE)
    held(child, manager, SECOND_DUE)
    change(manager, today=SECOND_DUE, count_start_day=True)
    assert open_review(child).due_on == LATER_DUE
    assert moves() == []


def test_a_setting_that_bears_on_no_due_date_moves_none(manager: Person) -> None:
    seen = open_review(a_child()).version
    change(manager, caseload_high=65, decisions_after_working_days=4)
    assert Review.objects.get().version == seen
    assert moves() == []


def test_only_the_adoption_clock_between_authority_and_placement(manager: Person) -> None:
    child = a_child(legal_status="E1", starts_on=STARTED)
    both = open_review(child).due_on
    change(manager, before_placement_for_adoption="adoption_only")
    alone = open_review(child).due_on
    assert both == FIRST_DUE
    assert alone is not None
    assert alone > both
    change(manager, starts_on=STARTED, before_placement_for_adoption="both")
    assert open_review(child).due_on == FIRST_DUE
    assert len(moves()) == 2


def test_fewer_days_for_an_adjournment_move_the_day_it_is_to_be_completed_by(manager: Person) -> None:
    child = a_child()
    adjourn_review(on(manager, TODAY), open_review(child), adjourned_on=TODAY, because="No report.", mode="video")
    assert open_review(child).complete_by_on == date(2020, 7, 20)
    change(manager, starts_on=TODAY, adjournment_working_days=10)
    review = open_review(child)
    assert (review.complete_by_on, review.deadline_on, review.due_on) == (date(2020, 7, 6), date(2020, 7, 6), FIRST_DUE)
    sentence = "from 20 July 2020 to 6 July 2020: the council's policy changed from 22 June 2020"
    assert moves() == [f"The review's due date moved {sentence}"]
    change(manager, starts_on=date(2020, 6, 23), adjournment_working_days=5)
    assert open_review(child).complete_by_on == date(2020, 7, 6)  # it was adjourned before that day


def test_a_series_of_meetings_follows_the_days_it_may_take(manager: Person) -> None:
    child = a_child()
    add_meeting(on(manager, TODAY), open_review(child), met_on=TODAY, mode="video")
    change(manager, starts_on=TODAY, series_completion_working_days=5)
    assert open_review(child).complete_by_on == date(2020, 6, 29)
    change(manager, starts_on=TODAY, series_timeliness="first")
    assert open_review(child).complete_by_on is None
    assert "moved from 29 June 2020 to no known day" in moves()[-1]


def test_a_day_off_that_is_added_moves_what_counts_across_it_and_nothing_else(manager: Person) -> None:
    across, long_after = a_child(), a_child(starts_on=date(2020, 6, 18))
    later = open_review(long_after).due_on
    add_council_day(on(manager, TODAY), on=date(2020, 6, 17), name="A day of mourning")
    assert open_review(across).due_on == FIRST_DUE + timedelta(days=1)
    assert open_review(long_after).due_on == later
    because = "17 June 2020 is not a working day here"
    assert moves() == [f"The review's due date moved from 29 June 2020 to 30 June 2020: {because}"]


def test_a_review_that_was_held_and_one_of_a_child_who_left_are_not_touched(manager: Person) -> None:
    child = a_child()
    review = held(child, manager, date(2020, 6, 19))
    before = (review.version, review.due_on, review.verdict)
    change(manager, count_start_day=True)
    review.refresh_from_db()
    assert (review.version, review.due_on, review.verdict) == before


@pytest.mark.parametrize("children", [2, 12])
def test_the_queries_do_not_grow_with_the_children(manager: Person, children: int) -> None:
    for _ in range(children):
        a_child()
    with CaptureQueriesContext(connection) as asked:
        change(manager, count_start_day=True)
    assert len(moves()) == children
    assert len([each for each in asked if "SAVEPOINT" not in each["sql"]]) <= 20


def test_the_history_of_the_rows_keeps_the_move_and_no_second_beginning(manager: Person) -> None:
    review = open_review(a_child())
    rows = Review.pgh_event_models["update"].objects.filter(pgh_obj=review.pk)  # type: ignore[attr-defined]
    before = sorted(rows.values_list("pgh_label", flat=True))
    change(manager, count_start_day=True)
    assert sorted(rows.values_list("pgh_label", flat=True)) == [*before, "update"]

"""Reviews follow when a period of care, or who the officer is, turns out otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.children.actions.correct_episode import correct_episode
from mainstay.children.actions.end_period import end_period
from mainstay.children.actions.set_social_work import set_social_work
from mainstay.children.models import Child, Episode
from mainstay.children.rules.correcting import EpisodeCorrection
from mainstay.ledger.models import Entry
from mainstay.reviews.models import Review
from tests.reviews.building import (
    FIRST_DUE,
    SECOND_DUE,
    STARTED,
    a_child,
    a_person,
    a_team,
    an_officer_with,
    dues,
    give,
    held,
    on,
    open_review,
    told,
)

TODAY = date(2020, 10, 12)
AS_IT_WAS = EpisodeCorrection(
    starts_on=STARTED,
    ends_on=None,
    legal_status="C2",
    category_of_need="N1",
    placement="U1",
    provider="PR1",
    reason_ceased=None,
)


def _correct(person: Person, child: Child, **changed: Any) -> None:
    episode = Episode.objects.get(child=child)
    correct_episode(on(person, TODAY), episode, facts=replace(AS_IT_WAS, **changed), reason="Entered wrongly")


def test_a_corrected_start_moves_the_first_due_date(manager: Person) -> None:
    child = a_child()
    _correct(manager, child, starts_on=date(2020, 6, 8))
    review = open_review(child)
    assert (review.due_on, review.due_moved_from_on) == (date(2020, 7, 6), FIRST_DUE)
    assert review.due_moved_because == "the period of care was corrected"


def test_a_corrected_start_judges_the_reviews_held_again(manager: Person) -> None:
    child = a_child()
    first = held(child, manager, FIRST_DUE)
    assert first.verdict == "in_time"
    _correct(manager, child, starts_on=date(2020, 5, 18))
    first.refresh_from_db()
    assert (first.due_on, first.verdict) == (date(2020, 6, 16), "late")
    assert dues(child)[1] == ("due", "second", SECOND_DUE)
    assert "ReviewJudgementChanged" in told(child)


def test_a_child_who_never_left_has_a_review_due_again(manager: Person) -> None:
    child = a_child()
    held(child, manager, FIRST_DUE)
    end_period(on(manager, date(2020, 8, 1)), child, ends_on=date(2020, 8, 1), reason="E4A")
    assert dues(child) == [("held", "first", FIRST_DUE)]
    _correct(manager, child)
    assert dues(child) == [("held", "first", FIRST_DUE), ("due", "second", SECOND_DUE)]
    assert Review.objects.filter(child=child, state="not_required").count() == 1


def test_a_review_never_held_by_the_end_of_care_is_released_as_overdue(manager: Person) -> None:
    child = a_child()
    end_period(on(manager, date(2020, 8, 3)), child, ends_on=date(2020, 8, 3), reason="E4A")
    review = Review.objects.get(child=child)
    assert (review.state, review.due_on) == ("not_required", FIRST_DUE)
    assert Entry.objects.get(event="ReviewReleased").sentence.endswith("and it was overdue")


def test_the_open_review_goes_with_its_officer_and_its_team(db: None, manager: Person) -> None:
    child = a_child()
    assert open_review(child).officer_id is None
    officer = an_officer_with(child)
    assert open_review(child).officer_id == officer.pk
    other = a_person(Role.REVIEWING_OFFICER, "Pat Example")
    give(child, other, date(2020, 6, 15))
    assert open_review(child).officer_id == other.pk
    team = a_team()
    set_social_work(on(manager, date(2020, 6, 16)), child, team=team, social_worker="", starts_on=date(2020, 6, 16))
    assert open_review(child).team_id == team.pk


def test_a_review_held_stays_with_the_officer_it_was_held_by(manager: Person) -> None:
    child = a_child()
    officer = an_officer_with(child)
    review = held(child, manager, FIRST_DUE)
    give(child, a_person(Role.REVIEWING_OFFICER, "Pat Example"), date(2020, 7, 1))
    review.refresh_from_db()
    assert review.officer_id == officer.pk

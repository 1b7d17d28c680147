"""Undo is a correction with a reason: the chain of verdicts and due dates follows, and nothing is deleted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mainstay.access.models import Person
from mainstay.ledger.models import Entry
from mainstay.reviews.actions.adjourn_review import adjourn_review
from mainstay.reviews.actions.correct_review import correct_review
from mainstay.reviews.actions.withdraw_review import withdraw_review
from mainstay.reviews.models import Review, ReviewCorrection
from mainstay.reviews.queries import review_page
from mainstay.statute.refusal import Refused
from tests.reviews.building import (
    FIRST_DUE,
    LATE,
    LATER_DUE,
    SECOND_DUE,
    a_child,
    dues,
    held,
    looking,
    on,
    open_review,
    told,
)

TODAY = date(2021, 4, 12)


def _correct(person: Person, review: Review, **changed: Any) -> Review:
    return correct_review(on(person, TODAY), review, because="The date was mistyped", **changed)


def test_a_corrected_date_moves_the_open_due_date_and_says_why(manager: Person) -> None:
    child = a_child()
    review = held(child, manager, date(2020, 6, 26))
    fixed = _correct(manager, review, held_on=date(2020, 6, 22))
    assert (fixed.held_on, fixed.completed_on, fixed.first_meeting_on) == (date(2020, 6, 22),) * 3
    assert [meeting.held_on for meeting in fixed.meetings.all()] == [date(2020, 6, 22)]
    following = open_review(child)
    assert (following.due_on, following.due_moved_from_on) == (date(2020, 9, 22), date(2020, 9, 26))
    assert following.due_moved_because == "the review before it was corrected"
    assert told(child)[-2:] == ["ReviewCorrected", "DueDateMoved"]


def test_the_reviews_after_a_corrected_one_are_judged_again(manager: Person) -> None:
    child = a_child()
    first = held(child, manager, FIRST_DUE)
    second = held(child, manager, SECOND_DUE)
    assert second.verdict == "in_time"
    _correct(manager, first, held_on=date(2020, 6, 15))
    second.refresh_from_db()
    assert (second.due_on, second.verdict) == (date(2020, 9, 15), "late")
    assert second.verdict_because.startswith("The review was held on 29 September 2020, after 15 September 2020")
    assert open_review(child).due_on == LATER_DUE
    assert "ReviewJudgementChanged" in told(child)


def test_a_review_that_proves_in_time_loses_its_reason_for_being_late(manager: Person) -> None:
    child = a_child()
    first = held(child, manager, date(2020, 6, 15))
    second = held(child, manager, date(2020, 9, 21), late_reason=LATE)
    _correct(manager, first, held_on=date(2020, 6, 22))
    second.refresh_from_db()
    assert (second.verdict, second.late_reason, second.due_on) == ("in_time", None, date(2020, 9, 22))


def test_a_correction_keeps_the_reason_and_each_value_before_and_after(manager: Person) -> None:
    child = a_child()
    review = held(child, manager, FIRST_DUE)
    _correct(manager, review, participation_code="PN6", mode="video")
    kept = ReviewCorrection.objects.get(review=review)
    assert kept.because == "The date was mistyped"
    assert kept.changes == {"participation_code": ["PN1", "PN6"], "mode": ["in_person", "video"]}
    page = review_page(looking(manager, TODAY), review.pk)
    assert page.corrections[0].made_by == manager.name
    entry = Entry.objects.get(event="ReviewCorrected")
    assert entry.sentence == "What was recorded of a review was corrected: mode, participation code"
    assert "mistyped" not in str(entry.payload)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({}, "Nothing was changed"),
        ({"because": " ", "mode": "video"}, "Give the reason"),
        ({"held_on": date(2020, 7, 2)}, "Choose the reason it was late"),
        ({"held_on": date(2020, 9, 29)}, "is not before 29 September 2020, when the next review was held"),
        ({"held_on": date(2020, 5, 29)}, "this period of care began"),
        ({"held_on": date(2021, 4, 13)}, "in the future"),
        ({"participation_code": "PN0"}, "under 4"),
        ({"late_reason": LATE}, "was not late"),
        ({"first_met_on": date(2020, 6, 30)}, "after the one that completed"),
    ],
)
def test_such_a_correction_is_refused(manager: Person, changed: dict[str, Any], sentence: str) -> None:
    child = a_child()
    review = held(child, manager, FIRST_DUE)
    held(child, manager, SECOND_DUE)
    with pytest.raises(Refused, match=sentence):
        correct_review(on(manager, TODAY), review, **{"because": "Mistyped", **changed})
    review.refresh_from_db()
    assert (review.held_on, review.corrections.count()) == (FIRST_DUE, 0)


def test_a_review_that_was_not_held_cannot_be_corrected(manager: Person) -> None:
    with pytest.raises(Refused, match="Nothing was recorded as held"):
        _correct(manager, open_review(a_child()), mode="video")


def test_a_first_meeting_may_be_added_to_a_review_by_correction(manager: Person) -> None:
    child = a_child()
    late = held(child, manager, date(2020, 7, 6), late_reason=LATE)
    fixed = _correct(manager, late, first_met_on=date(2020, 6, 26))
    assert (fixed.verdict, fixed.late_reason, fixed.held_on) == ("in_time", None, date(2020, 7, 6))


def test_a_review_wrongly_recorded_as_held_is_due_again_as_it_was(manager: Person) -> None:
    child = a_child()
    review = held(child, manager, date(2020, 6, 26))
    again = withdraw_review(on(manager, TODAY), review, because="It was another child's review")
    assert (again.state, again.held_on, again.due_on, again.verdict) == ("due", None, FIRST_DUE, None)
    assert again.participation_code is None
    assert dues(child) == [("due", "first", FIRST_DUE)]
    assert [meeting.withdrawn_on for meeting in again.meetings.all()] == [TODAY]
    assert Review.objects.filter(child=child, state="not_required").count() == 1
    assert {"ReviewWithdrawn", "ReviewReleased"} <= set(told(child)[-3:])
    held(child, manager, date(2020, 6, 26))
    assert dues(child)[0][0] == "held"


def test_taking_back_a_review_in_the_middle_judges_the_next_against_its_due_date(manager: Person) -> None:
    child = a_child()
    held(child, manager, FIRST_DUE)
    wrong = held(child, manager, date(2020, 9, 15))
    last = held(child, manager, date(2021, 3, 15))
    gone = withdraw_review(on(manager, TODAY), wrong, because="It never took place")
    last.refresh_from_db()
    assert gone.state == "not_required"
    assert (last.kind, last.due_on, last.verdict) == ("second", SECOND_DUE, "late")
    assert open_review(child).kind == "later"


def test_an_adjournment_recorded_by_mistake_is_taken_back(manager: Person) -> None:
    child = a_child()
    acting = on(manager, FIRST_DUE)
    review = adjourn_review(acting, open_review(child), adjourned_on=FIRST_DUE, because="Mistake", mode="video")
    back = withdraw_review(acting, review, because="It was completed that day")
    assert (back.state, back.adjourned_on, back.complete_by_on) == ("due", None, None)
    assert held(child, manager, FIRST_DUE).verdict == "in_time"


def test_nothing_is_ever_deleted_by_a_correction(manager: Person) -> None:
    child = a_child()
    review = held(child, manager, FIRST_DUE)
    before = Review.objects.count()
    _correct(manager, review, held_on=date(2020, 6, 22))
    withdraw_review(on(manager, TODAY), review, because="Another child's review")
    assert Review.objects.count() == before

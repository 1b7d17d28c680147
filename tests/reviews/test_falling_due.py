"""Reviews open, move and close by themselves as a child's care goes on."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.access.models import Person
from mainstay.children.actions.change_legal_status import change_legal_status
from mainstay.children.actions.end_period import end_period
from mainstay.children.actions.move_child import move_child
from mainstay.children.actions.start_period import start_period
from mainstay.children.rules.entering import CareFacts
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.models import Review
from mainstay.reviews.queries import reviews_of_child
from tests.reviews.building import (
    FIRST_DUE,
    LATE,
    LATER_DUE,
    SECOND_DUE,
    STARTED,
    a_child,
    dues,
    held,
    looking,
    on,
    open_review,
    told,
)


def test_a_child_who_comes_into_care_has_a_first_review_due_that_explains_itself(manager: Person) -> None:
    review = open_review(a_child())
    assert (review.state, review.kind, review.due_on) == ("due", "first", FIRST_DUE)
    assert (review.due_rule, review.due_event, review.due_event_on) == ("DR-2.1", "became looked after", STARTED)
    assert review.due_explained.startswith("Due by 29 June 2020: the first review is due within 20 working days")
    assert review.deadline_on == review.acts_on == FIRST_DUE
    assert "ReviewOpened" in told(review.child)


def test_short_breaks_open_a_review_within_three_months(manager: Person) -> None:
    review = open_review(a_child(legal_status="V4"))
    assert (review.kind, review.due_on) == ("short_break", date(2020, 9, 1))


def test_each_review_held_opens_the_next_from_its_own_date(manager: Person) -> None:
    child = a_child()
    for day in (FIRST_DUE, SECOND_DUE):
        held(child, manager, day)
    assert dues(child) == [
        ("held", "first", FIRST_DUE),
        ("held", "second", SECOND_DUE),
        ("due", "later", LATER_DUE),
    ]


def test_an_early_review_moves_the_next_earlier_and_a_late_one_restarts_the_clock(manager: Person) -> None:
    child = a_child()
    held(child, manager, date(2020, 6, 15))
    assert open_review(child).due_on == date(2020, 9, 15)
    late = held(child, manager, date(2020, 10, 1), late_reason=LATE)
    assert (late.verdict, late.late_reason) == ("late", LATE)
    assert open_review(child).due_on == date(2021, 4, 1)


def test_a_period_that_ends_first_needs_no_review(manager: Person) -> None:
    child = a_child()
    review = open_review(child)
    end_period(on(manager, date(2020, 6, 20)), child, ends_on=date(2020, 6, 20), reason="E4A")
    review.refresh_from_db()
    assert review.state == "not_required"
    assert not Review.objects.filter(child=child, state__in=Review.OPEN).exists()
    assert "ReviewReleased" in told(child)


def test_a_child_who_comes_back_begins_again_at_twenty_working_days(manager: Person) -> None:
    child = a_child()
    held(child, manager, FIRST_DUE)
    end_period(on(manager, date(2020, 8, 1)), child, ends_on=date(2020, 8, 1), reason="E4A")
    care = CareFacts(
        starts_on=date(2020, 12, 11), legal_status="V2", category_of_need="N1", placement="U1", provider="PR1"
    )
    start_period(on(manager, date(2020, 12, 11)), child, care=care)
    review = open_review(child)
    assert (review.kind, review.due_on) == ("first", date(2021, 1, 13))


def test_a_review_held_before_the_period_ended_may_be_recorded_after_it(manager: Person) -> None:
    child = a_child()
    review = open_review(child)
    end_period(on(manager, date(2020, 6, 25)), child, ends_on=date(2020, 6, 24), reason="E4A")
    acting = on(manager, date(2020, 6, 25))
    review = hold_review(
        acting,
        review,
        held_on=date(2020, 6, 22),
        mode="video",
        participation_code="PN1",
        chaired_by="officer",
    )
    assert (review.state, review.verdict) == ("held", "in_time")
    assert dues(child) == [("held", "first", FIRST_DUE)]


def test_a_move_alone_restarts_no_clock(manager: Person) -> None:
    child = a_child()
    move_child(on(manager, date(2020, 6, 10)), child, moved_on=date(2020, 6, 10), placement="U4", provider="PR1")
    assert open_review(child).due_on == FIRST_DUE
    assert "DueDateMoved" not in told(child)


def test_a_placement_for_adoption_moves_the_due_date_and_says_who_and_why(manager: Person) -> None:
    child = a_child(born_on=date(2019, 5, 5))
    held(child, manager, FIRST_DUE, participation_code="PN0")
    move_child(
        on(manager, date(2020, 7, 6)),
        child,
        moved_on=date(2020, 7, 6),
        placement="A5",
        provider="PR1",
        legal_status="E1",
    )
    review = open_review(child)
    assert (review.kind, review.due_on, review.due_moved_from_on) == ("adoption", date(2020, 8, 3), SECOND_DUE)
    row = reviews_of_child(looking(manager, date(2020, 7, 7)), child.pk)[0]
    assert "4 weeks after the placement for adoption on 6 July 2020" in row.due_explained
    assert "Moved from 29 September 2020 on 6 July 2020 by Ann Example, because the child's placement is A5" in (
        row.due_explained
    )


@pytest.mark.parametrize(
    ("ordered_on", "kind", "due_on"),
    [
        (date(2020, 7, 1), "second", SECOND_DUE),  # three months from the order is 1 October: after
        (date(2020, 6, 28), "second", SECOND_DUE),
    ],
)
def test_after_a_placement_order_the_earlier_of_both_clocks_counts(
    manager: Person, ordered_on: date, kind: str, due_on: date
) -> None:
    child = a_child(born_on=date(2019, 5, 5))
    if ordered_on < FIRST_DUE:
        change_legal_status(on(manager, ordered_on), child, changed_on=ordered_on, legal_status="E1")
        held(child, manager, FIRST_DUE, participation_code="PN0")
        # A review held since the order is both reviews in one: six months by one clock, three by the other.
    else:
        held(child, manager, FIRST_DUE, participation_code="PN0")
        change_legal_status(on(manager, ordered_on), child, changed_on=ordered_on, legal_status="E1")
    review = open_review(child)
    assert (review.kind, review.due_on) == (kind, due_on)
    assert "whose clock runs too" in review.due_explained


def test_a_later_review_yields_to_the_adoption_clock(manager: Person) -> None:
    child = a_child(born_on=date(2019, 5, 5))
    for day in (FIRST_DUE, SECOND_DUE):
        held(child, manager, day, participation_code="PN0")
    change_legal_status(on(manager, date(2020, 11, 2)), child, changed_on=date(2020, 11, 2), legal_status="E1")
    review = open_review(child)
    assert (review.kind, review.due_on, review.due_moved_from_on) == ("adoption", date(2021, 2, 2), LATER_DUE)

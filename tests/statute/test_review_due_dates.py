"""When reviews fall due: the vectors of the domain reference, every clock, and the sentence for each."""

from datetime import date

import pytest

from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews import (
    ReviewKind,
    adoption_due,
    due_before_placement,
    earlier_of,
    first_due,
    later_due,
    post_18_due,
    second_due,
    secure_due,
    short_break_due,
)
from mainstay.statute.reviews.cycle import FIRST_RULE
from mainstay.statute.working_days import BeyondHorizon

POLICY = LocalPolicy()
CALENDAR = POLICY.calendar()

VECTORS = [
    (date(2020, 6, 1), date(2020, 6, 29), 28, date(2020, 9, 29), date(2021, 3, 29)),
    (date(2020, 4, 2), date(2020, 5, 4), 32, date(2020, 8, 4), date(2021, 2, 4)),
    (date(2020, 4, 30), date(2020, 6, 1), 32, date(2020, 9, 1), date(2021, 3, 1)),
    (date(2020, 12, 11), date(2021, 1, 13), 33, date(2021, 4, 13), date(2021, 10, 13)),
    (date(2020, 12, 24), date(2021, 1, 26), 33, date(2021, 4, 26), date(2021, 10, 26)),
    (date(2021, 3, 13), date(2021, 4, 13), 31, date(2021, 7, 13), date(2022, 1, 13)),
]


@pytest.mark.parametrize(("started", "first", "days", "second", "third"), VECTORS)
def test_the_core_cycle_falls_due_on_the_days_of_the_domain_reference(
    started: date, first: date, days: int, second: date, third: date
) -> None:
    one = first_due(started, CALENDAR, POLICY)
    two = second_due(one.on, CALENDAR, POLICY)
    three = later_due(two.on, CALENDAR, POLICY)
    assert (one.on, (one.on - started).days, two.on, three.on) == (first, days, second, third)
    assert (one.kind, two.kind, three.kind) == (ReviewKind.FIRST, ReviewKind.SECOND, ReviewKind.LATER)


@pytest.mark.parametrize(
    ("held", "due"),
    [
        (date(2020, 8, 31), date(2021, 2, 28)),
        (date(2020, 2, 29), date(2020, 8, 29)),
        (date(2020, 12, 31), date(2021, 6, 30)),
    ],
)
def test_a_month_without_the_day_gives_its_last_day(held: date, due: date) -> None:
    assert later_due(held, CALENDAR, POLICY).on == due


def test_a_review_held_early_or_late_moves_the_next_one_with_it() -> None:
    assert second_due(date(2020, 6, 15), CALENDAR, POLICY).on == date(2020, 9, 15)
    assert second_due(date(2020, 7, 20), CALENDAR, POLICY).on == date(2020, 10, 20)


def test_the_first_day_can_be_counted_by_policy() -> None:
    counting = LocalPolicy(count_start_day=True)
    due = first_due(date(2020, 6, 1), CALENDAR, counting)
    assert due.on == date(2020, 6, 26)
    assert "20 working days, that day counted, of becoming looked after on 1 June 2020" in due.explain()
    saturday = date(2021, 3, 13)
    assert first_due(saturday, CALENDAR, counting).on == first_due(saturday, CALENDAR, POLICY).on


def test_a_due_date_explains_itself_in_one_sentence() -> None:
    assert first_due(date(2020, 6, 1), CALENDAR, POLICY).explain() == (
        "Due by 29 June 2020: the first review is due within 20 working days of becoming looked after on "
        "1 June 2020 (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1))."
    )
    assert second_due(date(2020, 6, 29), CALENDAR, POLICY).explain() == (
        "Due by 29 September 2020: the second review is due not more than 3 months after the first review on "
        "29 June 2020 (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2))."
    )
    assert secure_due(date(2020, 6, 29), CALENDAR, POLICY).explain() == (
        "Due by 29 July 2020: the secure accommodation review is due within 1 month of the placement in secure "
        "accommodation on 29 June 2020 (Children (Secure Accommodation) Regulations 1991, regulation 15)."
    )


def test_the_day_offered_is_the_last_working_day_on_or_before_the_due_date() -> None:
    due = later_due(date(2020, 8, 31), CALENDAR, POLICY)
    assert due.on == date(2021, 2, 28)  # a Sunday
    assert due.offer(CALENDAR) == date(2021, 2, 26)


def test_a_review_is_overdue_from_the_day_after_it_was_due() -> None:
    due = first_due(date(2020, 6, 1), CALENDAR, POLICY)
    assert not due.is_overdue(date(2020, 6, 29))
    assert due.is_overdue(date(2020, 6, 30))


def test_no_review_is_required_when_the_period_of_care_ended_by_its_due_date() -> None:
    due = first_due(date(2020, 6, 1), CALENDAR, POLICY)
    assert due.falls_within(None)
    assert due.falls_within(date(2020, 6, 30))
    assert not due.falls_within(date(2020, 6, 29))


def test_a_rule_is_not_applied_before_it_was_law() -> None:
    with pytest.raises(BeyondHorizon, match=r"regulation 33\(1\) was not in force on"):
        first_due(date(2010, 6, 1), CALENDAR, POLICY)
    assert first_due(date(2011, 5, 3), CALENDAR, POLICY).citation == FIRST_RULE
    with pytest.raises(BeyondHorizon, match="outside the working days calendar"):
        first_due(date(1999, 6, 1), CALENDAR, POLICY)


def test_short_breaks_are_reviewed_at_three_months_and_then_every_six() -> None:
    first = short_break_due(date(2020, 6, 1), CALENDAR, POLICY)
    following = short_break_due(date(2020, 6, 1), CALENDAR, POLICY, previous_held_on=date(2020, 8, 20))
    assert (first.on, following.on) == (date(2020, 9, 1), date(2021, 2, 20))
    assert "within 3 months of the start of the first placement on 1 June 2020" in first.explain()


def test_secure_accommodation_is_reviewed_at_one_month_and_then_every_three() -> None:
    placed = date(2021, 1, 31)
    assert secure_due(placed, CALENDAR, POLICY).on == date(2021, 2, 28)
    again = secure_due(placed, CALENDAR, POLICY, previous_held_on=date(2021, 2, 26))
    assert again.on == date(2021, 5, 26)


def test_reviews_after_18_follow_the_councils_own_interval() -> None:
    policy = LocalPolicy(post_18_months=4)
    due = post_18_due(date(2021, 1, 10), CALENDAR, policy)
    assert due.on == date(2021, 5, 10)
    assert not due.citation.confirmed
    assert post_18_due(date(2021, 1, 10), CALENDAR, policy, previous_held_on=date(2021, 3, 1)).on == date(2021, 7, 1)


@pytest.mark.parametrize(
    ("held", "due"),
    [
        ((), date(2020, 7, 29)),
        ((date(2020, 5, 5),), date(2020, 7, 29)),
        ((date(2020, 7, 20),), date(2020, 10, 20)),
        ((date(2020, 10, 1), date(2020, 7, 20)), date(2021, 4, 1)),
    ],
)
def test_adoption_reviews_in_placement_come_at_four_weeks_three_months_and_six(
    held: tuple[date, ...], due: date
) -> None:
    found = adoption_due(CALENDAR, POLICY, authorised_on=date(2020, 3, 2), placed_on=date(2020, 7, 1), held=held)
    assert found is not None
    assert found.on == due


def test_adoption_reviews_before_placement_come_at_three_months_and_then_six() -> None:
    first = adoption_due(CALENDAR, POLICY, authorised_on=date(2020, 3, 2))
    following = adoption_due(CALENDAR, POLICY, authorised_on=date(2020, 3, 2), held=[date(2020, 5, 30)])
    assert first is not None
    assert following is not None
    assert (first.on, following.on) == (date(2020, 6, 2), date(2020, 11, 30))


def test_a_child_returned_from_adopters_is_reviewed_between_28_and_42_days() -> None:
    due = adoption_due(CALENDAR, POLICY, placed_on=date(2020, 7, 1), returned_on=date(2020, 9, 1))
    assert due is not None
    assert (due.not_before, due.on) == (date(2020, 9, 29), date(2020, 10, 13))
    assert due.explain().startswith("Due by 13 October 2020, and not before 29 September 2020: the adoption review")
    reviewed = adoption_due(CALENDAR, POLICY, returned_on=date(2020, 9, 1), held=[date(2020, 10, 1)])
    assert reviewed is None


def test_an_adoption_review_without_any_stage_is_refused() -> None:
    with pytest.raises(ValueError, match="authority to place, the placement or the return"):
        adoption_due(CALENDAR, POLICY)


def test_before_placement_for_adoption_the_earlier_of_both_clocks_is_used() -> None:
    adoption = adoption_due(CALENDAR, POLICY, authorised_on=date(2020, 3, 2))
    assert adoption is not None
    looked_after = later_due(date(2019, 11, 20), CALENDAR, POLICY)
    due = due_before_placement(adoption, looked_after, POLICY)
    assert (due.on, due.kind, due.beside) == (date(2020, 5, 20), ReviewKind.LATER, (adoption,))
    assert due.explain().endswith("; the adoption review, whose clock runs too, is due by 2 June 2020.")
    only = LocalPolicy(before_placement_for_adoption="adoption_only")
    assert due_before_placement(adoption, looked_after, only) == adoption


def test_the_earlier_of_due_dates_leaves_out_the_unknown() -> None:
    due = later_due(date(2020, 6, 1), CALENDAR, POLICY)
    assert earlier_of(None, due) is due
    with pytest.raises(ValueError, match="No due date is known"):
        earlier_of(None, None)

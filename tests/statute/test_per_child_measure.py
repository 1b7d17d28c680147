"""Children whose every review in a year was in time."""

from datetime import date

from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews import ChildInYear, PerChild, ReviewOwed, Verdict, every_review_in_time, per_child
from mainstay.statute.years import CollectionYear

YEAR = CollectionYear(2021)
POLICY = LocalPolicy()
CALENDAR = POLICY.calendar()

IN_TIME = ReviewOwed(date(2020, 6, 1), date(2020, 5, 28), Verdict.IN_TIME)
LATE = ReviewOwed(date(2020, 12, 1), date(2020, 12, 4), Verdict.LATE)
NEVER_HELD = ReviewOwed(date(2021, 2, 1), None, None)
UNJUDGED = ReviewOwed(None, date(2020, 7, 1), Verdict.CANNOT_BE_JUDGED)
LATE_LAST_YEAR = ReviewOwed(date(2020, 3, 20), date(2020, 4, 10), Verdict.LATE)


def child(*reviews: ReviewOwed, since: date = date(2019, 1, 1), short_breaks_only: bool = False) -> ChildInYear:
    return ChildInYear(since, short_breaks_only, reviews)


def test_one_late_review_makes_the_childs_year_late() -> None:
    assert every_review_in_time([IN_TIME, IN_TIME], YEAR) is Verdict.IN_TIME
    assert every_review_in_time([IN_TIME, LATE], YEAR) is Verdict.LATE


def test_a_review_never_held_makes_the_childs_year_late() -> None:
    assert every_review_in_time([IN_TIME, NEVER_HELD], YEAR) is Verdict.LATE


def test_an_unjudged_review_leaves_the_child_unjudged_unless_another_was_late() -> None:
    assert every_review_in_time([IN_TIME, UNJUDGED], YEAR) is Verdict.CANNOT_BE_JUDGED
    assert every_review_in_time([LATE, UNJUDGED], YEAR) is Verdict.LATE


def test_only_reviews_that_fell_due_in_the_year_count() -> None:
    assert every_review_in_time([IN_TIME, LATE_LAST_YEAR], YEAR) is Verdict.IN_TIME
    assert every_review_in_time([LATE_LAST_YEAR], YEAR.previous()) is Verdict.LATE


def test_children_are_counted_once_however_many_reviews_they_had() -> None:
    found = per_child(
        [
            child(IN_TIME, IN_TIME, IN_TIME),
            child(IN_TIME, LATE),
            child(UNJUDGED),
            child(IN_TIME, short_breaks_only=True),
            child(IN_TIME, since=date(2021, 3, 15)),
        ],
        YEAR,
        CALENDAR,
        POLICY,
    )
    assert found == PerChild(in_time=1, judged=2, cannot_be_judged=1, not_counted=2)


def test_a_child_must_have_been_looked_after_for_20_working_days_on_31_march() -> None:
    long_enough = CALENDAR.add(date(2021, 3, 31), -20)
    assert CALENDAR.between(long_enough, YEAR.ends_on) == 20
    assert per_child([child(since=long_enough)], YEAR, CALENDAR, POLICY).judged == 1
    too_short = CALENDAR.add(long_enough, 1)
    assert per_child([child(since=too_short)], YEAR, CALENDAR, POLICY).not_counted == 1


def test_a_child_looked_after_since_before_the_calendar_is_counted() -> None:
    assert per_child([child(IN_TIME, since=date(2004, 1, 1))], YEAR, CALENDAR, POLICY).in_time == 1

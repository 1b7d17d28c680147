"""When reviews fall due, and whether they were in time."""

from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.reviews.adoption import adoption_due, due_before_placement
from mainstay.statute.reviews.cycle import first_due, later_due, second_due
from mainstay.statute.reviews.due import DueDate, earlier_of
from mainstay.statute.reviews.judge import Judgement, Verdict, in_window, judge, review_date
from mainstay.statute.reviews.other_clocks import post_18_due, secure_due, short_break_due
from mainstay.statute.reviews.per_child import (
    ChildInYear,
    PerChild,
    ReviewOwed,
    every_review_in_time,
    per_child,
)

__all__ = [
    "ChildInYear",
    "DueDate",
    "Judgement",
    "PerChild",
    "ReviewKind",
    "ReviewOwed",
    "Verdict",
    "adoption_due",
    "due_before_placement",
    "earlier_of",
    "every_review_in_time",
    "first_due",
    "in_window",
    "judge",
    "later_due",
    "per_child",
    "post_18_due",
    "review_date",
    "second_due",
    "secure_due",
    "short_break_due",
]

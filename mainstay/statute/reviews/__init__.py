"""When reviews fall due, and whether they were in time."""

from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.reviews.cycle import first_due, later_due, second_due
from mainstay.statute.reviews.due import DueDate, earlier_of
from mainstay.statute.reviews.judge import Judgement, Verdict, judge, review_date

__all__ = [
    "DueDate",
    "Judgement",
    "ReviewKind",
    "Verdict",
    "earlier_of",
    "first_due",
    "judge",
    "later_due",
    "review_date",
    "second_due",
]

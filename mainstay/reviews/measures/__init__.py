"""What is counted of reviews: how many were held, how many in time, how children took part."""

from mainstay.reviews.measures.held import (
    children_all_reviews_in_time,
    reviews_held,
    reviews_in_time,
    reviews_in_time_with_window,
    reviews_late,
    reviews_not_judged,
    reviews_overdue_now,
)
from mainstay.reviews.measures.taking_part import (
    attendance,
    participation,
    reviews_chaired_by_child,
    reviews_under_4,
)

__all__ = [
    "attendance",
    "children_all_reviews_in_time",
    "participation",
    "reviews_chaired_by_child",
    "reviews_held",
    "reviews_in_time",
    "reviews_in_time_with_window",
    "reviews_late",
    "reviews_not_judged",
    "reviews_overdue_now",
    "reviews_under_4",
]

"""What may be asked about reviews: each answer for one viewer, as rows that cannot be changed."""

from mainstay.reviews.queries.calendar import Calendar, CalendarDay, calendar
from mainstay.reviews.queries.one_child import (
    Choice,
    CorrectionRow,
    MeetingRow,
    PostponementRow,
    ReviewPage,
    codes_offered,
    day_off,
    lateness,
    next_reviews,
    offer,
    review_page,
    reviews_of_child,
)
from mainstay.reviews.queries.rows import May, ReviewRow
from mainstay.reviews.queries.work import (
    Filters,
    Group,
    Load,
    ServiceSummary,
    WorkGroup,
    WorkList,
    overdue_reviews,
    service_summary,
    work_list,
)

__all__ = [
    "Calendar",
    "CalendarDay",
    "Choice",
    "CorrectionRow",
    "Filters",
    "Group",
    "Load",
    "May",
    "MeetingRow",
    "PostponementRow",
    "ReviewPage",
    "ReviewRow",
    "ServiceSummary",
    "WorkGroup",
    "WorkList",
    "calendar",
    "codes_offered",
    "day_off",
    "lateness",
    "next_reviews",
    "offer",
    "overdue_reviews",
    "review_page",
    "reviews_of_child",
    "service_summary",
    "work_list",
]

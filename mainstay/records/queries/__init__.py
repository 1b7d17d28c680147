"""What may be asked about records of reviews: each answer for one viewer, as rows that cannot be changed."""

from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.records.models import ReviewRecord
from mainstay.records.queries.plans import (
    ConcerningReview,
    NewPlanRow,
    how_many_new_plans_wait,
    new_plan,
    new_plans_waiting,
    reviews_without_plan,
    second_reviews_unanswered,
    unheard_at_two,
)
from mainstay.records.queries.rows import ClockRow, May, PassageRow, RecordRow, row_of, visible_record
from mainstay.records.queries.screen import (
    AttendanceRow,
    CoverageRow,
    PlanRow,
    ReviewScreen,
    SectionRow,
    review_screen,
)
from mainstay.records.queries.taking_part import LastTime, TakingPart, code_suggested, taking_part
from mainstay.records.queries.word_list import HardWordRow, hard_words, hard_words_to_come

__all__ = [
    "AttendanceRow",
    "ClockRow",
    "ConcerningReview",
    "CoverageRow",
    "HardWordRow",
    "LastTime",
    "May",
    "NewPlanRow",
    "PassageRow",
    "PlanRow",
    "RecordRow",
    "ReviewScreen",
    "SectionRow",
    "TakingPart",
    "code_suggested",
    "hard_words",
    "hard_words_to_come",
    "has_record",
    "how_many_new_plans_wait",
    "new_plan",
    "new_plans_waiting",
    "record_page",
    "review_screen",
    "reviews_without_plan",
    "second_reviews_unanswered",
    "taking_part",
    "unheard_at_two",
]


def record_page(viewer: Viewer, review_id: UUID) -> RecordRow:
    """The record of one review, its state and its clocks. Raises Http404 where it is not begun or may not be seen."""
    return row_of(viewer, visible_record(viewer, review_id))


def has_record(viewer: Viewer, review_id: UUID) -> bool:
    """Whether the record of a review was begun."""
    return bool(ReviewRecord.objects.visible_to(viewer).filter(review_id=review_id).exists())

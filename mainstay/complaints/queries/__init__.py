"""What may be asked about complaints: each answer for one viewer, as rows that cannot be changed."""

from mainstay.complaints.queries.lists import (
    ComplaintsLine,
    complaints_ended,
    complaints_line,
    complaints_under_way,
    late_complaints_untold,
)
from mainstay.complaints.queries.one import complaint_page, complaints_of_child
from mainstay.complaints.queries.own import own_complaint, own_complaints, panel_is_too_late
from mainstay.complaints.queries.rows import ComplaintRow, StageRow

__all__ = [
    "ComplaintRow",
    "ComplaintsLine",
    "StageRow",
    "complaint_page",
    "complaints_ended",
    "complaints_line",
    "complaints_of_child",
    "complaints_under_way",
    "late_complaints_untold",
    "own_complaint",
    "own_complaints",
    "panel_is_too_late",
]

"""Who has which reviewing officer, who has none and for how long, and how heavy each officer's load is."""

from mainstay.caseload.queries.allocations import (
    AllocationRow,
    ChosenRow,
    OfficerRow,
    allocation_of,
    allocations_of,
    chosen_children,
    officer_of,
    officers_of,
)
from mainstay.caseload.queries.choosing import OfficerToChoose, officers_to_choose
from mainstay.caseload.queries.covering import Coverable, CoverRow, cover_of, cover_row, coverable, covers, my_cover
from mainstay.caseload.queries.handovers import HandoverRow, handover_row, handovers_of
from mainstay.caseload.queries.loads import (
    CaseloadRow,
    OfficerName,
    ServiceLoad,
    caseloads,
    load_warning,
    may_be_allocated,
    officers,
    service_load,
)
from mainstay.caseload.queries.questions import QuestionRow, officers_in_question
from mainstay.caseload.queries.waiting import UnallocatedPage, UnallocatedRow, unallocated_children

__all__ = [
    "AllocationRow",
    "CaseloadRow",
    "ChosenRow",
    "CoverRow",
    "Coverable",
    "HandoverRow",
    "OfficerName",
    "OfficerRow",
    "OfficerToChoose",
    "QuestionRow",
    "ServiceLoad",
    "UnallocatedPage",
    "UnallocatedRow",
    "allocation_of",
    "allocations_of",
    "caseloads",
    "chosen_children",
    "cover_of",
    "cover_row",
    "coverable",
    "covers",
    "handover_row",
    "handovers_of",
    "load_warning",
    "may_be_allocated",
    "my_cover",
    "officer_of",
    "officers",
    "officers_in_question",
    "officers_of",
    "officers_to_choose",
    "service_load",
    "unallocated_children",
]

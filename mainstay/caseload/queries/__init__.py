"""Who has which reviewing officer, who has none and for how long, and how heavy each officer's load is."""

from mainstay.caseload.queries.allocations import (
    AllocationRow,
    OfficerRow,
    UnallocatedRow,
    allocations_of,
    officer_of,
    officers_of,
    unallocated_children,
)
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

__all__ = [
    "AllocationRow",
    "CaseloadRow",
    "OfficerName",
    "OfficerRow",
    "QuestionRow",
    "ServiceLoad",
    "UnallocatedRow",
    "allocations_of",
    "caseloads",
    "load_warning",
    "may_be_allocated",
    "officer_of",
    "officers",
    "officers_in_question",
    "officers_of",
    "service_load",
    "unallocated_children",
]

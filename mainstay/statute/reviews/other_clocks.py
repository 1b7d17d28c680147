"""The clocks of short breaks, secure accommodation and reviews after 18."""

from datetime import date

from mainstay.statute.citation import Citation
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.reviews.cycle import CARE_PLANNING, CARE_PLANNING_FROM, months_after
from mainstay.statute.reviews.due import (
    FIRST_SHORT_BREAK,
    PLACED_IN_SECURE,
    PREVIOUS_REVIEW,
    TURNED_18,
    DueDate,
)
from mainstay.statute.working_days import WorkingDays

SHORT_BREAK_RULE = Citation("DR-2.14", CARE_PLANNING, "reg 48", CARE_PLANNING_FROM)
SECURE_RULE = Citation(
    "DR-2.12",
    "Children (Secure Accommodation) Regulations 1991",
    "reg 15",
    date(1991, 10, 14),
)
POST_18_RULE = Citation("DR-2.15a", "The council's own arrangement, not required by law", "", confirmed=False)


def short_break_due(
    first_placement_on: date,
    calendar: WorkingDays,
    policy: LocalPolicy,
    *,
    previous_held_on: date | None = None,
) -> DueDate:
    """Short breaks under regulation 48: within 3 months of the first placement, then 6 months apart.

    The clock does not stop between breaks. Source: DR-2.14.
    """
    if previous_held_on is None:
        return months_after(first_placement_on, 3, ReviewKind.SHORT_BREAK, SHORT_BREAK_RULE, FIRST_SHORT_BREAK)
    return months_after(previous_held_on, 6, ReviewKind.SHORT_BREAK, SHORT_BREAK_RULE, PREVIOUS_REVIEW)


def secure_due(
    placed_on: date,
    calendar: WorkingDays,
    policy: LocalPolicy,
    *,
    previous_held_on: date | None = None,
) -> DueDate:
    """Secure accommodation: within 1 month of the placement, then not more than 3 months apart.

    A review of its own, apart from the child's review. Source: DR-2.12.
    """
    if previous_held_on is None:
        return months_after(placed_on, 1, ReviewKind.SECURE, SECURE_RULE, PLACED_IN_SECURE)
    return months_after(previous_held_on, 3, ReviewKind.SECURE, SECURE_RULE, PREVIOUS_REVIEW)


def post_18_due(
    turned_18_on: date,
    calendar: WorkingDays,
    policy: LocalPolicy,
    *,
    previous_held_on: date | None = None,
) -> DueDate:
    """A review after 18, where the service offers them: the council's own interval. Source: DR-2.15a."""
    start, event = (turned_18_on, TURNED_18) if previous_held_on is None else (previous_held_on, PREVIOUS_REVIEW)
    return months_after(start, policy.post_18_months, ReviewKind.POST_18, POST_18_RULE, event)

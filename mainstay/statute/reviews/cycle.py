"""The core cycle: first review, second review, later reviews."""

from datetime import date
from functools import lru_cache

from mainstay.statute.citation import Citation
from mainstay.statute.months import add_months
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.reviews.due import BECAME_LOOKED_AFTER, FIRST_REVIEW, PREVIOUS_REVIEW, DueDate
from mainstay.statute.working_days import WorkingDays

CARE_PLANNING = "Care Planning, Placement and Case Review (England) Regulations 2010"
CARE_PLANNING_FROM = date(2011, 4, 1)

FIRST_RULE = Citation("DR-2.1", CARE_PLANNING, "reg 33(1)", CARE_PLANNING_FROM)
SECOND_RULE = Citation("DR-2.2", CARE_PLANNING, "reg 33(2)", CARE_PLANNING_FROM)
LATER_RULE = Citation("DR-2.3", CARE_PLANNING, "reg 33(2)", CARE_PLANNING_FROM)

FIRST_WORKING_DAYS = 20
SECOND_MONTHS = 3
LATER_MONTHS = 6


def first_due(became_looked_after_on: date, calendar: WorkingDays, policy: LocalPolicy) -> DueDate:
    """The first review: within 20 working days of becoming looked after.

    Raises BeyondHorizon outside the calendar, and RuleNotInForce before April 2011. Source: DR-2.1.
    """
    due_on = after_working_days(became_looked_after_on, FIRST_WORKING_DAYS, calendar, policy)
    period = f"{FIRST_WORKING_DAYS} working days"
    if policy.count_start_day:
        period += ", that day counted,"
    FIRST_RULE.demand_in_force(due_on)
    return DueDate(due_on, ReviewKind.FIRST, FIRST_RULE, BECAME_LOOKED_AFTER, became_looked_after_on, period)


def second_due(first_held_on: date, calendar: WorkingDays, policy: LocalPolicy) -> DueDate:
    """The second review: not more than 3 months after the day the first was held. Source: DR-2.2, DR-2.4."""
    return _second(first_held_on)


def later_due(previous_held_on: date, calendar: WorkingDays, policy: LocalPolicy) -> DueDate:
    """A later review: not more than 6 months after the day the one before was held.

    Source: DR-2.3, DR-2.4.
    """
    return _later(previous_held_on)


# Kept by their day, which is all they turn on: an import asks for the same few thousand days again and again.
@lru_cache(maxsize=20_000)
def _second(first_held_on: date) -> DueDate:
    return months_after(first_held_on, SECOND_MONTHS, ReviewKind.SECOND, SECOND_RULE, FIRST_REVIEW)


@lru_cache(maxsize=20_000)
def _later(previous_held_on: date) -> DueDate:
    return months_after(previous_held_on, LATER_MONTHS, ReviewKind.LATER, LATER_RULE, PREVIOUS_REVIEW)


def after_working_days(day: date, number: int, calendar: WorkingDays, policy: LocalPolicy) -> date:
    """The last of so many working days from a day, which is day 0, or day 1 where the policy counts it."""
    if policy.count_start_day and calendar.is_working_day(day):
        number -= 1
    return calendar.add(day, number)


def months_after(event_on: date, months: int, kind: ReviewKind, rule: Citation, event: str) -> DueDate:
    """A due date so many months after an event, by a rule that must be in force on it."""
    due_on = add_months(event_on, months)
    rule.demand_in_force(due_on)
    return DueDate(due_on, kind, rule, event, event_on, "1 month" if months == 1 else f"{months} months")

"""The clock of adoption reviews: before placement, in placement, and after a return."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from mainstay.statute.citation import Citation
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.reviews.cycle import months_after
from mainstay.statute.reviews.due import (
    AUTHORITY_TO_PLACE,
    FIRST_AFTER_PLACEMENT,
    PLACED_FOR_ADOPTION,
    PREVIOUS_REVIEW,
    RETURNED_FROM_ADOPTION,
    DueDate,
    earlier_of,
)
from mainstay.statute.working_days import WorkingDays

_SOURCE = "Adoption Agencies Regulations 2005"
_FROM = date(2005, 12, 30)
ADOPTION_RULE = Citation("DR-2.11", _SOURCE, "reg 36", _FROM)
RETURN_RULE = Citation("DR-2.11", _SOURCE, "reg 36", _FROM, confirmed=False)


def adoption_due(
    calendar: WorkingDays,
    policy: LocalPolicy,
    *,
    authorised_on: date | None = None,
    placed_on: date | None = None,
    returned_on: date | None = None,
    held: Sequence[date] = (),
) -> DueDate | None:
    """The next adoption review of a child, or None when a returned child has had the review it was owed.

    `held` are the days on which adoption reviews were held, in any order. The latest stage counts: returned,
    then placed, then authorised. Raises ValueError when the child is at none of them. Source: DR-2.11.
    """
    if returned_on is not None:
        return None if _since(returned_on, held) else _after_return(returned_on)
    if placed_on is not None:
        return _in_placement(placed_on, _since(placed_on, held))
    if authorised_on is not None:
        return _before_placement(authorised_on, _since(authorised_on, held))
    raise ValueError("An adoption review needs the day of the authority to place, the placement or the return.")


def due_before_placement(adoption: DueDate, looked_after: DueDate | None, policy: LocalPolicy) -> DueDate:
    """Which clock applies between the authority to place and the placement: by default the earlier of both.

    Source: DR-2.11a, on which sources disagree; the council's policy decides.
    """
    if policy.before_placement_for_adoption == "adoption_only":
        return adoption
    return earlier_of(adoption, looked_after)


def _since(start: date, held: Sequence[date]) -> list[date]:
    return sorted(day for day in held if day >= start)


def _before_placement(authorised_on: date, held: list[date]) -> DueDate:
    if not held:
        return _months(authorised_on, 3, AUTHORITY_TO_PLACE)
    return _months(held[-1], 6, PREVIOUS_REVIEW)


def _in_placement(placed_on: date, held: list[date]) -> DueDate:
    if not held:
        return _weeks(placed_on, 4, PLACED_FOR_ADOPTION, ADOPTION_RULE)
    if len(held) == 1:
        return _months(held[0], 3, FIRST_AFTER_PLACEMENT)
    return _months(held[-1], 6, PREVIOUS_REVIEW)


def _after_return(returned_on: date) -> DueDate:
    due = _weeks(returned_on, 6, RETURNED_FROM_ADOPTION, RETURN_RULE)
    return replace(due, period="42 days", not_before=returned_on + timedelta(days=28))


def _months(event_on: date, months: int, event: str) -> DueDate:
    return months_after(event_on, months, ReviewKind.ADOPTION, ADOPTION_RULE, event)


def _weeks(event_on: date, weeks: int, event: str, rule: Citation) -> DueDate:
    due_on = event_on + timedelta(weeks=weeks)
    rule.demand_in_force(due_on)
    return DueDate(due_on, ReviewKind.ADOPTION, rule, event, event_on, f"{weeks} weeks")

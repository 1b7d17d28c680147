"""Which review a child is due next, from the period of care, the reviews held in it and the way to adoption."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mainstay.reviews.rules.stages import Stage, StageFrom
from mainstay.statute.horizon import BeyondHorizon
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews import (
    DueDate,
    ReviewKind,
    adoption_due,
    due_before_placement,
    earlier_of,
    first_due,
    later_due,
    second_due,
    short_break_due,
)
from mainstay.statute.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Care:
    """The period of care as the clocks see it.

    `held_before` is how many reviews are known to have been held before the first one on record: nought where
    the history is whole.
    """

    starts_on: date
    ends_on: date | None = None
    short_breaks_only: bool = False
    stages: tuple[StageFrom, ...] = ()
    held_before: int = 0


class Answer(NamedTuple):
    """The kind of the next review, and its due date with the sentence that explains it, or with why there is none."""

    due: DueDate | None
    explained: str
    kind: ReviewKind = ReviewKind.LATER


def next_due(
    care: Care, held: Sequence[date], *, until: date | None = None, calendar: WorkingDays, policy: LocalPolicy
) -> Answer:
    """When the review after those held falls due, given all that happened up to a day.

    `held` are the dates of the reviews held, in order. A change on the way to adoption moves the due date only
    while it has not passed: what is late stays late. Source: DR-2.1 to DR-2.4, DR-2.11, DR-2.11a, DR-2.14.
    """
    try:
        due = _along_the_stages(care, held, until, calendar, policy)
    except BeyondHorizon as refusal:
        return Answer(None, f"No due date can be worked out: {refusal}"[:500], _kind(care, len(held)))
    return Answer(due, due.explain(), due.kind)


def _kind(care: Care, held: int) -> ReviewKind:
    if care.short_breaks_only:
        return ReviewKind.SHORT_BREAK
    return (ReviewKind.FIRST, ReviewKind.SECOND, ReviewKind.LATER)[min(care.held_before + held, 2)]


def _along_the_stages(
    care: Care, held: Sequence[date], until: date | None, calendar: WorkingDays, policy: LocalPolicy
) -> DueDate:
    since = held[-1] if held else care.starts_on
    begun = [change for change in care.stages if change.on <= since]
    due = _at(begun[-1] if begun else None, care, held, calendar, policy)
    for change in care.stages[len(begun) :]:
        if (until is None or change.on <= until) and change.on <= due.on:
            due = _at(change, care, held, calendar, policy)
    return due


def _at(
    change: StageFrom | None, care: Care, held: Sequence[date], calendar: WorkingDays, policy: LocalPolicy
) -> DueDate:
    """The due date at a stage: one clock, or the earlier of two."""
    cycle = _looked_after(care, held, calendar, policy)
    stage = Stage.NONE if change is None else change.stage
    if change is None or stage is Stage.NONE:
        return cycle
    if stage is Stage.AUTHORISED:
        adoption = _adoption(calendar, policy, held, authorised_on=change.on)
        return cycle if adoption is None else due_before_placement(adoption, cycle, policy)
    if stage is Stage.PLACED:
        return _adoption(calendar, policy, held, placed_on=change.on) or cycle
    return earlier_of(_adoption(calendar, policy, held, returned_on=change.on), cycle)


def _adoption(calendar: WorkingDays, policy: LocalPolicy, held: Sequence[date], **since: date | None) -> DueDate | None:
    return adoption_due(calendar, policy, held=held, **since)


def _looked_after(care: Care, held: Sequence[date], calendar: WorkingDays, policy: LocalPolicy) -> DueDate:
    """The clock of every child looked after, or that of a series of short breaks."""
    if care.short_breaks_only:
        previous = held[-1] if held else None
        return short_break_due(care.starts_on, calendar, policy, previous_held_on=previous)
    number = care.held_before + len(held)
    if number == 0:
        return first_due(care.starts_on, calendar, policy)
    return second_due(held[-1], calendar, policy) if number == 1 else later_due(held[-1], calendar, policy)

"""The calendar of reviews: arranged, due and held, from one day to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce

from mainstay.access.viewer import Viewer
from mainstay.reviews.models import Review
from mainstay.reviews.queries.rows import ReviewRow, as_rows
from mainstay.reviews.rules.states import State

MOST = 500


@dataclass(frozen=True)
class CalendarDay:
    """One day with something on it: the reviews arranged, due or held, and how many in all."""

    on: date
    arranged: tuple[ReviewRow, ...]
    due: tuple[ReviewRow, ...]
    held: tuple[ReviewRow, ...]
    count: int


@dataclass(frozen=True)
class Calendar:
    """The days from one to another that have something on them; `not_shown` reviews are past the limit of 500."""

    first: date
    last: date
    days: tuple[CalendarDay, ...]
    count: int
    not_shown: int


def calendar(
    viewer: Viewer, first: date, last: date, *, officer: UUID | None = None, team: UUID | None = None
) -> Calendar:
    """The reviews a viewer may see from one day to another, both counted, each on one day.

    A review stands on the day it was held, else on the day arranged, else on its deadline. Two queries.
    """
    chosen = _between(viewer, first, last)
    if officer is not None:
        chosen = chosen.filter(officer_id=officer)
    if team is not None:
        chosen = chosen.filter(team_id=team)
    placed = chosen.annotate(stands_on=Coalesce(F("held_on"), F("scheduled_on"), F("deadline_on")))
    counts = dict(placed.values_list("stands_on").annotate(Count("pk")).order_by("stands_on"))
    rows = as_rows(viewer, placed.order_by("stands_on", "scheduled_at", "child__sort_key", "pk")[:MOST])
    count = sum(counts.values())
    days = tuple(_day(on, rows, counts[on]) for on in counts)
    return Calendar(first, last, days, count, count - len(rows))


def stands_on(row: ReviewRow) -> date | None:
    """The day a review stands on in the calendar."""
    return row.held_on or row.scheduled_on or row.deadline_on


def _between(viewer: Viewer, first: date, last: date) -> QuerySet[Review]:
    """Each way to stand in the calendar has an index of its own, so none reads the whole table."""
    days = (first, last)
    held = Q(state=State.HELD, held_on__range=days)
    arranged = Q(state__in=Review.OPEN, scheduled_on__range=days)
    due = Q(state__in=Review.OPEN, scheduled_on__isnull=True, deadline_on__range=days)
    chosen: QuerySet[Review] = Review.objects.visible_to(viewer).filter(held | arranged | due)
    return chosen


def _day(on: date, rows: list[ReviewRow], count: int) -> CalendarDay:
    here = [row for row in rows if stands_on(row) == on]
    held = tuple(row for row in here if row.held_on)
    arranged = tuple(row for row in here if not row.held_on and row.scheduled_on)
    due = tuple(row for row in here if not row.held_on and not row.scheduled_on)
    return CalendarDay(on, arranged, due, held, count)

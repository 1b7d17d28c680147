"""Children looked after who have no reviewing officer: how many there are, and those who waited longest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Q

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import local_policy, working_days
from mainstay.caseload.models import Allocation
from mainstay.caseload.queries.allocations import OfficerRow, last_officers
from mainstay.caseload.shared.filters import unallocated
from mainstay.children.models import OfChildQuerySet, PeriodOfCare
from mainstay.statute.horizon import BeyondHorizon


@dataclass(frozen=True)
class UnallocatedRow:
    """A child looked after who has no reviewing officer, and how long they have waited."""

    child_id: UUID
    reference: str
    name: str
    looked_after_since: date
    days_waiting: int
    allocate_by: date | None
    is_late: bool
    sibling_officer: OfficerRow | None
    last_officer: OfficerRow | None
    may_allocate: Decision


@dataclass(frozen=True)
class UnallocatedCount:
    """How many children have no reviewing officer, and how many of them have waited too long."""

    all: int
    late: int


def unallocated_count(viewer: Viewer) -> UnallocatedCount:
    """How many children looked after have no reviewing officer, and for how many one is overdue. One query."""
    late = Count("pk", filter=Q(starts_on__lte=_last_who_is_late(viewer.today)))
    found = _waiting(viewer).aggregate(all=Count("pk"), late=late)
    return UnallocatedCount(found["all"], found["late"])


def unallocated_children(viewer: Viewer, *, most: int, offset: int = 0) -> list[UnallocatedRow]:
    """Children looked after with no reviewing officer, those who waited longest first; `most` of them from `offset`.

    Days waiting are working days; the policy says within how many an officer is due (5 unless set).
    Beside each: who has a brother or sister, and who had the child before (DR-6.3, DR-6.5).
    """
    in_order = _waiting(viewer).select_related("child").order_by("starts_on", "pk")
    waiting = list(in_order[offset : offset + most])
    siblings = _officers_of_groups({row.child.sibling_group for row in waiting}, viewer.today)
    last = last_officers([row.child_id for row in waiting])
    may = decide(viewer, Can.ALLOCATE)
    rows = []
    for row in waiting:
        days, by = _days(row.starts_on, viewer.today)
        rows.append(
            UnallocatedRow(
                child_id=row.child_id,
                reference=row.child.reference,
                name=row.child.name,
                looked_after_since=row.starts_on,
                days_waiting=days,
                allocate_by=by,
                is_late=_is_late(by, viewer.today),
                sibling_officer=siblings.get(row.child.sibling_group),
                last_officer=last.get(row.child_id),
                may_allocate=may,
            )
        )
    return rows


def _waiting(viewer: Viewer) -> OfChildQuerySet:
    periods = PeriodOfCare.objects.visible_to(viewer).on(viewer.today)
    return periods.filter(unallocated(viewer.today, "child_id"))  # type: ignore[return-value]


def _days(since: date, today: date) -> tuple[int, date | None]:
    """The working days somebody has waited, and the day by which they should have an officer."""
    calendar = working_days()
    try:
        return calendar.between(since, today), calendar.add(since, local_policy(today).allocate_working_days)
    except BeyondHorizon:
        return (today - since).days, None


def _is_late(by: date | None, today: date) -> bool:
    return by is None or today > by


def _last_who_is_late(today: date) -> date:
    """The last day on which somebody can have come into care who has waited too long today."""
    day = today
    while not _is_late(_days(day, today)[1], today):
        day -= timedelta(days=1)
    return day


def _officers_of_groups(groups: set[UUID | None], on: date) -> dict[UUID | None, OfficerRow]:
    known = [group for group in groups if group is not None]
    held = Allocation.objects.on(on).filter(child__sibling_group__in=known).select_related("officer", "child")
    return {
        row.child.sibling_group: OfficerRow(row.officer_id, row.officer.name, row.starts_on)
        for row in held.order_by("starts_on")
    }

"""Children looked after who have no reviewing officer: how many there are, and those who waited longest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import local_policy, working_days
from mainstay.caseload.models import Allocation
from mainstay.caseload.queries.allocations import OfficerRow, last_officers
from mainstay.caseload.shared.filters import unallocated
from mainstay.children.models import PeriodOfCare
from mainstay.statute.horizon import BeyondHorizon
from mainstay.web.paging import PER_PAGE, Page, page_of


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
class UnallocatedPage:
    """Children without a reviewing officer: those of one page, how many there are and how many waited too long."""

    rows: tuple[UnallocatedRow, ...]
    count: int
    late: int
    page: Page


def unallocated_children(viewer: Viewer, *, per_page: int = PER_PAGE, page: str | None = None) -> UnallocatedPage:
    """Children looked after with no reviewing officer, those who waited longest first.

    Days waiting are working days; the policy says within how many an officer is due (5 unless set).
    Beside each: who has a brother or sister, and who had the child before (DR-6.3, DR-6.5).
    """
    waiting = _waiting(viewer)
    last_late = _last_who_is_late(viewer.today)
    part = page_of(page, len(waiting), per_page)
    shown = [period for _since, period in waiting[part.offset : part.offset + part.limit]]
    return UnallocatedPage(
        rows=tuple(_rows(viewer, shown)),
        count=len(waiting),
        late=sum(since <= last_late for since, _period in waiting),
        page=part,
    )


def _waiting(viewer: Viewer) -> list[tuple[date, UUID]]:
    """Since when each waits, and their period of care, in order.

    All of them, which are few, without more of each: to ask for the first so many leads the database astray, to look
    through all who came before them.
    """
    periods = PeriodOfCare.objects.visible_to(viewer).on(viewer.today)
    return sorted(periods.filter(unallocated(viewer.today, "child_id")).values_list("starts_on", "pk"))


def _rows(viewer: Viewer, shown: list[UUID]) -> Iterator[UnallocatedRow]:
    waiting = list(PeriodOfCare.objects.filter(pk__in=shown).select_related("child").order_by("starts_on", "pk"))
    siblings = _officers_of_groups({row.child.sibling_group for row in waiting}, viewer.today)
    last = last_officers([row.child_id for row in waiting])
    may = decide(viewer, Can.ALLOCATE)
    for row in waiting:
        days, by = _days(row.starts_on, viewer.today)
        yield UnallocatedRow(
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

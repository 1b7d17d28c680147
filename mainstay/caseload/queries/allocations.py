"""Which reviewing officer a child has or had, and which children have none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.caseload import rules
from mainstay.caseload.models import Allocation
from mainstay.children.models import Child, PeriodOfCare


@dataclass(frozen=True)
class OfficerRow:
    """A child's reviewing officer on a day."""

    id: UUID
    name: str
    since: date


def officers_of(children: Iterable[UUID], on: date) -> dict[UUID, OfficerRow]:
    """The reviewing officer of each child on a day; a child with none is left out."""
    held = Allocation.objects.on(on).filter(child_id__in=list(children)).select_related("officer")
    return {row.child_id: OfficerRow(row.officer_id, row.officer.name, row.starts_on) for row in held}


def officer_of(child_id: UUID, on: date) -> OfficerRow | None:
    """The child's reviewing officer on a day, if there is one."""
    return officers_of([child_id], on).get(child_id)


@dataclass(frozen=True)
class AllocationRow:
    """One allocation of a child, and whether the child was told."""

    id: UUID
    version: int
    child_id: UUID
    officer_id: UUID
    officer: str
    starts_on: date
    ends_on: date | None
    reason: str
    child_told_on: date | None
    child_told_how: str
    may_record_told: Decision


def allocations_of(viewer: Viewer, child_id: UUID) -> list[AllocationRow]:
    """Every allocation of a child this viewer may see, the latest first."""
    held = Allocation.objects.visible_to(viewer).filter(child_id=child_id).select_related("officer")
    return [_allocation(viewer, row) for row in held.order_by("-starts_on")]


def allocation_of(viewer: Viewer, allocation_id: UUID) -> AllocationRow:
    """One allocation. Raises Http404 where there is none, or its child may not be seen."""
    found = Allocation.objects.visible_to(viewer).filter(pk=allocation_id).select_related("officer").first()
    if not isinstance(found, Allocation):
        raise Http404("There is no such record, or you may not see it.")
    return _allocation(viewer, found)


def _allocation(viewer: Viewer, row: Allocation) -> AllocationRow:
    return AllocationRow(
        id=row.pk,
        version=row.version,
        child_id=row.child_id,
        officer_id=row.officer_id,
        officer=row.officer.name,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        reason=row.reason,
        child_told_on=row.child_told_on,
        child_told_how=rules.TOLD_HOW.get(row.child_told_how, row.child_told_how),
        may_record_told=decide(viewer, Can.ENTER_CHILDREN),
    )


@dataclass(frozen=True)
class ChosenRow:
    """A child chosen to be given an officer, or a brother or sister to be offered with them."""

    child_id: UUID
    reference: str
    name: str
    born_on: date | None
    looked_after_since: date
    officer: OfficerRow | None
    last_officer: OfficerRow | None
    is_sibling_of_chosen: bool


def chosen_children(viewer: Viewer, ids: Iterable[UUID]) -> list[ChosenRow]:
    """The children with these ids who are looked after, then their brothers and sisters who are, by name."""
    chosen = set(ids)
    groups = Child.objects.filter(pk__in=chosen, sibling_group__isnull=False).values("sibling_group")
    periods = PeriodOfCare.objects.visible_to(viewer).on(viewer.today)
    rows = list(
        periods.filter(Q(child_id__in=chosen) | Q(child__sibling_group__in=groups))
        .select_related("child")
        .order_by("child__sort_key", "child__reference")
    )
    found = [row.child_id for row in rows]
    held, last = officers_of(found, viewer.today), last_officers(found)
    return [
        ChosenRow(
            child_id=row.child_id,
            reference=row.child.reference,
            name=row.child.name,
            born_on=row.child.born_on,
            looked_after_since=row.starts_on,
            officer=held.get(row.child_id),
            last_officer=last.get(row.child_id),
            is_sibling_of_chosen=row.child_id not in chosen,
        )
        for row in rows
    ]


def last_officers(children: list[UUID]) -> dict[UUID, OfficerRow]:
    """The reviewing officer that each child had last, if they had one."""
    held = Allocation.objects.filter(child_id__in=children).select_related("officer").order_by("starts_on")
    return {row.child_id: OfficerRow(row.officer_id, row.officer.name, row.starts_on) for row in held}

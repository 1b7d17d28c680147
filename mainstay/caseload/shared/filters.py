"""Named filters over children by their reviewing officer, which a page may hand to the children list."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from mainstay.access.viewer import on_day
from mainstay.caseload.models import Allocation


def of_officer(officer_id: UUID, on: date, child: str = "pk") -> Q:
    """Children of a reviewing officer on a day; `child` names the field that holds the child's id."""
    return Q(Exists(Allocation.objects.filter(on_day(on), child_id=OuterRef(child), officer_id=officer_id)))


def unallocated(on: date, child: str = "pk") -> Q:
    """Children with no reviewing officer on a day, nor from a later one."""
    later = Q(ends_on__isnull=True) | Q(ends_on__gt=on)
    return ~Q(Exists(Allocation.objects.filter(later, child_id=OuterRef(child))))

"""Allocations that were right when they were made and no longer are, because something else changed since."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from mainstay.access.models import Membership
from mainstay.access.viewer import Viewer, on_day
from mainstay.caseload.models import Allocation
from mainstay.caseload.rules import INVOLVED_ROLES
from mainstay.children.models import PersonAround, SocialWork


@dataclass(frozen=True)
class QuestionRow:
    """A child whose reviewing officer should be looked at again, and why."""

    child_id: UUID
    reference: str
    name: str
    officer_id: UUID
    officer: str
    because: str


_NOT_INDEPENDENT = (
    "The officer worked in a social work team that now holds, or once held, this child's case (DR-6.7). "
    "Allocate another officer."
)
_TOGETHER = (
    "A parent or child of this child is looked after too and has the same officer (DR-6.4). "
    "Allocate another officer to one of them."
)


def officers_in_question(viewer: Viewer) -> list[QuestionRow]:
    """Children whose officer is no longer independent, or is their looked-after parent's too, by name."""
    held = Allocation.objects.visible_to(viewer).on(viewer.today).filter(_worth_asking())
    rows = (
        held.annotate(involved=_involved(), together=_together(viewer, "child", "looked_after"))
        .annotate(parent=_together(viewer, "looked_after", "child"))
        .filter(Q(involved=True) | Q(together=True) | Q(parent=True))
        .select_related("child", "officer")
        .order_by("child__sort_key", "child__reference")
    )
    return [
        QuestionRow(
            child_id=row.child_id,
            reference=row.child.reference,
            name=row.child.name,
            officer_id=row.officer_id,
            officer=row.officer.name,
            because=_NOT_INDEPENDENT if row.involved else _TOGETHER,
        )
        for row in rows
    ]


def _worth_asking() -> Q:
    """The few allocations that could be in question, so that the rest of a large council is not looked through."""
    involved = Membership.objects.filter(role__in=INVOLVED_ROLES, team__isnull=False)
    kin = PersonAround.objects.filter(looked_after__isnull=False)
    return (
        Q(officer_id__in=involved.values("person_id"))
        | Q(child_id__in=kin.values("child_id"))
        | Q(child_id__in=kin.values("looked_after_id"))
    )


def _involved() -> Exists:
    return Exists(
        SocialWork.objects.filter(
            child_id=OuterRef("child_id"),
            team__memberships__person_id=OuterRef("officer_id"),
            team__memberships__role__in=INVOLVED_ROLES,
        )
    )


def _together(viewer: Viewer, this: str, other: str) -> Exists:
    same = on_day(viewer.today, f"{other}__allocations__starts_on", f"{other}__allocations__ends_on")
    return Exists(
        PersonAround.objects.filter(
            same,
            **{f"{this}_id": OuterRef("child_id"), f"{other}__allocations__officer_id": OuterRef("officer_id")},
        )
    )

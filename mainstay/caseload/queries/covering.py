"""Who covers for whom, until when, and with which children somebody may not cover."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import CharField, Count, Min, Q, QuerySet
from django.db.models.functions import Cast

from mainstay.access.viewer import Viewer
from mainstay.caseload import rules
from mainstay.caseload.models import Allocation, Cover
from mainstay.caseload.shared import standing
from mainstay.children.models import SocialWork


@dataclass(frozen=True)
class CoverRow:
    """One absence: who is away, who covers, from when to which last day, and for how many children."""

    id: UUID
    officer_id: UUID
    officer: str
    covered_by_id: UUID
    covered_by: str
    starts_on: date
    last_on: date
    reason: str
    children: int
    is_running: bool


_TOGETHER = ("officer_id", "officer__name", "covered_by_id", "covered_by__name", "ends_on", "reason")


def covers(viewer: Viewer) -> list[CoverRow]:
    """The cover that runs or is to come, for the children this viewer may see; the soonest first. One query."""
    return _rows(viewer, Cover.objects.visible_to(viewer))


def my_cover(viewer: Viewer) -> list[CoverRow]:
    """Where this person is covered, or covers, today or later. One query.

    It says how many children and no more, so it is shown before the sight of them begins.
    """
    return _rows(viewer, Cover.objects.filter(Q(officer_id=viewer.person_id) | Q(covered_by_id=viewer.person_id)))


def cover_of(viewer: Viewer, child_id: UUID) -> CoverRow | None:
    """Who covers for a child's officer today, if anybody does."""
    found = Cover.objects.visible_to(viewer).filter(child_id=child_id, starts_on__lte=viewer.today)
    return next(iter(_rows(viewer, found)), None)


def cover_row(viewer: Viewer, cover_id: UUID) -> tuple[CoverRow, list[UUID]] | None:
    """The absence that one cover belongs to, with the keys of its covers; None where there is none to be seen."""
    one = Cover.objects.visible_to(viewer).filter(pk=cover_id, ends_on__gt=viewer.today).first()
    if not isinstance(one, Cover):
        return None
    same = Cover.objects.visible_to(viewer).filter(
        officer_id=one.officer_id, covered_by_id=one.covered_by_id, ends_on=one.ends_on, reason=one.reason
    )
    return _rows(viewer, same)[0], list(same.order_by("pk").values_list("pk", flat=True))


def _rows(viewer: Viewer, found: QuerySet[Cover]) -> list[CoverRow]:
    still = found.filter(ends_on__gt=viewer.today)
    one = Min(Cast("pk", CharField()))  # PostgreSQL has no least of keys before 18
    grouped = still.order_by().values(*_TOGETHER).annotate(number=Count("pk"), first=Min("starts_on"), one=one)
    rows = [
        CoverRow(
            id=UUID(row["one"]),
            officer_id=row["officer_id"],
            officer=row["officer__name"],
            covered_by_id=row["covered_by_id"],
            covered_by=row["covered_by__name"],
            starts_on=row["first"],
            last_on=row["ends_on"] - timedelta(days=1),
            reason=row["reason"],
            children=row["number"],
            is_running=row["first"] <= viewer.today,
        )
        for row in grouped
    ]
    return sorted(rows, key=lambda row: (row.starts_on, row.officer.casefold(), row.covered_by.casefold()))


@dataclass(frozen=True)
class Coverable:
    """The children with whom somebody may cover, and those with whom they may not, each by name and with why."""

    ids: tuple[UUID, ...]
    left_out: tuple[tuple[str, str], ...]


def coverable(viewer: Viewer, *, officer_id: UUID, covered_by_id: UUID, on: date) -> Coverable:
    """With which of an officer's children another may cover from a day: the rules that guard the action.

    Children who are covered already by somebody in that time are left to the action to refuse. Four queries.
    """
    held = Allocation.objects.visible_to(viewer).on(on).filter(officer_id=officer_id).select_related("child")
    children = {row.child_id: row.child.name for row in held.order_by("child__sort_key", "child__reference")}
    worked, teams = standing.worked(covered_by_id), _teams(children)
    apart = standing.kept_apart_each(children, covered_by_id, on)
    left = {}
    for key in children:
        reason = rules.not_independent(worked, teams.get(key, ()))
        left[key] = reason or ("A parent or child of theirs is looked after too and has this officer (DR-6.4)."
                               if key in apart else "")  # fmt: skip
    return Coverable(
        tuple(key for key in children if not left[key]),
        tuple((name, left[key]) for key, name in children.items() if left[key]),
    )


def _teams(children: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = {}
    for child_id, team_id in SocialWork.objects.filter(child_id__in=list(children)).values_list("child_id", "team_id"):
        found.setdefault(child_id, []).append(team_id)
    return found

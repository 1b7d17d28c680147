"""The projects of the council of children, with their steps and what put them off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.childrens_council.models import Project, ProjectDelay, ProjectStep
from mainstay.childrens_council.queries.proposals import GONE
from mainstay.childrens_council.rules.projects import UNDER_WAY
from mainstay.statute.years import CollectionYear


@dataclass(frozen=True)
class StepRow:
    """One step of a project."""

    id: UUID
    number: int
    words: str
    due_on: date | None
    done_on: date | None
    is_late: bool


@dataclass(frozen=True)
class DelayRow:
    """Why a project was put off, from which day to which."""

    noted_on: date
    reason: str
    was_on: date
    until_on: date


@dataclass(frozen=True)
class ProjectRow:
    """One project, with its steps in order and its delays in the order of time."""

    id: UUID
    version: int
    title: str
    purpose: str
    owner_id: UUID
    owner: str
    proposal_id: UUID | None
    proposal_number: int | None
    starts_on: date
    first_planned_end_on: date
    planned_end_on: date
    state: str
    state_words: str
    ended_on: date | None
    outcome: str
    is_late: bool
    steps: tuple[StepRow, ...]
    delays: tuple[DelayRow, ...]
    may_keep: Decision

    @property
    def may_go_on(self) -> bool:
        """Whether the viewer may still plan in it."""
        return bool(self.may_keep) and self.state == UNDER_WAY


def projects(viewer: Viewer) -> list[ProjectRow]:
    """Every project, those under way first, the soonest to end at the top. Three queries."""
    rows = _rows(viewer, Project.objects.visible_to(viewer).order_by("planned_end_on", "title"))
    return sorted(rows, key=lambda row: (row.state != UNDER_WAY, 0 if row.state == UNDER_WAY else -_order(row)))


def project(viewer: Viewer, project_id: UUID) -> ProjectRow:
    """One project. Raises Http404."""
    found = _rows(viewer, Project.objects.visible_to(viewer).filter(pk=project_id))
    if not found:
        raise Http404(GONE)
    return found[0]


def projects_in(viewer: Viewer, year: CollectionYear) -> list[ProjectRow]:
    """The projects that were worked on in a year, in the order in which they began."""
    open_in = Q(ended_on__isnull=True) | Q(ended_on__gte=year.starts_on)
    found = Project.objects.visible_to(viewer).filter(open_in, starts_on__lte=year.ends_on)
    return _rows(viewer, found.order_by("starts_on", "title"))


def project_of_step(viewer: Viewer, step_id: UUID) -> UUID:
    """The project that a step is of. Raises Http404."""
    found = ProjectStep.objects.visible_to(viewer).filter(pk=step_id).values_list("project_id", flat=True).first()
    if found is None:
        raise Http404(GONE)
    return UUID(str(found))


def _order(row: ProjectRow) -> int:
    return (row.ended_on or row.planned_end_on).toordinal()


def _rows(viewer: Viewer, found: QuerySet[Project]) -> list[ProjectRow]:
    may = decide(viewer, Can.KEEP_CHILDRENS_COUNCIL)
    rows = found.select_related("owner", "proposal").prefetch_related("steps", "delays")
    return [_row(each, viewer.today, may) for each in rows]


def _row(row: Project, today: date, may: Decision) -> ProjectRow:
    return ProjectRow(
        id=row.pk,
        version=row.version,
        title=row.title,
        purpose=row.purpose,
        owner_id=row.owner_id,
        owner=row.owner.name,
        proposal_id=row.proposal_id,
        proposal_number=row.proposal.number if row.proposal else None,
        starts_on=row.starts_on,
        first_planned_end_on=row.first_planned_end_on,
        planned_end_on=row.planned_end_on,
        state=row.state,
        state_words=row.get_state_display(),
        ended_on=row.ended_on,
        outcome=row.outcome,
        is_late=row.state == UNDER_WAY and row.planned_end_on < today,
        steps=tuple(_step(step, today) for step in sorted(row.steps.all(), key=lambda step: step.number)),
        delays=tuple(_delay(delay) for delay in sorted(row.delays.all(), key=lambda delay: delay.until_on)),
        may_keep=may,
    )


def _step(step: ProjectStep, today: date) -> StepRow:
    late = step.done_on is None and step.due_on is not None and step.due_on < today
    return StepRow(step.pk, step.number, step.words, step.due_on, step.done_on, late)


def _delay(delay: ProjectDelay) -> DelayRow:
    return DelayRow(delay.noted_on, delay.reason, delay.was_on, delay.until_on)

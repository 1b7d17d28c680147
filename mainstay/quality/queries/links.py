"""Which officers are linked to which teams."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.quality.models import TeamLink

ENDED = Decision(allowed=False, reason="This link has an end already.")


@dataclass(frozen=True)
class LinkRow:
    """One officer linked to one team, from a day until one."""

    id: UUID
    version: int
    officer_id: UUID
    officer: str
    team_id: UUID
    team: str
    team_kind: str
    starts_on: date
    ends_on: date | None
    holds: bool
    may_end: Decision


def links(viewer: Viewer) -> list[LinkRow]:
    """Every link there is or was, those that hold first, by team. One query."""
    rows = _rows(viewer, TeamLink.objects.visible_to(viewer))
    return sorted(rows, key=lambda row: (not row.holds, row.team.casefold(), row.officer.casefold(), row.starts_on))


def link_row(viewer: Viewer, link_id: UUID) -> LinkRow:
    """One link. Raises Http404."""
    found = _rows(viewer, TeamLink.objects.visible_to(viewer).filter(pk=link_id))
    if not found:
        raise Http404("There is no such record, or you may not see it.")
    return found[0]


def teams_linked(viewer: Viewer) -> list[LinkRow]:
    """The teams that the viewer, an officer, is linked to today. One query."""
    return _rows(viewer, TeamLink.objects.visible_to(viewer).on(viewer.today).filter(officer_id=viewer.person_id))


def officers_linked(viewer: Viewer) -> list[LinkRow]:
    """The officers whom the teams of the viewer ring today. One query."""
    return _rows(viewer, TeamLink.objects.visible_to(viewer).on(viewer.today).filter(team_id__in=viewer.team_ids))


def _rows(viewer: Viewer, found: QuerySet[TeamLink]) -> list[LinkRow]:
    may = decide(viewer, Can.ALLOCATE)
    return [_row(viewer, each, may) for each in found.select_related("officer", "team").order_by("team__name", "pk")]


def _row(viewer: Viewer, link: TeamLink, may: Decision) -> LinkRow:
    today = viewer.today
    return LinkRow(
        id=link.pk,
        version=link.version,
        officer_id=link.officer_id,
        officer=link.officer.name,
        team_id=link.team_id,
        team=link.team.name,
        team_kind=link.team.get_kind_display(),
        starts_on=link.starts_on,
        ends_on=link.ends_on,
        holds=link.starts_on <= today and (link.ends_on is None or link.ends_on > today),
        may_end=may if link.ends_on is None else ENDED,
    )

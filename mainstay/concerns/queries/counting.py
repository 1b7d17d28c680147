"""How many formal concerns were put to each team, and to each agency, since a day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet

from mainstay.access.viewer import Viewer
from mainstay.concerns.models import Concern
from mainstay.concerns.rules.states import State
from mainstay.concerns.shared.filters import is_formal, of_reviewing_service


def concerns_by_team(viewer: Viewer, since: date) -> dict[UUID, int]:
    """Formal concerns of the reviewing service by the team they were put to; those withdrawn are left out."""
    rows = _counted(viewer, since).filter(against="team").values_list("team_id")
    return dict(rows.annotate(number=Count("pk")).order_by())


def concerns_by_agency(viewer: Viewer, since: date) -> dict[str, int]:
    """The same by the agency they were put to."""
    rows = _counted(viewer, since).filter(against="agency").values_list("agency")
    return dict(rows.annotate(number=Count("pk")).order_by())


def _counted(viewer: Viewer, since: date) -> QuerySet[Concern]:
    chosen: QuerySet[Concern] = Concern.objects.visible_to(viewer)
    chosen = chosen.filter(is_formal(), of_reviewing_service(), formal_on__gte=since, formal_on__lte=viewer.today)
    return chosen.exclude(state=State.WITHDRAWN)

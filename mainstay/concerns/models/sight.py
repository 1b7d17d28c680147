"""Who may see a concern: filters by id, so that every table of a concern follows the same one."""

from __future__ import annotations

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet

from mainstay.access.models import Grant
from mainstay.access.roles import Scope
from mainstay.access.sight import sees
from mainstay.access.viewer import Viewer, on_day


def seen_by(viewer: Viewer, concern: str = "pk") -> Q:
    """The filter that keeps the concerns this viewer may see; `concern` names the field that holds its id.

    Those about a child they may see; those they raised; those put to them by name or, formally, to their team;
    and where no child is named, those about their team or seen by the whole service. A conflict with any
    child of it beats all of these.
    """
    reached = Q(Exists(_children(concern).filter(sees(viewer, "child_id"))))
    reached |= Q(Exists(_rows("Concern").filter(_put_to_their_team(viewer) | Q(raised_by_id=viewer.person_id),
                                                pk=OuterRef(concern))))  # fmt: skip
    reached |= Q(Exists(_rows("StageReached").filter(responder_id=viewer.person_id, concern_id=OuterRef(concern))))
    return reached & ~Q(Exists(_children(concern).filter(Exists(_conflicts(viewer)))))


def with_concern_seen_by(viewer: Viewer) -> Q:
    """The same for the rows that belong to a concern."""
    return seen_by(viewer, "concern_id")


def _put_to_their_team(viewer: Viewer) -> Q:
    if viewer.sight is Scope.SERVICE:
        return Q(child__isnull=True)
    return Q(child__isnull=True, team_id__in=viewer.team_ids) | Q(formal_on__isnull=False, team_id__in=viewer.team_ids)


def _conflicts(viewer: Viewer) -> QuerySet[Grant]:
    return Grant.objects.filter(
        on_day(viewer.today), basis=Grant.Basis.CONFLICT, person_id=viewer.person_id, child_id=OuterRef("child_id")
    )


def _children(concern: str) -> QuerySet:  # type: ignore[type-arg]
    return _rows("ConcernedChild").filter(concern_id=OuterRef(concern))


def _rows(model: str) -> QuerySet:  # type: ignore[type-arg]
    found: QuerySet = apps.get_model("concerns", model)._default_manager.all()  # type: ignore[type-arg]
    return found

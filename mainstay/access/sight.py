"""Whose records a person may see: one filter, used by every query over children's records."""

from __future__ import annotations

from functools import lru_cache

from django.db.models import Exists, OuterRef, Q

from mainstay.access.models import Grant
from mainstay.access.roles import Scope
from mainstay.access.viewer import Viewer, on_day


@lru_cache(maxsize=256)
def sees(viewer: Viewer, child: str = "pk") -> Q:
    """The filter that keeps the rows whose child this viewer may see today.

    `child` names the field that holds the child's id. A conflict beats every role: a person with one
    does not see that child at all, whatever else they hold. The filter is kept, for a page asks for it dozens of times;
    it says what to look for and holds no row, so what it finds is always of the moment.
    """
    conflict = Exists(_held(viewer, child).filter(basis=Grant.Basis.CONFLICT, person_id=viewer.person_id))
    match viewer.sight:
        case Scope.SERVICE:
            return ~Q(conflict)
        case Scope.SELF if viewer.child_id is not None:
            return Q(**{child: viewer.child_id})
        case Scope.OWN | Scope.TEAM:
            return Q(Exists(_granted(viewer, child))) & ~Q(conflict)
        case _:
            return Q(pk__in=[])


def _held(viewer: Viewer, child: str):  # type: ignore[no-untyped-def]
    return Grant.objects.filter(on_day(viewer.today), child_id=OuterRef(child))


def _granted(viewer: Viewer, child: str):  # type: ignore[no-untyped-def]
    mine = Q(person_id=viewer.person_id)
    if viewer.team_ids:
        mine |= Q(team_id__in=viewer.team_ids)
    return _held(viewer, child).filter(mine).exclude(basis=Grant.Basis.CONFLICT)

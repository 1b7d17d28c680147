"""The child as one who looks and acts: their own record, and nothing else."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from uuid import UUID

from mainstay import clock
from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer

THE_CHILD = "The child"
EMAIL = "child@mainstay.example.org"


def childs_viewer(child_id: UUID, *, today: date | None = None) -> Viewer:
    """A child on their own pages: one who sees and does what is theirs.

    In the account every child acts under one name; the entry says of which child it is.
    """
    return Viewer(
        person_id=_person_id(),
        name=THE_CHILD,
        roles=frozenset({Role.CHILD}),
        team_ids=frozenset(),
        today=today or clock.today(),
        child_id=child_id,
    )


@lru_cache(maxsize=1)
def _person_id() -> UUID:
    """The one person that children act as; made by a migration under a key of its own, so it may be kept."""
    found: UUID = Person.objects.values_list("pk", flat=True).get(email=EMAIL)
    return found

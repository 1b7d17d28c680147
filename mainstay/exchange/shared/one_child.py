"""Deriving the records of one child again, after somebody chose a row or settled a difference."""

from __future__ import annotations

from uuid import UUID

from django.db import connection

from mainstay.access.viewer import Viewer
from mainstay.exchange.models import Return
from mainstay.exchange.rules.standing import Key
from mainstay.exchange.shared.applying import apply
from mainstay.exchange.shared.as_returned import write_problems
from mainstay.exchange.shared.bringing_in import hold_records_still, put_beside
from mainstay.exchange.shared.comparing import by_child
from mainstay.exchange.shared.deriving import derive_years, loaded_returns
from mainstay.exchange.shared.differences import keep_differences


def derive_child(
    viewer: Viewer, key: UUID, reference: str, taken: frozenset[Key] = frozenset()
) -> tuple[int, int, int]:
    """Derive one child's records from every loaded year; gives how many facts were added, changed and removed."""
    hold_records_still()
    name = reference.upper()
    made = derive_years(viewer, loaded_returns(child=name))
    found = put_beside(viewer, made, only=key, taken=taken)
    changed = by_child()
    apply()
    keep_differences(found, only=key)
    years = {each.year: each for each in Return.objects.filter(is_current=True)}
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM exchange_returnproblem WHERE between_years AND child = %s", [name])
    write_problems([each for each in made.derived.problems if each.child == name], years, between_years=True)
    return next(((added, altered, removed) for _, added, altered, removed in changed), (0, 0, 0))

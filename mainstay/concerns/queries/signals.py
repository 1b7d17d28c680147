"""The signal that a concern gives: that one was raised about a child."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mainstay.access.viewer import Viewer
from mainstay.children.shared.signals import Signal, signal
from mainstay.concerns.models import ConcernedChild
from mainstay.concerns.rules.states import State


@signal("concern", "A concern was raised")
def concerns_raised(viewer: Viewer, since: date, until: date) -> Iterable[Signal]:
    """Concerns of the reviewing service first recorded in the span, but for those withdrawn."""
    rows = ConcernedChild.objects.visible_to(viewer).filter(concern__began_on__gte=since, concern__began_on__lte=until)
    rows = rows.filter(concern__raised_as__in=["officer", "coordinator"]).exclude(concern__state=State.WITHDRAWN)
    for child_id, began_on in rows.values_list("child_id", "concern__began_on"):
        yield Signal(child_id, began_on)

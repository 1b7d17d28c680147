"""The signal that a child's own views give: the child chose a sad face about where they live."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mainstay.access.viewer import Viewer
from mainstay.children.shared.signals import Signal, signal
from mainstay.voice.models import View

SAD = 2


@signal("unhappy_views", "The child is unhappy where they live", private=True)
def unhappy_where_they_live(viewer: Viewer, since: date, until: date) -> Iterable[Signal]:
    """Each time a child said something about where they live with one of the two lowest faces, and never what.

    What a child said was not meant is no signal.
    """
    said = View.objects.visible_to(viewer).filter(about=View.About.HOME, feeling__lte=SAD, not_meant_on__isnull=True)
    for child_id, said_on in said.filter(said_on__gte=since, said_on__lt=until).values_list("child_id", "said_on"):
        yield Signal(child_id, said_on)

"""Who may see what this room keeps."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer
from mainstay.ledger.record import RecordQuerySet


class OfCouncilQuerySet(RecordQuerySet):
    """What the council of children said and does: the service reads all of it, and so does every child."""

    def visible_to(self, viewer: Viewer) -> OfCouncilQuerySet:
        """All of it, for whoever may read it; for everybody else nothing."""
        may = Role.CHILD in viewer.roles or decide(viewer, Can.SEE_CHILDRENS_COUNCIL)
        return self.all() if may else self.none()

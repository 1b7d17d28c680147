"""Who looked: a sighting for each opening of a child's record."""

from __future__ import annotations

from uuid import UUID

from mainstay import clock
from mainstay.access.viewer import Viewer
from mainstay.ledger.models import Sighting


def saw(viewer: Viewer, child_id: UUID, *, page: str, request_id: str = "") -> None:
    """Record that this person opened this child's record; where it cannot be recorded, the page is refused."""
    Sighting.objects.bulk_create(
        [
            Sighting(
                seen_at=clock.real_now(),
                person_id=viewer.person_id,
                child_id=child_id,
                page=page,
                basis=viewer.sight.value,
                request_id=request_id,
            )
        ]
    )

"""Who looked: a sighting for each opening of a child's record."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from mainstay import clock
from mainstay.access.viewer import Viewer
from mainstay.ledger.models import Sighting


def saw(
    viewer: Viewer,
    child_id: UUID,
    *,
    page: str,
    request_id: str = "",
    readers: str = "",
    kept_from: Iterable[UUID] = (),
) -> None:
    """Record that this person opened this child's record; where it cannot be recorded, the page is refused.

    `readers` and `kept_from` close the sighting to most, as they close an entry.
    """
    Sighting.objects.bulk_create(
        [
            Sighting(
                seen_at=clock.real_now(),
                person_id=viewer.person_id,
                child_id=child_id,
                page=page,
                basis=viewer.sight.value,
                request_id=request_id,
                readers=readers,
                kept_from=list(kept_from),
            )
        ]
    )

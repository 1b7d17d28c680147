"""What waits too long to be read: for the job that tells cover."""

from __future__ import annotations

from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.voice.models import View


def views_for_cover(viewer: Viewer, *, most: int) -> list[UUID]:
    """Views whose day to be read has passed, unread, and of which cover was not told."""
    found = View.objects.visible_to(viewer).filter(
        read_on__isnull=True, gone_to_cover_on__isnull=True, due_to_be_read_on__lt=viewer.today
    )
    return list(found.order_by("due_to_be_read_on").values_list("pk", flat=True)[:most])

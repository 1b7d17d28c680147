"""Marking messages as read, by the person they were sent to and nobody else."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.notices.models import Notice


def mark_read(viewer: Viewer, at: datetime, *, message: UUID | None = None) -> int:
    """Mark one of the viewer's own messages as read, or all of them; returns how many were."""
    rows = Notice.objects.filter(person_id=viewer.person_id, read_at__isnull=True)
    return (rows.filter(pk=message) if message else rows).update(read_at=at)

"""A person's own messages: what they were told, newest first, and how many they have not read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.notices.models import Notice


@dataclass(frozen=True)
class MessageRow:
    """One message to the viewer: fixed words, the child it is about where there is one, and when it was read."""

    id: UUID
    words: str
    child_id: UUID | None
    at: datetime
    read_at: datetime | None


def messages_to(viewer: Viewer, *, offset: int = 0, limit: int = 50) -> list[MessageRow]:
    """The viewer's own messages, newest first."""
    rows = Notice.objects.filter(person_id=viewer.person_id).order_by("-queued_at", "-id")[offset : offset + limit]
    return [MessageRow(row.pk, row.words, row.child_id, row.queued_at, row.read_at) for row in rows]


def how_many(viewer: Viewer) -> int:
    """How many messages the viewer has ever had."""
    return Notice.objects.filter(person_id=viewer.person_id).count()


def unread(viewer: Viewer) -> int:
    """How many of the viewer's messages they have not read."""
    return Notice.objects.filter(person_id=viewer.person_id, read_at__isnull=True).count()

"""Pictures and recordings that nobody has opened: the list that waits, and those that go to cover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.voice.models import Kept


@dataclass(frozen=True)
class UnopenedRow:
    """A picture or recording that waits to be opened: whose, what, since when, and by when; never what it shows."""

    id: UUID
    child_id: UUID
    child_name: str
    kind_words: str
    sent_at: datetime
    due_on: date
    gone_to_cover_on: date | None
    is_late: bool


def media_unopened(viewer: Viewer, *, most: int = 50) -> list[UnopenedRow]:
    """Pictures and recordings that nobody has opened, those that wait longest first."""
    if not decide(viewer, Can.SEE_CHILDS_WORDS):
        return []
    found = Kept.objects.visible_to(viewer).filter(opened_on__isnull=True).defer("sealed", "preview")
    rows = found.select_related("child", "view").order_by("due_to_be_opened_on", "view__sent_at", "position")[:most]
    return [
        UnopenedRow(
            row.pk, row.child_id, row.child.name, Kept.Kind(row.kind).label, row.view.sent_at,
            row.due_to_be_opened_on, row.gone_to_cover_on, viewer.today > row.due_to_be_opened_on,
        )
        for row in rows
    ]  # fmt: skip


def media_for_cover(viewer: Viewer, *, most: int) -> list[UUID]:
    """Pictures and recordings whose day to be opened has passed, unopened, and of which cover was not told."""
    found = Kept.objects.visible_to(viewer).filter(
        opened_on__isnull=True, gone_to_cover_on__isnull=True, due_to_be_opened_on__lt=viewer.today
    )
    return list(found.order_by("due_to_be_opened_on").values_list("pk", flat=True)[:most])

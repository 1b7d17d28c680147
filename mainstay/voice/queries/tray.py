"""What waits in the tray: messages of which nobody has said yet whose they are, and what became of the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child
from mainstay.voice.models import Arrived, View
from mainstay.voice.shared.tray import opened, settled_words

DUE_BECAUSE = "A message is matched within the working days in which what a child says is read."
_SHOWN = 50


@dataclass(frozen=True)
class ArrivedRow:
    """One message of the tray: how it came, who it says it is from, its words, and what became of it.

    `settled` says how it was known whose it is, or why it was set aside.
    """

    id: UUID
    version: int
    medium_words: str
    words: str
    sender: str
    feeling: int | None
    said_on: date
    arrived_on: date
    due_on: date
    is_urgent: bool
    is_waiting: bool
    state_words: str
    entered_by: str
    settled: str
    settled_on: date | None
    settled_by: str
    view_id: UUID | None
    may_match: Decision

    @property
    def on(self) -> date:
        """The day by which it is matched."""
        return self.due_on

    def explain(self) -> str:
        """Why it is due that day."""
        return DUE_BECAUSE


def tray_waiting(viewer: Viewer) -> list[ArrivedRow]:
    """What waits to be matched that this viewer may see: urgent first, then the oldest."""
    waiting = Arrived.objects.visible_to(viewer).filter(state=Arrived.State.WAITING)
    return _rows(viewer, waiting.order_by("-is_urgent", "due_on", "pk").select_related("entered_by", "settled_by"))


def tray_settled(viewer: Viewer) -> list[ArrivedRow]:
    """What was matched or set aside that this viewer may see, the latest first."""
    settled = Arrived.objects.visible_to(viewer).exclude(state=Arrived.State.WAITING)
    latest = settled.order_by("-settled_on", "-pk").select_related("entered_by", "settled_by")
    return _rows(viewer, latest[:_SHOWN])


def arrived_row(viewer: Viewer, arrived_id: UUID) -> ArrivedRow:
    """One message of the tray. Raises Http404."""
    found = Arrived.objects.visible_to(viewer).filter(pk=arrived_id).select_related("entered_by", "settled_by")
    rows = _rows(viewer, found)
    if not rows:
        raise Http404("There is no such record, or you may not see it.")
    return rows[0]


def child_by_reference(viewer: Viewer, reference: str) -> UUID | None:
    """The child of exactly this reference, where this viewer may see them; nothing near it is offered."""
    seen = Child.objects.visible_to(viewer).filter(reference__iexact=reference.strip())
    return seen.values_list("pk", flat=True).first()


def _rows(viewer: Viewer, found: Iterable[Arrived]) -> list[ArrivedRow]:
    return [_row(row, decide(viewer, Can.MATCH_VIEWS)) for row in found]


def _row(row: Arrived, may_match: Decision) -> ArrivedRow:
    came = opened(row)
    return ArrivedRow(
        id=row.pk,
        version=row.version,
        medium_words=View.Medium(row.medium).label,
        words=came["words"],
        sender=came["sender"],
        feeling=row.feeling,
        said_on=row.said_on,
        arrived_on=row.arrived_on,
        due_on=row.due_on,
        is_urgent=row.is_urgent,
        is_waiting=row.state == Arrived.State.WAITING,
        state_words=Arrived.State(row.state).label,
        entered_by=row.entered_by.name,
        settled=settled_words(row),
        settled_on=row.settled_on,
        settled_by=row.settled_by.name if row.settled_by else "",
        view_id=row.view_id,
        may_match=may_match,
    )

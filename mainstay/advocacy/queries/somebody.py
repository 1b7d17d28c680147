"""Children who want to talk to somebody else, or another officer: the managers' list, one of them, the child's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.advocacy.models import SomebodyElse
from mainstay.advocacy.shared.somebody import answer_of

SHOWN = 50


@dataclass(frozen=True)
class SomebodyRow:
    """One tap of a child, by when it is answered, and the answer."""

    id: UUID
    version: int
    child_id: UUID
    child_name: str
    matter: str
    matter_words: str
    asked_on: date
    due_on: date
    kept_from: tuple[UUID, ...]
    answer: str
    answered_on: date | None
    answered_by: str
    read_on: date | None
    taken_back_on: date | None
    is_late: bool
    may_answer: Decision

    @property
    def waits(self) -> bool:
        """Whether it waits for an answer."""
        return self.answered_on is None and self.taken_back_on is None


def somebody_waiting(viewer: Viewer) -> list[SomebodyRow]:
    """What waits for an answer, the soonest due first."""
    found = SomebodyElse.objects.visible_to(viewer).filter(answered_on__isnull=True, taken_back_on__isnull=True)
    rows = found.select_related("child", "answered_by").order_by("due_on", "pk")
    return [_row(viewer, row) for row in rows]


def somebody_answered(viewer: Viewer) -> list[SomebodyRow]:
    """What was answered, the latest first."""
    found = SomebodyElse.objects.visible_to(viewer).filter(answered_on__isnull=False)
    rows = found.select_related("child", "answered_by").order_by("-answered_on", "pk")[:SHOWN]
    return [_row(viewer, row) for row in rows]


def somebody_page(viewer: Viewer, row_id: UUID) -> SomebodyRow:
    """One of them. Raises Http404."""
    row = SomebodyElse.objects.visible_to(viewer).filter(pk=row_id).select_related("child", "answered_by").first()
    if row is None:
        raise Http404("There is no such record, or you may not see it.")
    return _row(viewer, row)


def how_many_want_somebody_else(viewer: Viewer) -> int:
    """How many children wait for a manager's answer; nought for who may not know."""
    if not decide(viewer, Can.ALLOCATE):
        return 0
    found = SomebodyElse.objects.visible_to(viewer).filter(answered_on__isnull=True, taken_back_on__isnull=True)
    return int(found.count())


def own_somebody(viewer: Viewer) -> list[SomebodyRow]:
    """What the child who looks asked for, the latest first."""
    if viewer.child_id is None:
        return []
    rows = SomebodyElse.objects.visible_to(viewer).select_related("child", "answered_by")
    return [_row(viewer, row) for row in rows.order_by("-asked_on", "pk")]


def _row(viewer: Viewer, row: SomebodyElse) -> SomebodyRow:
    return SomebodyRow(
        id=row.pk,
        version=row.version,
        child_id=row.child_id,
        child_name=row.child.name,
        matter=row.matter,
        matter_words=SomebodyElse.Matter(row.matter).label,
        asked_on=row.asked_on,
        due_on=row.due_on,
        kept_from=tuple(row.kept_from),
        answer=answer_of(row),
        answered_on=row.answered_on,
        answered_by=row.answered_by.name if row.answered_by else "",
        read_on=row.read_on,
        taken_back_on=row.taken_back_on,
        is_late=row.taken_back_on is None and (row.answered_on or viewer.today) > row.due_on,
        may_answer=_may(viewer, row),
    )


def _may(viewer: Viewer, row: SomebodyElse) -> Decision:
    decision = decide(viewer, Can.ALLOCATE)
    if not decision or (row.answered_on is None and row.taken_back_on is None):
        return decision
    reason = "The child has an answer to this already." if row.answered_on else "The child took this back."
    return Decision(allowed=False, reason=reason)

"""How children were handed over: why, the letter to the child, and what went with them, for the reviewing service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.caseload import rules
from mainstay.caseload.models import Handover
from mainstay.caseload.shared.things import Thing, opened


@dataclass(frozen=True)
class HandoverRow:
    """One handover of a child; `things` are what the next officer must know."""

    id: UUID
    child_id: UUID
    from_officer: str
    to_officer: str
    hands_over_on: date
    reason: str
    letter_on: date
    letter_how: str
    letter_id: UUID | None
    things: tuple[Thing, ...]


def handovers_of(viewer: Viewer, child_id: UUID) -> list[HandoverRow]:
    """The handovers of a child, the latest first; nothing for those who may not read a child's words. One query."""
    if not decide(viewer, Can.SEE_CHILDS_WORDS):
        return []
    found = Handover.objects.visible_to(viewer).filter(child_id=child_id).select_related("from_officer", "to_officer")
    return [_row(each) for each in found.order_by("-hands_over_on", "pk")]


def handover_row(viewer: Viewer, handover_id: UUID) -> HandoverRow:
    """One handover. Raises Http404 where there is none, or it may not be read."""
    may = decide(viewer, Can.SEE_CHILDS_WORDS)
    found = Handover.objects.visible_to(viewer).filter(pk=handover_id).select_related("from_officer", "to_officer")
    one = found.first() if may else None
    if not isinstance(one, Handover):
        raise Http404("There is no such record, or you may not see it.")
    return _row(one)


def _row(handover: Handover) -> HandoverRow:
    return HandoverRow(
        id=handover.pk,
        child_id=handover.child_id,
        from_officer=handover.from_officer.name,
        to_officer=handover.to_officer.name,
        hands_over_on=handover.hands_over_on,
        reason=handover.reason,
        letter_on=handover.letter_on,
        letter_how=rules.LETTER_HOW.get(handover.letter_how, handover.letter_how),
        letter_id=handover.letter_id,
        things=opened(handover),
    )

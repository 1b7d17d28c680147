"""What was promised to a child, as they read it themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.promises.models import Answer, Promise
from mainstay.promises.queries.rows import as_rows

OPEN, DONE, NOT_DONE, OVER = "open", "done", "not_done", "over"
_SAYS = {
    Answer.DONE: DONE, Answer.DONE_LATE: DONE, Answer.NOT_DONE: NOT_DONE, Answer.CHANGED: OVER,
    Answer.NO_LONGER_WANTED: OVER,
}  # fmt: skip


@dataclass(frozen=True)
class OwnPromise:
    """One promise in the child's words: who will do it, by when, whether it is done.

    `asked_only` until the responsible manager has agreed: then the child reads “we have asked for this”.
    """

    id: UUID
    words: str
    who: str
    due_on: date
    stands: str
    asked_only: bool
    is_late: bool
    done_on: date | None
    because: str


def own_promises(viewer: Viewer) -> list[OwnPromise]:
    """What was promised to the child who looks, what is still to come first; never one that was not sent yet."""
    found = Promise.objects.visible_to(viewer).filter(child_id=viewer.child_id, sent_on__isnull=False)
    kept = found.exclude(state__in=[Promise.State.DRAFT, Promise.State.WITHDRAWN])
    rows = []
    for row in as_rows(viewer, kept.order_by("due_on", "pk")):
        answer = row.answers[-1] if row.answers else None
        stands = _SAYS.get(Answer(answer.answer), OPEN) if answer else OPEN
        rows.append(
            OwnPromise(
                id=row.id,
                words=row.to_child or row.what,
                who=row.owner,
                due_on=row.due_on,
                stands=stands,
                asked_only=not row.is_agreed,
                is_late=stands == OPEN and row.due_on < viewer.today,
                done_on=answer.done_on if answer else None,
                because=answer.because if answer else "",
            )
        )
    return sorted(rows, key=lambda row: row.stands != OPEN)

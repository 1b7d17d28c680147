"""Wishes as those see them who answer: the officer, the manager who can grant one, and the child who made it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.statute.refusal import Refused
from mainstay.voice.models import Wish
from mainstay.voice.rules import answering
from mainstay.voice.rules.answering import Step
from mainstay.voice.shared.sealed import answer_words, council_words, wish_words

DUE_BECAUSE = "A child has an answer within the working days that the service sets, counted from the day it came."
_MAY = {
    Step.PUT: Can.ANSWER_WISHES,
    Step.COUNCIL_ANSWERS: Can.GRANT_WISHES,
    Step.SEND_BACK: Can.ANSWER_WISHES,
    Step.TELL: Can.ANSWER_WISHES,
    Step.TAKE_BACK: Can.USE_OWN_PAGES,
}


@dataclass(frozen=True)
class WishRow:
    """One wish: what was asked, with whom it is, by when, and what came of it.

    `due_because` says in a sentence why it is due that day; `whose` is "service" or "council", whoever keeps the child
    waiting. `may` holds for each step whether this viewer may take it now.
    """

    id: UUID
    version: int
    child_id: UUID
    child_name: str
    view_id: UUID
    text: str
    state: str
    state_words: str
    asked_on: date
    due_on: date
    due_because: str
    is_late: bool
    whose: str
    child_agrees: bool
    child_agreed_how: str
    put_on: date | None
    put_to: str
    returned_because: str
    council_outcome_words: str
    council_text: str
    council_on: date | None
    council_by: str
    outcome: str
    outcome_words: str
    answer: str
    told_on: date | None
    told_by: str
    read_on: date | None
    may: dict[str, Decision]

    @property
    def on(self) -> date:
        """The day by which the child is told."""
        return self.due_on

    def explain(self) -> str:
        """Why it is due that day."""
        return self.due_because


def wish_row(viewer: Viewer, wish_id: UUID) -> WishRow:
    """One wish. Raises Http404 where it may not be seen."""
    rows = _rows(viewer, _readable(viewer).filter(pk=wish_id))
    if not rows:
        raise Http404("There is no such record, or you may not see it.")
    return rows[0]


def wishes_waiting(viewer: Viewer) -> list[WishRow]:
    """Wishes that wait for the reviewing service: of this viewer's children, the oldest clock first."""
    if not decide(viewer, Can.ANSWER_WISHES):
        return []
    waiting = Wish.objects.visible_to(viewer).filter(state__in=["open", "put", "checking"])
    return _rows(viewer, waiting.order_by("due_on", "pk"))


def wishes_put_to(viewer: Viewer) -> list[WishRow]:
    """Wishes that children agreed to put to this viewer's team and that have no answer yet."""
    if not decide(viewer, Can.GRANT_WISHES):
        return []
    waiting = Wish.objects.visible_to(viewer).filter(state="put", put_to_id__in=viewer.team_ids)
    return _rows(viewer, waiting.order_by("due_on", "pk"))


def wishes_of(viewer: Viewer, child_id: UUID) -> list[WishRow]:
    """Everything a child asked for that this viewer may see, the latest first."""
    return _rows(viewer, _readable(viewer).filter(child_id=child_id).order_by("-asked_on", "pk"))


def rows_of_views(viewer: Viewer, view_ids: Iterable[UUID]) -> defaultdict[UUID, list[WishRow]]:
    """The wishes of several views, by view."""
    found: defaultdict[UUID, list[WishRow]] = defaultdict(list)
    for row in _rows(viewer, _readable(viewer).filter(view_id__in=list(view_ids)).order_by("asked_on", "pk")):
        found[row.view_id].append(row)
    return found


def _readable(viewer: Viewer) -> QuerySet[Wish]:
    """The reviewing service and the child see a wish; its manager where it was put to their team."""
    found: QuerySet[Wish] = Wish.objects.visible_to(viewer)
    if decide(viewer, Can.SEE_CHILDS_WORDS) or viewer.child_id is not None:
        return found
    if decide(viewer, Can.GRANT_WISHES):
        return found.filter(put_on__isnull=False, put_to_id__in=viewer.team_ids)
    return found.none()


def _rows(viewer: Viewer, found: QuerySet[Wish]) -> list[WishRow]:
    """The rows, in one query."""
    return [_row(viewer, wish) for wish in found.select_related("child", "put_to", "council_by", "told_by")]


def _row(viewer: Viewer, wish: Wish) -> WishRow:
    service = bool(decide(viewer, Can.SEE_CHILDS_WORDS))
    return WishRow(
        id=wish.pk,
        version=wish.version,
        child_id=wish.child_id,
        child_name=wish.child.name,
        view_id=wish.view_id,
        text=wish_words(wish),
        state=wish.state,
        state_words=Wish.State(wish.state).label,
        asked_on=wish.asked_on,
        due_on=wish.due_on,
        due_because=DUE_BECAUSE,
        is_late=wish.state != answering.TAKEN_BACK and answering.is_late(wish.due_on, wish.told_on, viewer.today),
        whose=answering.whose_answer(wish.put_on, wish.council_on),
        child_agrees=wish.child_agrees,
        child_agreed_how=wish.child_agreed_how,
        put_on=wish.put_on,
        put_to=wish.put_to.name if wish.put_to else "",
        returned_because=wish.returned_because,
        council_outcome_words=Wish.Outcome(wish.council_outcome).label if wish.council_outcome else "",
        council_text=council_words(wish) if viewer.child_id is None else "",
        council_on=wish.council_on,
        council_by=wish.council_by.name if wish.council_by else "",
        outcome=wish.outcome,
        outcome_words=Wish.Outcome(wish.outcome).label if wish.outcome else "",
        answer=answer_words(wish) if service or viewer.child_id is not None else "",
        told_on=wish.told_on,
        told_by=wish.told_by.name if wish.told_by else "",
        read_on=wish.read_on,
        may={step.name.lower(): _may(viewer, wish, step) for step in Step},
    )


def _may(viewer: Viewer, wish: Wish, step: Step) -> Decision:
    """Whether this viewer may take a step now: by their role, then by the wish's own state."""
    decision = decide(viewer, _MAY[step])
    if not decision:
        return decision
    try:
        answering.after(wish.state, step)
    except Refused as refusal:
        return Decision(allowed=False, reason=str(refusal))
    return decision
